import type { NewRow } from '../../db/row.ts';
import { Channel } from '../../features/audit/channel.ts';
import type { PassEntry } from '../../features/passes/pass.entities.ts';
import { PassEntryKind } from '../../features/passes/pass.enums.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DemoEnrollment } from '../enrollments/roster.ts';
import type { Seed } from '../seed.ts';
import type { Suspended } from './suspend.ts';

/** A punch, or one that came back. */
export interface Act {
  readonly kind: PassEntryKind.USE | PassEntryKind.RETURN;
  readonly at: Date;
  readonly enrollment: DemoEnrollment;
}

type Desk = readonly (readonly [staffId: string, weight: number])[];

/** Writes a pass's ledger in the order of what happened. `used` is the number of USE lines less the RETURN lines. */
export function writeLedger(
  seed: Seed,
  pass: {
    id: string;
    total: number | null;
    activeOn: LocalDate;
    expires: LocalDate | null;
    givenAt: Date;
  },
  acts: readonly Act[],
  suspended: Suspended | null,
  desk: Desk,
): { used: number; lastUsedOn: LocalDate | null; entries: NewRow<PassEntry>[] } {
  const line = (seq: number, at: Date, usedAfter: number) => ({
    id: seed.id(),
    passId: pass.id,
    seq,
    usedAfter,
    totalAfter: pass.total,
    channel: seed.chance(0.03) ? Channel.API : Channel.OFFICE_PORTAL,
    byId: seed.weighted(desk),
    activeOnAfter: null,
    expiresAfter: null,
    reason: null,
    at,
  });
  const entries: NewRow<PassEntry>[] = [
    {
      ...line(1, pass.givenAt, 0),
      kind: PassEntryKind.GIVE,
      enrollmentId: null,
      studentId: null,
      classId: null,
      classDate: null,
      activeOnAfter: pass.activeOn,
      expiresAfter: pass.expires,
    },
  ];
  let used = 0;
  const happened = suspended ? [...acts, suspended] : acts;
  for (const act of [...happened].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (!('kind' in act)) {
      entries.push({
        ...line(entries.length + 1, act.at, used),
        kind: PassEntryKind.SUSPEND,
        enrollmentId: null,
        studentId: act.studentId,
        classId: null,
        classDate: null,
        reason: act.reason,
      });
      continue;
    }
    used += act.kind === PassEntryKind.USE ? 1 : -1;
    entries.push({
      ...line(entries.length + 1, act.at, used),
      kind: act.kind,
      enrollmentId: act.enrollment.id,
      studentId: act.enrollment.studentId,
      classId: act.enrollment.classId,
      classDate: act.enrollment.startsOn,
    });
  }
  return { used, lastUsedOn: lastDate(acts), entries };
}

/** The latest date of a class whose punch did not come back. */
function lastDate(acts: readonly Act[]): LocalDate | null {
  const returned = new Set(
    acts.filter(({ kind }) => kind === PassEntryKind.RETURN).map((act) => act.enrollment.id),
  );
  const dates = acts
    .filter((act) => !returned.has(act.enrollment.id))
    .map((act) => act.enrollment.startsOn)
    .sort();
  return dates.at(-1) ?? null;
}
