import { statement } from '../../db/statement.ts';
import { notFound } from '../../graphql/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { left } from './pass.rules.ts';
import { returnWrite } from './return-punches.ts';
import { undoProblem, returnsPunch } from './undo-punch.rules.ts';
import type { UndoRefused } from './undo-punch.problems.ts';

export interface UndoPunchRequest {
  readonly entryId: string;
  /** Null leaves it to the rule: back before the class's date, kept on and after it. */
  readonly returnPunch?: boolean | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface UndoOutcome {
  readonly passId: string;
  readonly holderId: string;
  readonly enrollmentId: string;
  readonly punchReturned: boolean;
  /** The RETURN line, if the punch came back. */
  readonly entryId: string | null;
}

export interface UndoPreview {
  readonly className: string;
  readonly date: LocalDate;
  readonly punchReturned: boolean;
  readonly usedBefore: number;
  readonly usedAfter: number;
  readonly leftAfter: number | null;
}

type UndoPlan = Plan<UndoOutcome, UndoRefused, UndoPreview>;

interface Row {
  passId: string;
  holderId: string;
  enrollmentId: string;
  kind: string;
  date: LocalDate;
  className: string;
  classId: string;
  studentId: string;
  zone: string | null;
  used: number;
  total: number | null;
  isRemoved: boolean;
  isReturned: boolean;
  /** The pass or its type was deleted. */
  passIsGone: boolean;
  lastSeq: number;
}

/** Class before pass, as a punch locks them. An entry never changes, so it may be read before the locks. */
const LOCK = statement(
  'undo_lock',
  `select c.id, p.id as pass_id from pass_entry e join class c on c.id = e.class_id join pass p on p.id = e.pass_id
   where e.id = $1 for no key update of c, p`,
);

const LOAD = statement(
  'undo_load',
  `select e.pass_id as "passId", h.id as "holderId", e.enrollment_id as "enrollmentId", e.kind,
     to_char(e.class_date, 'YYYY-MM-DD') as date, c.name as "className", e.class_id as "classId",
     e.student_id as "studentId", l.zone, p.used, p.total, n.removed_at is not null as "isRemoved",
     exists (select from pass_entry r where r.enrollment_id = e.enrollment_id and r.kind = 'RETURN') as "isReturned",
     p.deleted_at is not null or y.deleted_at is not null as "passIsGone",
     (select max(seq) from pass_entry q where q.pass_id = e.pass_id) as "lastSeq"
   from pass_entry e join pass p on p.id = e.pass_id
   join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
   left join pass_holder h on h.pass_id = e.pass_id and h.student_id = e.student_id
   left join class c on c.id = e.class_id left join location l on l.id = c.location_id
   left join enrollment n on n.id = e.enrollment_id
   where e.id = $1`,
);

const REMOVE = statement(
  'undo_remove',
  `update enrollment set removed_at = $2, version = version + 1 where id = $1 and removed_at is null`,
);

/** Removes the single-day enrollment of a punch and, by rule R-9, gives the punch back. */
export function undoPunch(
  context: Context,
  request: UndoPunchRequest,
): Promise<Performed<UndoOutcome, UndoRefused, UndoPreview>> {
  const { viewer, clock, services } = context;
  const origin = originOf(viewer);
  const { requestId, dryRun, ...input } = request;

  return perform<UndoOutcome, UndoRefused, UndoPreview>(
    services,
    origin,
    { verb: 'UNDO_PUNCH', input, requestId, dryRun },
    async (tx): Promise<UndoPlan | Refused<UndoRefused>> => {
      const now = clock.now();
      tx.send(LOCK, [request.entryId]);
      const [row] = await tx.query<Row & Record<string, unknown>>(LOAD, [request.entryId]);
      if (!row) throw notFound('line of a pass');
      // A deleted pass takes nothing back; what it paid for can still be removed.
      const punchReturned =
        !row.passIsGone &&
        returnsPunch(
          row.date,
          dateInZone(now, row.zone ?? viewer.account.zone),
          request.returnPunch,
        );
      const problem = undoProblem({ ...row, punchReturned });
      if (problem) return new Refused(problem);

      const returned = punchReturned ? returnWrite(tx.accountId, [row], origin, now) : null;
      const outcome: UndoOutcome = {
        passId: row.passId,
        holderId: row.holderId,
        enrollmentId: row.enrollmentId,
        punchReturned,
        entryId: returned?.ids[0] ?? null,
      };
      const usedAfter = row.used - (punchReturned ? 1 : 0);
      return {
        writes: [[REMOVE, [row.enrollmentId, now]], ...(returned ? [returned.write] : [])],
        outcome,
        preview: {
          className: row.className,
          date: row.date,
          punchReturned,
          usedBefore: row.used,
          usedAfter,
          leftAfter: left({ used: usedAfter, total: row.total }),
        },
        before: { used: row.used },
        after: { used: usedAfter, date: row.date, punchReturned },
        targets: [
          ['PASS', row.passId],
          ['STUDENT', row.studentId],
          ['CLASS', row.classId],
          ['ENROLLMENT', row.enrollmentId],
        ],
      };
    },
  );
}
