import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { readForm, type FieldProblemFacts } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { changedKeys } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Plan } from '../audit/perform.ts';
import { readMarks } from '../settings/record-marks.ts';
import {
  changeOfStaff,
  type StaffOutcome,
  type StaffPerformed,
  type StaffRequest,
  type Told,
} from './staff-change.ts';
import { staffForm, type StaffForm } from './staff.form.ts';
import type { StaffInput } from './staff.inputs.ts';
import { mayChangeSignIn } from './staff.policy.ts';

const RULE = 'A-19';

type Profile = Omit<StaffForm, 'keywordIds' | 'customValues'>;

const INSERT = statement(
  'staff_insert',
  `insert into staff (account_id, id, login, email, first_name, last_name, phone, title, hired_on, released_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const UPDATE = statement(
  'staff_update',
  `update staff set login = $3, email = $4, first_name = $5, last_name = $6, phone = $7, title = $8, hired_on = $9,
     released_on = $10, version = version + 1 where account_id = $1 and id = $2`,
);

/** Somebody new: without password and permissions, which only administrators give (rules ). */
export async function createStaff(
  context: Context,
  request: { input: StaffInput; requestId?: string | null; dryRun: boolean },
): Promise<StaffPerformed> {
  const { requestId, dryRun } = request;
  const read = readForm(staffForm, request.input);
  if ('problems' in read)
    return { kind: 'refused', refusal: RecordRefused.fields(RULE, read.problems) };
  const form = read.values;
  return perform<StaffOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb: 'CREATE_STAFF', input: form, requestId, dryRun },
    async (tx): Promise<Plan<StaffOutcome, RecordRefused, Told> | Refused<RecordRefused>> => {
      const staffId = newId();
      const marks = await readMarks(tx, 'STAFF', null, form);
      if (marks.problems.length > 0) return new Refused(RecordRefused.fields(RULE, marks.problems));
      return {
        writes: [[INSERT, valuesOf(tx.accountId, staffId, form)], ...marks.writes(staffId)],
        outcome: { staffId },
        preview: {
          changed: [],
          says: ['Without a password and permissions, which an administrator gives.'],
        },
        before: null,
        after: { ...profileOf(form), ...marks.after, version: 1 },
        targets: [['STAFF', staffId]],
        refusedBy: (constraint) => {
          const problem = taken(constraint);
          return problem && RecordRefused.fields(RULE, [problem]);
        },
      };
    },
  );
}

/** The profile. Login name and e-mail address of somebody who has more than oneself stay as they are (rule A-13). */
export async function changeStaff(
  context: Context,
  request: StaffRequest & { input: StaffInput },
): Promise<StaffPerformed> {
  const read = readForm(staffForm, request.input);
  if ('problems' in read)
    return { kind: 'refused', refusal: RecordRefused.fields(RULE, read.problems) };
  const form = read.values;
  const of = { ...request, verb: 'CHANGE_STAFF', input: form, rule: RULE };
  return changeOfStaff(context, of, async (tx, staff) => {
    const marks = await readMarks(tx, 'STAFF', staff.id, form);
    if (marks.problems.length > 0) return RecordRefused.fields(RULE, marks.problems);
    const before = { ...profileOf(staff), ...marks.before };
    const after = { ...profileOf(form), ...marks.after };
    const changed = changedKeys(before, after);
    const signIn = changed.filter((key) => key === 'login' || key === 'email');
    if (signIn.length > 0 && !mayChangeSignIn(context.viewer, staff))
      return RecordRefused.fields('A-13', signIn.map(beyond));
    return {
      writes: [[UPDATE, valuesOf(tx.accountId, staff.id, form)], ...marks.writes(staff.id)],
      before: { ...before, version: staff.version },
      after: { ...after, version: staff.version + 1 },
      changed,
      says: signIn.includes('login') ? [`From now on signs in as “${form.login}”.`] : [],
      problemOf: taken,
    };
  });
}

const beyond = (field: string): FieldProblemFacts => ({
  field,
  reason: 'NOT_ALLOWED',
  message:
    'This person has permissions that you do not have, so only they or an administrator can change how they sign in.',
});

function taken(constraint: string): FieldProblemFacts | null {
  if (constraint === 'staff_login_key')
    return {
      field: 'login',
      reason: 'TAKEN',
      message: 'Somebody in this account has this login name.',
    };
  if (constraint === 'staff_email_key')
    return {
      field: 'email',
      reason: 'TAKEN',
      message: 'Somebody in this account has this e-mail address.',
    };
  return null;
}

/** What the form holds of a person, keywords and custom values aside. */
const profileOf = (of: Profile): Profile => ({
  firstName: of.firstName,
  lastName: of.lastName,
  login: of.login,
  email: of.email,
  phone: of.phone,
  title: of.title,
  hiredOn: of.hiredOn,
  releasedOn: of.releasedOn,
});

const valuesOf = (accountId: string, staffId: string, form: StaffForm): unknown[] => [
  ...[accountId, staffId, form.login, form.email, form.firstName, form.lastName],
  ...[form.phone, form.title, form.hiredOn, form.releasedOn],
];
