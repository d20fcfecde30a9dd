type Gate = (event: PopStateEvent) => void;

let gate: Gate | null = null;

// Browsers call a window's listeners in the order in which they were added, so this one must be there before the router's.
window.addEventListener('popstate', (event) => {
  gate?.(event);
});

/** Lets one listener see Back and Forward before the router does; it may keep them from it. */
export function setHistoryGate(next: Gate | null) {
  gate = next;
}
