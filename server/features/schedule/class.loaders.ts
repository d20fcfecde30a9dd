import { statement } from '../../db/statement.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { classFactsJson, type ClassFacts } from './class-facts.sql.ts';

const FACTS = statement(
  'class_facts',
  `select k.key, ${classFactsJson('d.day')} as row
   from unnest($1::text[], $2::uuid[], $3::date[]) as k (key, id, asked)
   join class c on c.id = k.id join location l on l.id = c.location_id
   cross join lateral (select coalesce(k.asked, ($4::timestamptz at time zone l.zone)::date) as day) d`,
);

const FACTS_BETWEEN = statement(
  'class_facts_between',
  `select asked.key, ${classFactsJson('asked.first', 'asked.last')} as row
   from unnest($1::text[], $2::uuid[], $3::date[], $4::date[]) as asked (key, id, first, last)
   join class c on c.id = asked.id`,
);

/** Which class on which date; null is today at its location. */
export const factsKey = (classId: string, date: LocalDate | null): string =>
  `${classId}@${date ?? ''}`;

/** What is known of classes on dates, by `factsKey`; null where there is no such class. */
export const classFacts = loader<ClassFacts | null>(
  'classFacts',
  async (snapshot, keys, context) => {
    const parts = keys.map((key) => key.split('@'));
    const rows = await snapshot.query<{ key: string; row: ClassFacts }>(FACTS, [
      keys,
      parts.map(([id]) => id),
      parts.map(([, date]) => date || null),
      context.clock.now(),
    ]);
    return inOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => row?.row ?? null,
    );
  },
);

/** What is known of classes for the meetings between two dates, by `id@from@to`; null where there is no such class. */
export const classFactsBetween = loader<ClassFacts | null>(
  'classFactsBetween',
  async (snapshot, keys) => {
    const parts = keys.map((key) => key.split('@'));
    const rows = await snapshot.query<{ key: string; row: ClassFacts }>(FACTS_BETWEEN, [
      keys,
      ...[0, 1, 2].map((index) => parts.map((part) => part[index])),
    ]);
    return inOrder(
      keys,
      rows,
      (row) => row.key,
      (row) => row?.row ?? null,
    );
  },
);
