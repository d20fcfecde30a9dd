import type { DataSource } from 'typeorm';
import type { PassEntryKind } from '../features/passes/pass.enums.ts';

export interface Ledger {
  readonly used: number;
  readonly total: number | null;
  /** Each line as "seq KIND usedAfter". */
  readonly lines: string[];
  /** What is wrong with it; empty when the counter, the lines and the enrollments agree. */
  readonly faults: string[];
}

interface Line {
  seq: number;
  kind: keyof typeof PassEntryKind;
  used_after: number;
  total_after: number | null;
  enrollment_id: string | null;
  class_date: string | null;
  removed: boolean | null;
}

/** A pass with its ledger, and whether all that must agree does (rule P-6). */
export async function ledgerOf(owner: DataSource, passId: string): Promise<Ledger> {
  const [pass] = await owner.query<
    { used: number; total: number | null; last_used_on: string | null }[]
  >('select used, total, last_used_on::text from pass where id = $1', [passId]);
  const rows = await owner.query<Line[]>(
    `select e.seq, e.kind, e.used_after, e.total_after, e.enrollment_id, e.class_date::text, n.removed_at is not null as removed
     from pass_entry e left join enrollment n on n.id = e.enrollment_id where e.pass_id = $1 order by e.seq`,
    [passId],
  );
  if (!pass) throw new Error('There is no such pass.');
  const faults: string[] = [];
  const first = rows[0];
  let used = first?.used_after ?? 0;
  let total = first?.total_after ?? null;
  rows.forEach((row, index) => {
    if (row.seq !== index + 1) faults.push(`line ${index + 1} has the number ${row.seq}`);
    if (index > 0) used += row.kind === 'USE' ? 1 : row.kind === 'RETURN' ? -1 : 0;
    if (row.used_after !== used)
      faults.push(`line ${row.seq} says ${row.used_after} used, it is ${used}`);
    if (row.kind === 'TOTAL') total = row.total_after;
    if (row.total_after !== total)
      faults.push(`line ${row.seq} says a total of ${row.total_after}, it is ${total}`);
  });
  if (pass.used !== used) faults.push(`the pass says ${pass.used} used, its lines ${used}`);
  if (pass.total !== total)
    faults.push(`the pass says a total of ${pass.total}, its lines ${total}`);
  if (used < 0 || (pass.total !== null && used > pass.total))
    faults.push(`${used} of ${pass.total} used`);
  const returned = rows.filter(({ kind }) => kind === 'RETURN').map((row) => row.enrollment_id);
  const dates = rows
    .filter((row) => row.kind === 'USE' && !returned.includes(row.enrollment_id))
    .map((row) => row.class_date ?? '');
  const last = dates.sort().at(-1) ?? null;
  if (pass.last_used_on !== last)
    faults.push(`the pass says it was last used on ${pass.last_used_on}, it was on ${last}`);
  for (const row of rows.filter(({ kind }) => kind === 'RETURN')) {
    const of = rows.filter((one) => one.enrollment_id === row.enrollment_id);
    if (of.length !== 2 || of[0]?.kind !== 'USE')
      faults.push(`line ${row.seq} returns no punch of its own`);
    if (!row.removed) faults.push(`line ${row.seq} returned a punch whose enrollment stands`);
  }
  return {
    used: pass.used,
    total: pass.total,
    lines: rows.map((row) => `${row.seq} ${row.kind} ${row.used_after}`),
    faults,
  };
}
