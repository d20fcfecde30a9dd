/**
 * An error as the log may hold it: what went wrong and where. Not with which values, which a database's errors carry
 * and which may be a child's name or the hash of a password.
 */
export function loggedError(
  error: Error & { type?: string; code?: unknown; constraint?: unknown },
) {
  const { type = error.constructor.name, message, stack, code, constraint } = error;
  return { type, message, stack, code, constraint };
}
