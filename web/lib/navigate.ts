/** Full page loads, in one place: tests look here for where the user was sent. */
export const browser = {
  goTo: (address: string) => {
    window.location.assign(address);
  },

  /** The same, without a way back to the page that is left. */
  replaceWith: (address: string) => {
    window.location.replace(address);
  },
};
