/**
 * Names one attempt of a command, so that sending it again does nothing twice. Not `randomUUID`, which browsers offer to
 * secure pages only: a school may well serve the portal over plain HTTP on its own network.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
