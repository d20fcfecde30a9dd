import { statement } from '../../db/statement.ts';
import { notFound } from '../../graphql/errors.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { enrolled } from '../enrollments/enrollment.effects.ts';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import type { Context } from '../../graphql/context.ts';
import { left } from './pass.rules.ts';
import { PunchRefusalReason as Reason, PunchRefused } from './punch.problems.ts';
import { loadPunch, lockForPunch, punchFacts } from './punch.queries.ts';
import { alreadyEnrolled, punchProblems } from './punch.rules.ts';
import { punchedRows } from './punched.ts';

export interface PunchInRequest {
  readonly passId: string;
  readonly studentId: string;
  readonly classId: string;
  /** Today at the class's location when left out. */
  readonly date?: LocalDate | null;
  readonly override: boolean;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface PunchInOutcome {
  readonly passId: string;
  readonly holderId: string;
  readonly enrollmentId: string;
  readonly entryId: string;
}

export interface PunchInPreview {
  readonly studentName: string;
  readonly className: string;
  readonly date: LocalDate;
  readonly timeslots: readonly TimeslotFacts[];
  readonly usedBefore: number;
  readonly usedAfter: number;
  readonly leftAfter: number | null;
  readonly overrides: readonly Reason[];
}

type PunchPlan = Plan<PunchInOutcome, PunchRefused, PunchInPreview>;

/** With the rows that were made, unless an earlier request made them. */
export type PunchInPerformed = Performed<PunchInOutcome, PunchRefused, PunchInPreview> & {
  readonly rows?: ReturnType<typeof punchedRows>;
};

/** Enrollment, balance and ledger in one statement: one punch is one single-day enrollment (rule R-1). */
const PUNCH = statement(
  'punch_write',
  `with place as (
     insert into enrollment (account_id, id, student_id, class_id, type, starts_on, drops_on, overrides, created_at)
     values ($1, $2, $3, $4, 'SINGLE_DAY', $5, $5, $6, $7) returning account_id, id, student_id, class_id, starts_on),
   balance as (
     update pass set used = used + 1, last_used_on = greatest(last_used_on, $5), version = version + 1
     where account_id = $1 and id = $8
     returning id, used, total)
   insert into pass_entry (account_id, id, pass_id, seq, kind, enrollment_id, student_id, class_id, class_date,
                           used_after, total_after, channel, by_id, at)
   select place.account_id, $9, balance.id, $10, 'USE', place.id, place.student_id, place.class_id, place.starts_on,
          balance.used, balance.total, $11, $12, $7
   from place, balance`,
);

/** Redeems one punch: a SINGLE DAY enrollment of the date, and one punch less. Never a tuition charge (rule R-3). */
export async function punchIn(
  context: Context,
  request: PunchInRequest,
): Promise<PunchInPerformed> {
  const { viewer, clock, services } = context;
  const origin = originOf(viewer);
  const { requestId, dryRun, ...input } = request;
  let rows: PunchInPerformed['rows'];

  const performed = await perform<PunchInOutcome, PunchRefused, PunchInPreview>(
    services,
    origin,
    { verb: 'PUNCH_IN', input, requestId, dryRun },
    async (tx): Promise<PunchPlan | Refused<PunchRefused>> => {
      // With a date the locks and the facts behind them travel together.
      const locked = lockForPunch(tx, request.passId, request.classId);
      const date = request.date ?? dateInZone(clock.now(), (await locked) ?? viewer.account.zone);
      const { studentId, classId } = request;
      const enrollmentId = newId();
      const [zone, loaded, joined] = await Promise.all([
        locked,
        loadPunch(tx, { ...request, date }),
        services.effects.plan(
          tx,
          enrolled,
          { enrollmentId, studentId, classId, startsOn: date, dropsOn: date },
          { origin, clock, effects: services.effects },
        ),
      ]);
      // After the locks: whoever waited for another writes a later line, with a later time.
      const now = clock.now();
      if (zone === null) throw notFound('class');
      const { pass, student, candidate, lastSeq } = loaded;
      if (!pass) throw notFound('pass');
      if (!student) throw notFound('student');
      if (!candidate) throw notFound('class');

      const facts = punchFacts(pass, student, candidate, date, now);
      const problems = punchProblems(facts);
      const stopping = problems.find((problem) => !problem.overridable || !request.override);
      if (stopping) return new Refused(stopping);
      if (
        problems.length > 0 &&
        !viewer.may(Permission.OVERRIDE_RESTRICTIONS, PermissionLevel.FULL)
      ) {
        return new Refused(overrideNotPermitted());
      }

      const overrides = problems.map((problem) => problem.reason);
      const outcome: PunchInOutcome = {
        passId: pass.id,
        holderId: student.holderId ?? '',
        enrollmentId,
        entryId: newId(),
      };
      const usedAfter = pass.used + 1;
      const seq = lastSeq + 1;
      const made = { viewer, outcome, pass, student, candidate, date, now, seq, overrides };
      rows = punchedRows(made);
      return {
        writes: [
          [
            PUNCH,
            [
              tx.accountId,
              outcome.enrollmentId,
              student.id,
              candidate.id,
              date,
              overrides,
              now,
              pass.id,
              outcome.entryId,
              seq,
              origin.channel,
              origin.actorId,
            ],
          ],
          ...joined.writes,
        ],
        outcome,
        preview: {
          studentName: `${student.firstName} ${student.lastName}`,
          className: candidate.name,
          date,
          timeslots: facts.meeting.timeslots,
          usedBefore: pass.used,
          usedAfter,
          leftAfter: left({ used: usedAfter, total: pass.total }),
          overrides,
        },
        before: { used: pass.used },
        after: { used: usedAfter, date, overrides },
        targets: [
          ['PASS', pass.id],
          ['STUDENT', student.id],
          ['CLASS', candidate.id],
          ['ENROLLMENT', enrollmentId],
          ...joined.targets,
        ],
        // The locks make this impossible for two punches; an enrollment made another way meets the constraint.
        refusedBy: (constraint) =>
          constraint === 'enrollment_once_a_day'
            ? alreadyEnrolled(student.firstName, candidate.name, date)
            : null,
      };
    },
  );
  return performed.kind === 'done' && !performed.repeated ? { ...performed, rows } : performed;
}

function overrideNotPermitted(): PunchRefused {
  return new PunchRefused(
    Reason.OVERRIDE_NOT_PERMITTED,
    'R-7',
    'You may not override what stops this punch.',
    'Ask somebody who has the permission to override restrictions.',
  );
}
