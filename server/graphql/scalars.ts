import { GraphQLScalarType, Kind } from 'graphql';
import { parseLocalDate, parseLocalTime } from '../shared/local-date.ts';
import { badInput } from './errors.ts';

function stringScalar(name: string, description: string, parse: (value: string) => string | null) {
  const read = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed === null) throw badInput(`${JSON.stringify(value)} is no ${name}. ${description}`);
    return parsed;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

export const LocalDateScalar = stringScalar(
  'LocalDate',
  'A calendar day written YYYY-MM-DD, between 1900 and 2199. It has no time zone.',
  parseLocalDate,
);

export const LocalTimeScalar = new GraphQLScalarType<string, string>({
  name: 'LocalTime',
  description: 'A time of day at a location, written HH:MM with 24 hours.',
  // PostgreSQL writes times with seconds, which classes do not have.
  serialize: (value) => String(value).slice(0, 5),
  parseValue: (value) => {
    const parsed = typeof value === 'string' ? parseLocalTime(value) : null;
    if (parsed === null) throw badInput(`${JSON.stringify(value)} is no LocalTime. Write HH:MM.`);
    return parsed;
  },
});

/** An instant in UTC; rows bring `Date`s, one-statement views bring strings with the offset of the database's zone. */
export const Instant = new GraphQLScalarType<Date | string, string>({
  name: 'Instant',
  description: 'A moment in UTC, written as ISO 8601, e.g. 2026-11-21T16:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});
