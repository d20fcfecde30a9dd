import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { dateInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { naming, type Said } from '../../shared/said.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { enrollmentsRemoved, type EnrollmentsRemoved } from '../enrollments/enrollment.effects.ts';
import { returnsPunch } from '../passes/undo-punch.rules.ts';
import { isNotCalledOff, isNotCancelled, isNotClosed } from '../schedule/class-facts.sql.ts';
import { earningSettingsJson } from '../settings/token-settings.sql.ts';
import { revokeWrites } from './earned.writes.ts';
import { lookAgain, type ClassDate } from './look-again.ts';
import { TokenEntryKind } from './token.enums.ts';
import { tokenToday } from './token.sql.ts';
import { freeWrite, stepWrite } from './token.writes.ts';
import { SEE_TOKENS } from './tokens.access.ts';

/** What missing makeup `e` has earned. */
const earnedBy = `t.student_id = e.student_id and t.class_id = e.class_id and t.date = e.starts_on
   and t.enrollment_id = e.id and t.origin = 'ABSENCE' and t.revoked_at is null and t.deleted_at is null`;

/** For the evaluations, which look at the rolls of a date without its class: of makeups, the rest has no tokens to free. */
const LOCK_ROLLS = statement(
  'tokens_freed_lock_rolls',
  `select 1 from enrollment e join occurrence o on o.event_id = e.class_id and o.date = e.starts_on
   where e.id = any ($1) and e.type = 'MAKEUP' order by o.id for no key update of o`,
);

/** After the class, which the command holds: tokens come last everywhere (rule M-3), and all at once, by id. */
const LOCK = statement(
  'tokens_freed_lock',
  `select 1 from token where id in (
     select id from token where makeup_id = any ($1)
     union all select t.id from enrollment e join token t on ${earnedBy} where e.id = any ($1))
   order by id for no key update`,
);

const isMissed = `(m.status is not null and m.status in ('ABSENT', 'EXCUSED')
  and ${isNotCancelled('o.event_id', 'o.date', 'o.starts')} and ${isNotClosed('missed', 'o.date')})`;

/**
 * Whether what the token `t` was made for was corrected, or is not held, or is not excused any more, while the token was in
 * use and so was kept. Of what has no mark at all nothing is known.
 */
const isNotOwed = `(t.origin = 'ABSENCE' and t.cancellation_id is null and coalesce((
  select bool_or(m.status is not null and m.status not in ('ABSENT', 'EXCUSED'))
    or not bool_or(${isMissed})
    or (not bool_or(${isMissed} and m.status = 'EXCUSED') and (t.recalled_at is not null
      or (bool_or(m.status = 'EXCUSED') and ${earningSettingsJson} ->> 'automatic' = 'EXCUSED')))
  from occurrence o join mark m on m.occurrence_id = o.id join class missed on missed.id = o.event_id
  where o.event_id = t.class_id and o.date = t.date and m.student_id = t.student_id), false))`;

/** Whether missing a makeup earned it whose own token has come back since, while this one was in use. */
const isEarnedForNothing = `(t.origin = 'ABSENCE' and t.cancellation_id is null and exists (
  select from enrollment g join token_entry r on r.makeup_id = g.id and r.kind in ('RETURN', 'DENY')
  where g.id = t.enrollment_id and g.type = 'MAKEUP' and g.removed_at is not null
    and not exists (select from token p where p.makeup_id = g.id)))`;

/** Whether it was given for a date that is held after all, and staff wanted it back while it was in use. */
const isRecalled = `(t.origin = 'CANCELLATION' and t.recalled_at is not null and coalesce((
  select ${isNotCalledOff('missed', 't.date')} from class missed where missed.id = t.class_id), false))`;

/** A statement after the lock, so that it sees what the one before it wrote, a corrected mark as well. */
const LOAD = statement(
  'tokens_freed_load',
  `select t.id, t.makeup_id as "makeupId", t.requested_at is not null as "isRequested",
     case when ${isNotOwed} then 'NOT_MISSED' when ${isEarnedForNothing} then 'FOR_NOTHING' when ${isRecalled} then 'HELD' end as lost,
     t.class_id as "classId", t.date::text as "missedOn", t.expires::text as expires,
     coalesce(t.expires < ${tokenToday('t', '$2')}, false) as "isExpired",
     to_char(e.starts_on, 'YYYY-MM-DD') as date, l.zone, s.first_name || ' ' || s.last_name as name
   from token t join enrollment e on e.id = t.makeup_id join student s on s.id = t.student_id
   join class c on c.id = e.class_id join location l on l.id = c.location_id
   left join location tl on tl.id = t.location_id
   where t.makeup_id = any ($1) order by s.last_name, s.first_name, t.id`,
);

const EARNED = statement(
  'tokens_freed_earned',
  `select t.id, t.makeup_id is not null as "isUsed", s.first_name || ' ' || s.last_name as name
   from enrollment e join token t on ${earnedBy} join student s on s.id = e.student_id
   where e.id = any ($1) order by t.id`,
);

interface EarnedToken {
  readonly id: string;
  readonly isUsed: boolean;
  readonly name: string;
}

interface UsedToken {
  readonly id: string;
  readonly makeupId: string;
  readonly isRequested: boolean;
  /** Why it is not owed any more, though it was kept because it was in use. */
  readonly lost: Lost | null;
  /** What it was made for; null by hand. */
  readonly classId: string | null;
  readonly missedOn: LocalDate | null;
  readonly expires: LocalDate | null;
  readonly isExpired: boolean;
  /** Of its makeup. */
  readonly date: LocalDate;
  readonly zone: string;
  readonly name: string;
}

type Lost = 'NOT_MISSED' | 'FOR_NOTHING' | 'HELD';

interface Words {
  /** In the story. */
  readonly note: string;
  readonly one: string;
  readonly many: string;
}

const REASONS: readonly Lost[] = ['NOT_MISSED', 'FOR_NOTHING', 'HELD'];

const FOR_NOTHING = 'The missed makeup was taken away.';

const LOST: Record<Lost, Words> = {
  NOT_MISSED: {
    note: 'The absence does not stand any more.',
    one: 'makeup token is taken back, since its absence was corrected or its class cancelled',
    many: 'makeup tokens are taken back, since their absences were corrected or their classes cancelled',
  },
  FOR_NOTHING: {
    note: FOR_NOTHING,
    one: 'makeup token is taken back, since the missed makeup that had earned it was taken away',
    many: 'makeup tokens are taken back, since the missed makeups that had earned them were taken away',
  },
  HELD: {
    note: 'The class was held after all.',
    one: 'makeup token is taken back, since its class was held after all',
    many: 'makeup tokens are taken back, since their classes were held after all',
  },
};

/**
 * Frees the tokens of makeups that are removed, with the expiry that they had, as far as rule M-8 lets them. What was only
 * kept because it was in use, though it was not owed any more, is taken back then.
 */
async function freeTokens(
  tx: Tx,
  { enrollmentIds, punches, denied, isEarnedBack = false }: EnrollmentsRemoved,
  { origin, clock }: Acting,
): Promise<EffectPlan> {
  tx.send(LOCK_ROLLS, [enrollmentIds]);
  tx.send(LOCK, [enrollmentIds]);
  const now = clock.now();
  const used = await tx.query<UsedToken & Record<string, unknown>>(LOAD, [enrollmentIds, now]);
  // What is only asked for was never used.
  const comesBack = ({ date, zone, isRequested }: UsedToken): boolean =>
    punches !== 'KEEP' &&
    (isRequested || returnsPunch(date, dateInZone(now, zone), punches === 'RETURN'));
  const freed = used.filter(comesBack);
  const back = freed.filter(({ lost, isExpired }) => lost === null && !isExpired);
  const expired = freed.filter(({ lost, isExpired }) => lost === null && isExpired);
  const lost = (why: Lost) => freed.filter((one) => one.lost === why);
  const kept = used.filter((one) => !comesBack(one));
  const earned =
    freed.length === 0 || isEarnedBack
      ? []
      : await tx.query<EarnedToken & Record<string, unknown>>(EARNED, [
          freed.map(({ makeupId }) => makeupId),
        ]);
  const unused = earned.filter(({ isUsed }) => !isUsed);
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
            ...REASONS.flatMap((why) =>
              revokeWrites(origin, lost(why), { note: LOST[why].note, at: now }),
            ),
            // Nobody gets two for one: it was missed, but cost nothing.
            ...revokeWrites(origin, unused, { note: FOR_NOTHING, at: now }),
            // Who missed it after all may be owed one for that (rule M-6).
            ...(await lookAgain(tx, datesOf(lost('HELD')), now)),
          ],
    targets: [...freed, ...unused].map(({ id }) => ['TOKEN', id] as const),
    says: [
      say(back, 'makeup token can be used again', 'makeup tokens can be used again'),
      sayExpired(expired),
      ...REASONS.map((why) => say(lost(why), LOST[why].one, LOST[why].many)),
      say(kept, 'makeup token stays used', 'makeup tokens stay used'),
      say(
        unused,
        'makeup token that missing it had earned is taken back',
        'makeup tokens that missing them had earned are taken back',
      ),
      say(
        earned.filter(({ isUsed }) => isUsed),
        'makeup token that missing it had earned is in use; it is kept',
        'makeup tokens that missing them had earned are in use; they are kept',
      ),
    ].filter((one) => one !== null),
    couldDoMore: kept.length > 0,
  };
}

const datesOf = (tokens: readonly UsedToken[]): ClassDate[] =>
  tokens.flatMap(({ classId, missedOn: date }) => (classId && date ? [{ classId, date }] : []));

/** "2 makeup tokens can be used again: Maya Alvarez, Leo Kim." */
const say = (of: readonly Pick<UsedToken, 'name'>[], one: string, many: string): Said | null =>
  of.length === 0
    ? null
    : naming(
        SEE_TOKENS,
        `${String(of.length)} ${of.length === 1 ? one : many}`,
        of.map(({ name }) => name),
      );

/** “1 makeup token is free, but expired on Sat 21 Nov 2026: Maya Alvarez.” */
function sayExpired(of: readonly UsedToken[]): Said | null {
  const [day, ...others] = new Set(of.flatMap(({ expires }) => expires ?? []));
  const when = day && others.length === 0 ? `on ${sayDate(day)}` : 'already';
  return say(
    of,
    `makeup token is free, but expired ${when}`,
    `makeup tokens are free, but expired ${when}`,
  );
}

export const tokensAreFreed = implement(enrollmentsRemoved, freeTokens);
