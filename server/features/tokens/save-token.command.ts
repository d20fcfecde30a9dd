import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { changedKeys } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { archivedRefusal } from '../families/change-family.command.ts';
import { changeProblem, expiresProblems } from './edit-token.rules.ts';
import {
  audited,
  changeHeld,
  targetsOf,
  type Decided,
  type TokenRequest,
  type TokensOutcome,
  type TokensPerformed,
  type TokensPlan,
  type Write,
} from './held-token.ts';
import { TokenEntryKind } from './token.enums.ts';
import { tokenForm, type TokenValues } from './token.form.ts';
import { readPlaces, type TokenPlaces } from './token-places.ts';
import { stepWrite } from './token.writes.ts';

/** Held, so that nobody is erased who gets a token. */
const STUDENT = statement(
  'token_student',
  `select first_name || ' ' || last_name as name, archived_at is not null as "isArchived"
   from student where id = $1 for key share`,
);

const CREATE = statement(
  'token_create',
  `insert into token (account_id, id, student_id, origin, location_id, issued_on, expires, comment, created_at)
   values ($1, $2, $3, 'MANUAL', $4, $5, $6, $7, $8)`,
);

const CHANGE = statement(
  'token_change',
  `update token set location_id = $3, expires = $4, comment = $5, version = version + 1 where account_id = $1 and id = $2`,
);

const DROP_PROGRAMS = statement(
  'token_drop_programs',
  'delete from token_program where account_id = $1 and token_id = $2 and program_id <> all ($3::uuid[])',
);

const ADD_PROGRAMS = statement(
  'token_add_programs',
  `insert into token_program (account_id, id, token_id, program_id)
   select $1, p.id, $2, p.program_id from unnest($3::uuid[], $4::uuid[]) as p (id, program_id)
   on conflict (account_id, token_id, program_id) do nothing`,
);

const addPrograms = (tx: Tx, tokenId: string, { programs }: TokenPlaces): Write => [
  ADD_PROGRAMS,
  [tx.accountId, tokenId, programs.map(() => newId()), programs.map(({ id }) => id)],
];

/** Makes a token by hand: no limit holds, and it counts against none (rule M-7). */
export function createToken(
  context: Context,
  request: { studentId: string; input: object; requestId?: string | null; dryRun: boolean },
): Promise<TokensPerformed> {
  const { requestId, dryRun, studentId, ...input } = request;
  const { services, clock, viewer } = context;
  const origin = originOf(viewer);
  return perform<TokensOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'CREATE_TOKEN', input: { studentId, ...input }, requestId, dryRun },
    async (tx): Promise<TokensPlan | Refused<RecordRefused>> => {
      const [student] = await tx.query<{ name: string; isArchived: boolean }>(STUDENT, [studentId]);
      if (!student) throw notFound('student');
      if (student.isArchived) return new Refused(archivedRefusal('student'));
      const values = readToken(request.input);
      if (values instanceof RecordRefused) return new Refused(values);
      const places = await readPlaces(tx, values);
      const now = clock.now();
      const today = dateInZone(now, places.location?.zone ?? context.account.zone);
      const { expires, comment } = values;
      const bounds = { least: today, leastIs: 'today', makeup: null };
      const problems = [...places.problems, ...expiresProblems(expires, bounds)];
      if (problems.length > 0) return new Refused(RecordRefused.fields('M-7', problems));
      const id = newId();
      const says = [`${student.name} gets a makeup token ${inAll(places, expires)}.`];
      const made = [tx.accountId, id, studentId, values.locationId, today, expires, comment, now];
      return {
        writes: [
          [CREATE, made],
          addPrograms(tx, id, places),
          stepWrite(origin, { kind: TokenEntryKind.ISSUE, tokens: [{ id }], now }),
        ],
        outcome: { tokenIds: [id], says },
        preview: { changed: [], says },
        before: null,
        after: { ...auditedValues(values, places), tokenVersion: 1 },
        targets: targetsOf({ id, studentId }),
      };
    },
  );
}

/** Makes a token what the form says (rule M-7). */
export function changeToken(
  context: Context,
  request: TokenRequest & { input: object },
): Promise<TokensPerformed> {
  const { input } = request;
  const of = { verb: 'CHANGE_TOKEN', input: { input }, rule: 'M-7' };
  return changeHeld(context, of, request, async (held): Promise<Decided | RecordRefused> => {
    const { tx, token, origin, now } = held;
    const problem = changeProblem(token);
    if (problem) return problem;
    const values = readToken(input);
    if (values instanceof RecordRefused) return values;
    const has = new Set(token.programs.map(({ id }) => id));
    if (token.location) has.add(token.location.id);
    const places = await readPlaces(tx, values, has);
    const { locationId, expires, comment } = values;
    const bounds = { least: token.issuedOn, leastIs: 'the day it was made', makeup: token.makeup };
    const problems = [
      ...places.problems,
      ...(expires === token.expires ? [] : expiresProblems(expires, bounds)),
    ];
    if (problems.length > 0) return RecordRefused.fields('M-7', problems);
    const after = auditedValues(values, places);
    const changed = changedKeys(audited(token), after);
    const note = `Changed: ${changed.map((key) => (key === 'expires' ? 'last day' : key)).join(', ')}.`;
    const programIds = places.programs.map(({ id }) => id);
    return {
      writes:
        changed.length === 0
          ? []
          : [
              [CHANGE, [tx.accountId, token.id, locationId, expires, comment]],
              [DROP_PROGRAMS, [tx.accountId, token.id, programIds]],
              addPrograms(tx, token.id, places),
              stepWrite(origin, { kind: TokenEntryKind.EDIT, tokens: [token], note, now }),
            ],
      changed,
      says: [],
      after,
    };
  });
}

function readToken(input: object): TokenValues | RecordRefused {
  const read = readForm(tokenForm, input);
  if ('problems' in read) return RecordRefused.fields('M-7', read.problems);
  return read.values;
}

const auditedValues = ({ expires, comment }: TokenValues, { location, programs }: TokenPlaces) => ({
  location: location?.name ?? null,
  programs: programs.map(({ name }) => name),
  expires,
  comment,
});

/** "for Swim and Gym at Main Street, until Mon 2 Nov 2026". */
function inAll({ location, programs }: TokenPlaces, expires: LocalDate | null): string {
  const names = programs.map(({ name }) => name).join(', ');
  const where = location ? ` at ${location.name}` : '';
  return `for ${names || 'all programs'}${where}, ${expires ? `until ${sayDate(expires)}` : 'without expiry'}`;
}
