import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { type RecordRefused } from '../../graphql/record-refused.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { Refused } from '../audit/perform.ts';
import type { EnrollmentType } from './enrollment.enums.ts';

/** An enrollment that is about to be changed. */
export interface HeldEnrollment {
  readonly id: string;
  readonly studentId: string;
  readonly classId: string;
  readonly firstName: string;
  readonly className: string;
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly dropReason: string | null;
  readonly dropNote: string | null;
  readonly version: number;
  readonly isTransferred: boolean;
  readonly zone: string;
}

/** Classes before enrollments, and several in the order of their ids: no two changes wait for each other. */
const LOCK_CLASSES = statement(
  'enrollment_lock_classes',
  `select 1 from class where id = any ($2::uuid[] || (select class_id from enrollment where id = $1))
   order by id for no key update`,
);
const LOCK = statement(
  'enrollment_lock',
  'select 1 from enrollment where id = $1 for no key update',
);

const LOAD = statement(
  'enrollment_held',
  `select e.id, e.student_id as "studentId", e.class_id as "classId", s.first_name as "firstName", c.name as "className",
     e.type, to_char(e.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(e.drops_on, 'YYYY-MM-DD') as "dropsOn",
     e.drop_reason as "dropReason", e.drop_note as "dropNote", e.version, l.zone,
     exists (select from enrollment t where t.transferred_from = e.id and t.removed_at is null) as "isTransferred"
   from enrollment e join student s on s.id = e.student_id join class c on c.id = e.class_id
   join location l on l.id = c.location_id
   where e.id = $1 and e.removed_at is null`,
);

/**
 * Locks an enrollment with its class, and any others that the change touches, and reads it. Refused when somebody has
 * changed it since it was read. A removed one is not found.
 */
export async function holdEnrollment(
  tx: Tx,
  context: Context,
  of: { id: string; version: number; rule: string; alsoClasses?: readonly string[] },
): Promise<(HeldEnrollment & { today: LocalDate }) | Refused<RecordRefused>> {
  tx.send(LOCK_CLASSES, [of.id, of.alsoClasses ?? []]);
  tx.send(LOCK, [of.id]);
  const [held] = await tx.query<HeldEnrollment & Record<string, unknown>>(LOAD, [of.id]);
  if (!held) throw notFound('enrollment');
  if (held.version !== of.version) {
    const { zone } = context.account;
    const key = 'enrollmentVersion';
    return new Refused(await changedMeanwhile(tx, { ...of, what: 'enrollment', zone, key }));
  }
  return { ...held, today: dateInZone(context.clock.now(), held.zone) };
}

/** What the audit keeps of it. Its entries are about the student and the class too, which have versions of their own. */
export const audited = ({
  type,
  startsOn,
  dropsOn,
  dropReason,
  dropNote,
  version: enrollmentVersion,
}: Pick<
  HeldEnrollment,
  'type' | 'startsOn' | 'dropsOn' | 'dropReason' | 'dropNote' | 'version'
>) => ({ type, startsOn, dropsOn, dropReason, dropNote, enrollmentVersion });

export const targetsOf = ({ id, studentId, classId }: HeldEnrollment) =>
  [
    ['ENROLLMENT', id],
    ['STUDENT', studentId],
    ['CLASS', classId],
  ] as const;
