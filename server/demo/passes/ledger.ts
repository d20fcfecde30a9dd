import type { NewRow } from '../../db/row.ts';
import { Channel } from '../../features/audit/channel.ts';
import type { PassEntry } from '../../features/passes/pass.entities.ts';
import { PassEntryKind } from '../../features/passes/pass.enums.ts';
import type { DemoEnrollment } from '../enrollments/roster.ts';
import type { Seed } from '../seed.ts';

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
  pass: { id: string; total: number | null; givenAt: Date },
  acts: readonly Act[],
  desk: Desk,
): { used: number; entries: NewRow<PassEntry>[] } {
  const line = (seq: number, at: Date, usedAfter: number) => ({
    id: seed.id(),
    passId: pass.id,
    seq,
    usedAfter,
    totalAfter: pass.total,
    channel: seed.chance(0.03) ? Channel.API : Channel.OFFICE_PORTAL,
    byId: seed.weighted(desk),
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
    },
  ];
  let used = 0;
  for (const act of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
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
  return { used, entries };
}
