import { statement, type Statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import type { Subject } from './staff.policy.ts';
import { grantsJson } from './staff-member.sql.ts';

export interface StaffOutcome {
  readonly staffId: string;
}

/** What a change would do, for a preview. */
export interface Told {
  readonly changed: readonly string[];
  readonly says: readonly string[];
}

export type Write = readonly [Statement, readonly unknown[]];
export type StaffPerformed = Performed<StaffOutcome, RecordRefused, Told>;

/** A staff member as commands lock it. */
export interface LockedStaff extends Subject {
  readonly version: number;
  readonly login: string;
  readonly email: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly title: string | null;
  readonly hiredOn: string | null;
  readonly releasedOn: string | null;
  readonly hasPassword: boolean;
}

const LOCK = statement('staff_lock', 'select 1 from staff where id = $1 for update');

/** Read after the lock is had, so that it tells what whoever had it before has done. */
const LOAD = statement(
  'staff_load',
  `select t.id, t.version, t.login, t.email, t.first_name as "firstName", t.last_name as "lastName", t.phone, t.title,
     t.hired_on::text as "hiredOn", t.released_on::text as "releasedOn", t.is_active as "isActive",
     t.is_owner as "isOwner", t.password_hash is not null as "hasPassword", ${grantsJson('t.id')} as grants,
     exists (select from second_factor f where f.id = t.id and f.confirmed_at is not null) as "hasSecondFactor"
   from staff t where t.id = $1`,
);

/** The owners who can come in, in one order for all: two who remove each other do so one after the other. */
const LOCK_OWNERS = statement(
  'staff_lock_owners',
  `select id from staff where is_owner and is_active and password_hash is not null order by id for update`,
);

export async function lockStaff(tx: Tx, id: string): Promise<LockedStaff> {
  tx.send(LOCK, [id]);
  const [staff] = await tx.query<LockedStaff & Record<string, unknown>>(LOAD, [id]);
  if (!staff) throw notFound('staff member');
  return staff;
}

export async function lockOwners(tx: Tx): Promise<readonly string[]> {
  return (await tx.query<{ id: string }>(LOCK_OWNERS)).map(({ id }) => id);
}

export const SIGN_OUT = statement(
  'staff_sign_out',
  'delete from session where account_id = $1 and staff_id = $2 and id is distinct from $3',
);

/** How a change is sent. */
export interface Sent {
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface StaffRequest extends Sent {
  readonly id: string;
  readonly version?: number;
}

/** What a command has decided about somebody. */
export interface StaffChange extends Told {
  readonly writes: readonly Write[];
  readonly before: object | null;
  readonly after: object | null;
  readonly problemOf?: (constraint: string) => FieldProblemFacts | null;
}

/** A change of one staff member: found, locked, of the version that was read, and then as `decide` says. */
export function changeOfStaff(
  context: Context,
  request: StaffRequest & {
    readonly verb: string;
    /** What is asked, without anything that must not be kept. */
    readonly input: object;
    readonly rule: string;
    /** Who else must be held, before this person is. */
    readonly owners?: boolean;
  },
  decide: (
    tx: Tx,
    staff: LockedStaff,
    owners: readonly string[],
  ) => Promise<StaffChange | RecordRefused> | StaffChange | RecordRefused,
): Promise<StaffPerformed> {
  const { id, version, verb, input, rule, requestId, dryRun } = request;
  type StaffPlan = Plan<StaffOutcome, RecordRefused, Told>;
  return perform<StaffOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb, input: { id, version, ...input }, requestId, dryRun },
    async (tx): Promise<StaffPlan | Refused<RecordRefused>> => {
      const owners = request.owners ? await lockOwners(tx) : [];
      const staff = await lockStaff(tx, id);
      if (version !== undefined && staff.version !== version) {
        const { zone } = context.account;
        const of = { rule, what: 'staff member', id, version, zone };
        return new Refused(await changedMeanwhile(tx, of));
      }
      const decided = await decide(tx, staff, owners);
      if (decided instanceof RecordRefused) return new Refused(decided);
      const { writes, before, after, changed, says, problemOf } = decided;
      return {
        writes,
        outcome: { staffId: id },
        preview: { changed, says },
        before,
        after,
        targets: [['STAFF', id]],
        refusedBy: (constraint) => {
          const problem = problemOf?.(constraint);
          return problem ? RecordRefused.fields(rule, [problem]) : null;
        },
      };
    },
  );
}
