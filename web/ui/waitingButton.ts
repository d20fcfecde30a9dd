/** A button that can be pressed once what it needs is there; it keeps its place in the order of Tab until then. */
export const waitingButton = {
  '&[aria-disabled=true]:not([aria-busy=true])': { opacity: 0.5, cursor: 'default' },
} as const;
