import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { expectedAbsentOn, takenOn } from '../schedule/class-facts.sql.ts';
import { notAssigned } from './attendance-window.queries.ts';
import { automaticMarksFollow } from './automatic-marks.ts';
import { toldAbsences } from './expected-absences.queries.ts';
import {
  audited,
  type AbsencesOutcome,
  type AbsencesPerformed,
  type AbsencesPlan,
  type AbsencesPreview,
} from './record-absences.command.ts';

const LOCK = statement(
  'expected_absences_hold',
  'select 1 from expected_absence where id = any ($1::uuid[]) order by id for no key update',
);

const WITHDRAW = statement(
  'expected_absences_withdraw',
  `update expected_absence set withdrawn_at = $3
   where account_id = $1 and id = any ($2::uuid[]) and withdrawn_at is null`,
);

/** Where more come than there are places, once those in $1 come after all (rule S-4). */
const TOO_MANY = statement(
  'expected_absences_too_many',
  `select k.name as "className", k.date::text as date, k.come - k.capacity as over
   from (
     select c.name, d.date, c.capacity,
       ${takenOn('d.date')} - ${expectedAbsentOn('d.date', 'xa.id <> all ($1::uuid[])')} as come
     from (select distinct o.event_id, o.date from expected_absence x join occurrence o on o.id = x.occurrence_id
           where x.id = any ($1::uuid[])) d
     join class c on c.id = d.event_id) k
   where k.come > k.capacity order by k.date, k.name`,
);

/** Takes expected absences back: the students come after all (rule T-8). */
export function withdrawAbsences(
  context: Context,
  request: { ids: readonly string[]; requestId?: string | null; dryRun: boolean },
): Promise<AbsencesPerformed> {
  const { viewer, services, clock } = context;
  const { ids, requestId, dryRun } = request;
  const origin = originOf(viewer);
  return perform<AbsencesOutcome, RecordRefused, AbsencesPreview>(
    services,
    origin,
    { verb: 'WITHDRAW_EXPECTED_ABSENCES', input: { ids }, requestId, dryRun },
    async (tx): Promise<AbsencesPlan | Refused<RecordRefused>> => {
      if (ids.length === 0)
        return new Refused(RecordRefused.field('T-8', 'ids', 'NEEDED', 'Choose at least one.'));
      tx.send(LOCK, [ids]);
      const absences = await toldAbsences(tx, ids, viewer, clock.now());
      if (absences.length < new Set(ids).size) throw notFound('expected absence');
      if (absences.some(({ isSeen }) => !isSeen)) throw notAssigned();
      const standing = absences.filter(({ isWithdrawn }) => !isWithdrawn);
      if (standing.length === 0)
        return new Refused(
          RecordRefused.because('T-8', RecordRefusal.ALREADY_SO, 'This is withdrawn already.'),
        );
      const acting = { origin, clock, effects: services.effects };
      const following = await automaticMarksFollow(tx, standing, false, acting);
      const withdrawn = standing.map(({ id }) => id);
      type Over = { className: string; date: LocalDate; over: number };
      const full = await tx.query<Over>(TOO_MANY, [withdrawn]);
      const others = absences.length - standing.length;
      return {
        writes: [[WITHDRAW, [tx.accountId, withdrawn, clock.now()]], ...following.writes],
        outcome: { ids: withdrawn },
        preview: {
          absences: standing,
          says: [
            ...full.map(
              ({ className, date, over }) =>
                `${className} on ${sayDate(date)} has ${over} more than its places then.`,
            ),
            ...(others > 0
              ? [`${others} of them ${others === 1 ? 'is' : 'are'} withdrawn already.`]
              : []),
            ...following.says,
          ],
        },
        before: { absences: standing.map(audited) },
        after: { isWithdrawn: true },
        targets: [
          ...[...new Set(standing.map(({ studentId }) => studentId))].map(
            (id) => ['STUDENT', id] as const,
          ),
          ...following.targets,
        ],
      };
    },
  );
}
