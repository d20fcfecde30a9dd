import { faker } from '@faker-js/faker';
import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { copyRows, type Cell } from './copy.ts';

/** One refresh of the search texts in the end instead of one for each batch. */
const SEARCHED = ['family', 'guardian', 'contact', 'student'];
const KEYWORDS = ['Newsletter', 'Photos', 'Sibling price'];

/**
 * Families of one or two students and two guardians; answers the students' ids. Names go round at different paces, so
 * that a name stands with many others, as in a real school. One in four has each keyword.
 */
export async function makeFamilies(
  owner: pg.Client,
  accountId: string,
  count: number,
): Promise<string[]> {
  const { last_name, first_name } = faker.definitions.person;
  const lastNames = last_name.generic ?? [];
  const firstNames = [...(first_name.female ?? []), ...(first_name.male ?? [])];
  const nameOf = (names: readonly string[], turn: number) => names[turn % names.length] ?? '';
  const year = new Date().getUTCFullYear();
  const rows: Record<'family' | 'guardian' | 'contact' | 'student' | 'keyword_use', Cell[][]> = {
    family: [],
    guardian: [],
    contact: [],
    student: [],
    keyword_use: [],
  };
  const keywords = KEYWORDS.map((name) => [newId(), name] as const);
  const students: string[] = [];
  for (let turn = 1; turn <= count; turn += 1) {
    const family = newId();
    const last = nameOf(lastNames, turn * 193);
    rows.family.push([accountId, family, last]);
    const adult = newId();
    const first = nameOf(firstNames, turn * 733);
    rows.guardian.push(
      [accountId, adult, family, first, last, true],
      [accountId, newId(), family, nameOf(firstNames, turn * 733 + 389), last, false],
    );
    const digits = String((turn * 7919) % 10_000).padStart(4, '0');
    const contacts = [
      ['EMAIL', `${first}.${last}${turn}@example.com`.toLowerCase()],
      ['PHONE', `(555) ${100 + ((turn * 7) % 900)}-${digits}`],
    ] as const;
    for (const [kind, value] of contacts)
      rows.contact.push([accountId, newId(), family, adult, kind, value, true]);
    for (let child = 0; child <= (turn + 1) % 2; child += 1) {
      const student = newId();
      const nth = turn * 2 + child;
      students.push(student);
      rows.student.push([
        ...[accountId, student, family, nameOf(firstNames, turn * 311 + child * 977), last],
        `${year - 3 - (nth % 12)}-${1 + (nth % 12)}-${1 + (nth % 28)}`,
        nth % 2 ? 'MALE' : 'FEMALE',
      ]);
      if (nth % 4 === 0)
        for (const [id] of keywords) rows.keyword_use.push([accountId, newId(), id, null, student]);
    }
    if (turn % 4 === 0)
      for (const [id] of keywords) rows.keyword_use.push([accountId, newId(), id, family, null]);
  }

  const key = ['account_id', 'id'];
  for (const table of SEARCHED) await owner.query(`alter table ${table} disable trigger user`);
  await copyRows(owner, 'family', [...key, 'name'], rows.family);
  const adults = [...key, 'family_id', 'first_name', 'last_name', 'is_primary'];
  await copyRows(owner, 'guardian', adults, rows.guardian);
  const reach = [...key, 'family_id', 'guardian_id', 'kind', 'value', 'is_primary'];
  await copyRows(owner, 'contact', reach, rows.contact);
  const children = [...key, 'family_id', 'first_name', 'last_name', 'born', 'gender'];
  await copyRows(owner, 'student', children, rows.student);
  for (const table of SEARCHED) await owner.query(`alter table ${table} enable trigger user`);
  await copyRows(
    owner,
    'keyword',
    [...key, 'name', 'targets'],
    keywords.map(([id, name]) => [accountId, id, name, '{FAMILY,STUDENT}']),
  );
  await copyRows(
    owner,
    'keyword_use',
    [...key, 'keyword_id', 'family_id', 'student_id'],
    rows.keyword_use,
  );
  await owner.query(
    'select refresh_family_search($1, array_agg(id)) from family where account_id = $1',
    [accountId],
  );
  return students;
}
