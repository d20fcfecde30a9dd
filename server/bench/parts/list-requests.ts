import type pg from 'pg';
import { day } from '../data/days.ts';
import type { School } from '../data/school.ts';
import { CLASSES, USUAL_CLASSES } from './classes-query.ts';
import { ENROLLMENTS, FAMILIES, STUDENTS } from './list-queries.ts';

export type Ask = (query: string, variables: object) => Promise<string>;

/** One kind of request, with different variables in turn. */
export interface ListRequests {
  readonly query: string;
  readonly variables: readonly object[];
}

/**
 * What is asked of the lists. Of each no more rows than both schools have: the answers are of one size, and what is left
 * to compare is finding them.
 */
export async function listRequests(
  owner: pg.Client,
  school: School,
  ask: Ask,
): Promise<Map<string, ListRequests>> {
  const known = await searchable(owner, school);
  const { programId, instructorId, keywordId } = await chosen(owner, school);
  const withoutOne = (name: string) => `${name.slice(0, 3)}${name.slice(4)}`;
  const searches = (first: number, texts: readonly string[], more: object = {}) =>
    texts.map((search) => ({ first, search, ...more }));
  const letters = ['mar', 'ann', 'ber', 'ell'];
  const phones = known.map(({ phone }) => phone);
  const near = known.map(({ first, last }) => `${first} ${withoutOne(last)}`);
  const week = { from: day(0), to: day(6) };
  const month = { from: day(0), to: day(30) };

  const kinds: [what: string, query: string, variables: object[]][] = [
    ['families', FAMILIES, [{ first: 50 }]],
    ['… page in the middle', FAMILIES, [{ first: 50, after: await middleOf(ask, school) }]],
    ['… active', FAMILIES, [{ first: 50, filter: 'ACTIVE' }]],
    ['… inactive', FAMILIES, [{ first: 20, filter: 'INACTIVE' }]],
    ['… with a keyword', FAMILIES, [{ first: 40, keywordId }]],
    ['… newest first', FAMILIES, [{ first: 50, sort: 'CREATED' }]],
    [
      '… part of a full name',
      FAMILIES,
      searches(
        1,
        known.map(({ first, last }) => `${first} ${last.slice(0, 4)}`),
      ),
    ],
    ['… three letters', FAMILIES, searches(15, letters)],
    ['… three letters and a keyword', FAMILIES, searches(4, letters, { keywordId })],
    ['… three letters, active', FAMILIES, searches(10, letters, { filter: 'ACTIVE' })],
    ['… last digits of a phone', FAMILIES, searches(1, phones)],
    ['… a letter missing', FAMILIES, searches(1, near)],
    ['students', STUDENTS, [{ first: 50 }]],
    ['… active', STUDENTS, [{ first: 50, filter: 'ACTIVE' }]],
    ['… inactive', STUDENTS, [{ first: 40, filter: 'INACTIVE' }]],
    ['… with a keyword', STUDENTS, [{ first: 40, keywordId }]],
    ['… by birth date', STUDENTS, [{ first: 50, sort: 'BORN' }]],
    ['… three letters', STUDENTS, searches(20, letters)],
    ['… three letters and a keyword', STUDENTS, searches(4, letters, { keywordId })],
    ['… last digits of a phone', STUDENTS, searches(1, phones)],
    ['… a letter missing', STUDENTS, searches(1, near)],
    ['classes', CLASSES, [{ first: 15 }]],
    ['… on a date', CLASSES, [{ first: 15, date: day(2) }]],
    ['… with openings on a date', CLASSES, [{ first: 6, date: day(2), hasOpenings: true }]],
    ['… that meet on a date', CLASSES, [{ first: 3, date: day(2), meets: true }]],
    ['… of an instructor', CLASSES, [{ first: 4, instructorId }]],
    ['… of a program', CLASSES, [{ first: 8, programId }]],
    ['… on a weekday', CLASSES, [{ first: 3, weekday: 3 }]],
    ['… three letters', CLASSES, searches(3, ['beg', 'swi', 'dan'])],
    ['enrollments of a week', ENROLLMENTS, [{ first: 50, ...week }]],
    ['… of a month', ENROLLMENTS, [{ first: 50, ...month }]],
    ['… of a past month', ENROLLMENTS, [{ first: 50, from: day(-430), to: day(-400) }]],
    ['… by first day', ENROLLMENTS, [{ first: 50, ...month, sort: 'STARTS' }]],
    ['… by class', ENROLLMENTS, [{ first: 50, ...month, sort: 'CLASS' }]],
    ['… of a program', ENROLLMENTS, [{ first: 20, ...month, programId }]],
    ['… of an instructor', ENROLLMENTS, [{ first: 20, ...month, instructorId }]],
    ['… with a keyword', ENROLLMENTS, [{ first: 50, ...month, keywordId }]],
    ['… waiting', ENROLLMENTS, [{ first: 20, ...month, types: ['WAIT'] }]],
    ['… one-day places', ENROLLMENTS, [{ first: 5, ...month, types: ['TRIAL', 'SINGLE_DAY'] }]],
    ['… that end', ENROLLMENTS, [{ first: 20, ...month, dropping: true }]],
    ['… that are a first', ENROLLMENTS, [{ first: 20, from: day(-2500), firstOnly: true }]],
    [
      '… by a saved filter',
      ENROLLMENTS,
      [{ first: 10, ...week, types: ['ACTIVE'], programId, keywordId, sort: 'STARTS' }],
    ],
    ['… three letters', ENROLLMENTS, searches(10, letters, month)],
  ];
  return new Map(
    kinds.map(([what, query, variables]) => [
      what.replace('…', LISTS.get(query)?.name ?? '…'),
      { query, variables: variables.map((one) => ({ ...LISTS.get(query)?.usual, ...one })) },
    ]),
  );
}

/** What each list is called, and what is asked of it when nothing is chosen. */
const LISTS = new Map<string, { name: string; usual: object }>([
  [FAMILIES, { name: 'families', usual: { filter: 'ALL', sort: 'NAME', descending: false } }],
  [STUDENTS, { name: 'students', usual: { filter: 'ALL', sort: 'LAST_NAME', descending: false } }],
  [CLASSES, { name: 'classes', usual: USUAL_CLASSES }],
  [ENROLLMENTS, { name: 'enrollments', usual: { sort: 'STUDENT', descending: false } }],
]);

/** Whom to search for: each of them is the only one with this number. */
async function searchable(owner: pg.Client, { accountId }: School) {
  const { rows } = await owner.query<{ first: string; last: string; phone: string }>(
    `select g.first_name as first, g.last_name as last, right(regexp_replace(k.value, '\\D', '', 'g'), 7) as phone
     from guardian g join contact k on k.account_id = g.account_id and k.guardian_id = g.id and k.kind = 'PHONE'
     where g.account_id = $1 and g.is_primary and length(g.last_name) >= 6 and length(g.first_name) >= 5
     order by md5(g.id::text) limit 20`,
    [accountId],
  );
  return rows;
}

interface Chosen extends Record<string, string> {
  programId: string;
  instructorId: string;
  keywordId: string;
}

async function chosen(owner: pg.Client, { accountId }: School): Promise<Chosen> {
  const { rows } = await owner.query<Chosen>(
    `select (select program_id from class where account_id = $1 and is_active order by id limit 1) as "programId",
       (select i.staff_id from class c join class_instructor i on i.account_id = c.account_id and i.class_id = c.id
        where c.account_id = $1 and c.is_active and i.valid_to is null order by c.id limit 1) as "instructorId",
       (select id from keyword where account_id = $1 order by id limit 1) as "keywordId"`,
    [accountId],
  );
  if (!rows[0]) throw new Error('A school has a program, an instructor and a keyword.');
  return rows[0];
}

/** The cursor of the family in the middle. */
async function middleOf(ask: Ask, { families }: School): Promise<string> {
  let after: string | null = null;
  for (let passed = 0; passed < families / 2; passed += 200) {
    const first = Math.min(200, families / 2 - passed);
    const { data } = JSON.parse(
      await ask(FAMILIES, { ...LISTS.get(FAMILIES)?.usual, first, after }),
    ) as {
      data: { families: { pageInfo: { endCursor: string } } };
    };
    after = data.families.pageInfo.endCursor;
  }
  return after ?? '';
}
