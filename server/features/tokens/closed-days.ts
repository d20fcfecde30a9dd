import type { Tx } from '../../db/transaction.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import type { ClosureValues } from '../schedule/closure.form.ts';
import { closureChanged } from '../schedule/schedule.effects.ts';
import type { EntryChange } from '../settings/list-description.ts';
import { lockClosedDays, oneDaysOn, openedDates, type ClosedDays } from './closed-days.queries.ts';
import { adoptWrites, revokeWrites } from './earned.writes.ts';
import { lookAgain } from './look-again.ts';

/**
 * What is closed was not missed: unused tokens for absences on days that are closed now are taken back at once; what was
 * missed on days that are held again counts by the next evaluation, and what was given for them goes if staff wanted that
 * (rules M-3 and M-6).
 */
async function closeDays(
  tx: Tx,
  { id, ...change }: EntryChange<ClosureValues>,
  { origin, clock }: Acting,
): Promise<EffectPlan> {
  const days = { id, before: closedBy(change.before), after: closedBy(change.after) };
  if (isSame(days.before, days.after)) return { writes: [], targets: [], says: [] };
  const there = await lockClosedDays(tx, days);
  const oneDays = days.after ? await oneDaysOn(tx, days) : 0;
  const opened = days.before ? await openedDates(tx, days) : [];
  // After the locks: what an evaluation has done until now is not to be done once more.
  const at = clock.now();
  const looks = await lookAgain(tx, opened, at);
  const of = (kind: string, used: boolean) =>
    there.filter((token) => token.kind === kind && token.isUsed === used);
  const [unused, used] = [of('EARNED', false), of('EARNED', true)];
  const [given, givenUsed] = [of('GIVEN', false), of('GIVEN', true)];
  const again = there.filter(({ kind }) => kind === 'ADOPTED');
  return {
    writes: [
      ...revokeWrites(origin, unused, { note: 'The class was closed.', at }),
      ...revokeWrites(origin, given, { note: 'The class was held after all.', at }),
      ...adoptWrites(origin, again, { cancellationId: null, at }),
      ...looks,
    ],
    targets: [...unused, ...given, ...again].map((token) => ['TOKEN', token.id] as const),
    says: [
      ...sayTakenBack(unused.length),
      ...sayUsed(used.length),
      ...sayGiven(given.length),
      ...sayGivenUsed(givenUsed.length),
      ...sayOneDays(oneDays),
      ...(looks.length > 0 ? sayOpened(opened.length) : []),
    ],
  };
}

/** What is only about billing closes no class (rule S-5). */
const closedBy = (of: ClosureValues | null): ClosureValues | null =>
  of?.scope === 'BILLING' ? null : of;

function isSame(before: ClosedDays | null, after: ClosedDays | null): boolean {
  const essence = (of: ClosedDays | null) =>
    of && [of.startsOn, of.endsOn, of.programIds.toSorted(), of.locationIds.toSorted()];
  return JSON.stringify(essence(before)) === JSON.stringify(essence(after));
}

function sayTakenBack(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? ['1 unused makeup token for an absence on these days is taken back.']
    : [`${String(count)} unused makeup tokens for absences on these days are taken back.`];
}

function sayUsed(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? ['1 makeup token for an absence on these days is used or asked for already; it is kept.']
    : [
        `${String(count)} makeup tokens for absences on these days are used or asked for already; they are kept.`,
      ];
}

/** Staff wanted them back when they took the cancellation back, but the day was closed. */
function sayGiven(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? ['1 unused makeup token for a cancellation that was taken back is taken back too.']
    : [
        `${String(count)} unused makeup tokens for cancellations that were taken back are taken back too.`,
      ];
}

function sayGivenUsed(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? [
        '1 makeup token for a cancellation that was taken back is used or asked for already; it is kept.',
      ]
    : [
        `${String(count)} makeup tokens for cancellations that were taken back are used or asked for already; they are kept.`,
      ];
}

/** A closure takes no places away: cancelling does, and gives back what paid for them (rule E-6). */
function sayOneDays(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? ['1 one-day enrollment stands on these days; cancel its date to give back what paid for it.']
    : [
        `${String(count)} one-day enrollments stand on these days; cancel the dates to give back what paid for them.`,
      ];
}

function sayOpened(dates: number): string[] {
  const what = dates === 1 ? '1 date of a class' : `${String(dates)} dates of classes`;
  return [
    `Absences on ${what} count again: the next evaluation makes the makeup tokens that are owed.`,
  ];
}

export const closedDaysTakeThemBack = implement(closureChanged, closeDays);
