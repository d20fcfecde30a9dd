/**
 * An id as `newId` makes it, for rows that a statement makes by itself: UUIDv7, the first 48 bits of which are the
 * milliseconds of `at`. PostgreSQL makes them only from version 18 on.
 */
export const newIdSql = (at: string): string => `
  encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
            placing substring(int8send(floor(extract(epoch from ${at}::timestamptz) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid`;
