import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import { isScheduled, scheduleFactsJson, type NamedSchedule } from '../schedule/class-facts.sql.ts';
import { coversSql, limitColumns } from './pass.sql.ts';
import {
  candidateJson,
  flat,
  holderJson,
  passJson,
  type Candidate,
  type CandidateJson,
  type HolderRow,
  type PassRow,
} from './punch.queries.ts';

/** What the student `$2` is enrolled in on `$3`, whether or not it meets then. */
const ENROLLED_IN = `
  (select coalesce(json_agg(${scheduleFactsJson('$3::date')} order by c.name, c.id), '[]')
   from class c where c.id in (
     select n.class_id from enrollment n
     where n.student_id = $2 and n.type <> 'WAIT' and n.removed_at is null
       and n.starts_on <= $3::date and (n.drops_on is null or n.drops_on >= $3::date)))`;

/**
 * Classes whose dates and sessions include this one and that have a timeslot on its weekday; closed and cancelled ones
 * have their reason. Those that the pass does not cover may be most of a school: they are counted, and only read when
 * somebody wants to see them.
 */
const many = (which: 'covered' | 'all') =>
  statement(
    `punch_many_${which}`,
    `with allowed as materialized (
       select ${limitColumns('p.version_id')} from pass p where p.id = $1
     ), scheduled as materialized (
       select c.id, ${coversSql('a', 'c')} as is_covered from class c cross join allowed a
       where ${isScheduled('c', '$3::date', '$4')}
     )
     select ${passJson} as pass, ${holderJson} as student, ${ENROLLED_IN} as "enrolledIn",
       (select coalesce(json_agg(${candidateJson} order by c.name, c.id), '[]')
        from scheduled m join class c on c.id = m.id ${which === 'covered' ? 'where m.is_covered' : ''}) as candidates,
       (select count(*)::int from scheduled m where not m.is_covered) as "notCoveredCount"`,
  );

const MANY = { covered: many('covered'), all: many('all') };

export interface ManyPunches {
  readonly pass: PassRow | null;
  readonly student: HolderRow | null;
  readonly candidates: Candidate[];
  readonly notCoveredCount: number;
  readonly enrolledIn: NamedSchedule[];
}

/** What the punch dialog shows for a date, in one statement. */
export async function loadPunches(
  connection: AccountConnection,
  of: { passId: string; studentId: string; date: LocalDate; which: 'covered' | 'all' },
): Promise<ManyPunches> {
  type Row = Omit<ManyPunches, 'candidates'> & { candidates: CandidateJson[] };
  const [row] = await connection.query<Row & Record<string, unknown>>(MANY[of.which], [
    of.passId,
    of.studentId,
    of.date,
    weekdayOf(of.date),
  ]);
  if (!row) throw new Error('The statement answers a row.');
  return { ...row, candidates: row.candidates.map(flat) };
}
