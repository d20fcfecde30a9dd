/** Full page loads, in one place: tests look here for where the user was sent. */
export function goTo(address: string) {
  window.location.assign(address);
}

/** The same, without a way back to the page that is left. */
export function replaceWith(address: string) {
  window.location.replace(address);
}
