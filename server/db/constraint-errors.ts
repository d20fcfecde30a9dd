import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** The name of the constraint that PostgreSQL refused to break, if that is what went wrong. */
export function brokenConstraint(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof DatabaseError && cause.code?.startsWith('23')
    ? (cause.constraint ?? null)
    : null;
}

/** A text holds the character NUL, which PostgreSQL cannot store or look for: 22P05 where it is part of a JSON value. */
export function holdsNul(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof DatabaseError && ['22021', '22P05'].includes(cause.code ?? '');
}

/** PostgreSQL gave up waiting for a lock, found that two wait for each other, or a statement took too long. */
export function tookTooLong(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof DatabaseError && ['57014', '55P03', '40P01'].includes(cause.code ?? '');
}
