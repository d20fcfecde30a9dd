import type pg from 'pg';
import type { School } from '../data/school.ts';

/** What the portal's Families page asks for. */
export const FAMILIES = /* GraphQL */ `
  query FamiliesPage($first: Int!, $search: String, $after: String) {
    families(first: $first, after: $after, search: $search) {
      edges {
        node {
          id
          name
          isActive
          guardians {
            id
            firstName
            lastName
            isPrimary
          }
          contacts {
            id
            kind
            value
            isPrimary
          }
          students {
            id
            firstName
            age {
              years
              months
            }
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

const CURSOR = /* GraphQL */ `
  query Cursor($first: Int!, $after: String) {
    families(first: $first, after: $after) {
      pageInfo {
        endCursor
      }
    }
  }
`;

export type Ask = (query: string, variables: object) => Promise<string>;

/** What is asked of a list, each kind with different variables in turn. */
export async function listRequests(
  owner: pg.Client,
  school: School,
  ask: Ask,
): Promise<Map<string, object[]>> {
  const { rows: adults } = await owner.query<{ first: string; last: string; phone: string }>(
    `select g.first_name as first, g.last_name as last, right(k.value, 4) as phone
     from guardian g join contact k on k.account_id = g.account_id and k.guardian_id = g.id and k.kind = 'PHONE'
     where g.account_id = $1 and g.is_primary and length(g.last_name) >= 6 and length(g.first_name) >= 5
     order by md5(g.id::text) limit 20`,
    [school.accountId],
  );
  // As many rows as a broad search finds in the small school, so that both answers are of one size.
  const search = (text: string) => ({ first: 20, search: text });
  const withoutOne = (name: string) => `${name.slice(0, 3)}${name.slice(4)}`;
  const middle = await cursorAt(ask, school.families / 2);
  return new Map<string, object[]>([
    ['first page', [{ first: 50 }]],
    ['page in the middle', [{ first: 50, after: middle }]],
    [
      'search, part of a full name',
      adults.map(({ first, last }) => search(`${first} ${last.slice(0, 4)}`)),
    ],
    ['search, three letters', ['mar', 'ann', 'ber', 'ell'].map(search)],
    ['search, last digits of a phone', adults.map(({ phone }) => search(phone))],
    [
      'search, a letter missing',
      adults.map(({ first, last }) => search(`${first} ${withoutOne(last)}`)),
    ],
  ]);
}

async function cursorAt(ask: Ask, row: number): Promise<string> {
  let after: string | null = null;
  for (let passed = 0; passed < row; passed += 200) {
    const first = Math.min(200, row - passed);
    const { data } = JSON.parse(await ask(CURSOR, { first, after })) as {
      data: { families: { pageInfo: { endCursor: string } } };
    };
    after = data.families.pageInfo.endCursor;
  }
  return after ?? '';
}
