import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { enrollmentsRemoved, type EnrollmentsRemoved } from '../enrollments/enrollment.effects.ts';
import { returnsPunch } from '../passes/undo-punch.rules.ts';
import { isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import { revokeWrites } from './earned.writes.ts';
import { TokenEntryKind } from './token.enums.ts';
import { freeWrite, stepWrite } from './token.writes.ts';

/** After the class, which the command holds: tokens come last everywhere (rule M-3). */
const LOCK = statement(
  'tokens_freed_lock',
  'select 1 from token where makeup_id = any ($1) order by id for no key update',
);

/**
 * Whether what the token `t` was made for was corrected, or is not held, while the token was in use and so was kept. Of
 * what has no mark at all nothing is known.
 */
const isNotOwed = `(t.origin = 'ABSENCE' and coalesce((
  select bool_or(m.status is not null and m.status not in ('ABSENT', 'EXCUSED'))
    or not bool_or(m.status is not null and m.status in ('ABSENT', 'EXCUSED')
      and ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('missed', 'o.date')})
  from occurrence o join mark m on m.occurrence_id = o.id join class missed on missed.id = o.event_id
  where o.event_id = t.class_id and o.date = t.date and m.student_id = t.student_id), false))`;

/** A statement after the lock, so that it sees what the one before it wrote, a corrected mark as well. */
const LOAD = statement(
  'tokens_freed_load',
  `select t.id, t.makeup_id as "makeupId", t.requested_at is not null as "isRequested", ${isNotOwed} as "isNotOwed",
     to_char(e.starts_on, 'YYYY-MM-DD') as date, l.zone, s.first_name || ' ' || s.last_name as name
   from token t join enrollment e on e.id = t.makeup_id join student s on s.id = t.student_id
   join class c on c.id = e.class_id join location l on l.id = c.location_id
   where t.makeup_id = any ($1) order by s.last_name, s.first_name, t.id`,
);

interface UsedToken {
  readonly id: string;
  readonly makeupId: string;
  readonly isRequested: boolean;
  /** What earned it is not so any more; it was kept because it was in use. */
  readonly isNotOwed: boolean;
  readonly date: LocalDate;
  readonly zone: string;
  readonly name: string;
}

/**
 * Frees the tokens of makeups that are removed, with the expiry that they had, as far as rule M-8 lets them. What was only
 * kept because it was in use, though its absence had been corrected, is taken back then (rule M-3).
 */
async function freeTokens(
  tx: Tx,
  { enrollmentIds, punches, denied }: EnrollmentsRemoved,
  { origin, clock }: Acting,
): Promise<EffectPlan> {
  tx.send(LOCK, [enrollmentIds]);
  const used = await tx.query<UsedToken & Record<string, unknown>>(LOAD, [enrollmentIds]);
  const now = clock.now();
  // What is only asked for was never used.
  const comesBack = ({ date, zone, isRequested }: UsedToken): boolean =>
    punches !== 'KEEP' &&
    (isRequested || returnsPunch(date, dateInZone(now, zone), punches === 'RETURN'));
  const freed = used.filter(comesBack);
  const back = freed.filter(({ isNotOwed: gone }) => !gone);
  const lost = freed.filter(({ isNotOwed: gone }) => gone);
  const kept = used.filter((one) => !comesBack(one));
  const kind = denied ? TokenEntryKind.DENY : TokenEntryKind.RETURN;
  const note = denied?.reason ?? null;
  return {
    writes:
      freed.length === 0
        ? []
        : [
            freeWrite(
              tx.accountId,
              freed.map(({ id }) => id),
            ),
            stepWrite(origin, { kind, tokens: freed, note, now }),
            ...revokeWrites(
              origin,
              lost.map(({ id }) => ({ id })),
              { note: 'The absence does not stand any more.', at: now },
            ),
          ],
    targets: freed.map(({ id }) => ['TOKEN', id] as const),
    says: [
      say(back, 'makeup token can be used again', 'makeup tokens can be used again'),
      say(
        lost,
        'makeup token is taken back, since its absence was corrected or its class cancelled',
        'makeup tokens are taken back, since their absences were corrected or their classes cancelled',
      ),
      say(kept, 'makeup token stays used', 'makeup tokens stay used'),
    ].filter((one) => one !== null),
    couldDoMore: kept.length > 0,
  };
}

/** "2 makeup tokens can be used again: Maya Alvarez, Leo Kim." */
const say = (of: readonly UsedToken[], one: string, many: string): string | null =>
  of.length === 0
    ? null
    : `${String(of.length)} ${of.length === 1 ? one : many}: ${of.map(({ name }) => name).join(', ')}.`;

export const tokensAreFreed = implement(enrollmentsRemoved, freeTokens);
