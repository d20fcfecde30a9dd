import type { DataSource } from 'typeorm';
import type { Clock } from '../../shared/clock.ts';

/** An evaluation that was made tells nothing any more. Some days, in case somebody asks whether there was one. */
export const KEPT_DAYS = 7;
const AT_A_TIME = 5_000;

const DELETE = `
  delete from evaluation e using (
    select account_id, id from evaluation where done_at < $1::timestamptz - interval '${KEPT_DAYS} days'
    order by done_at limit $2) gone
  where e.account_id = gone.account_id and e.id = gone.id`;

/** Throws away the evaluations that were made long ago, in every account, so many at a time (rule M-3). */
export async function cleanUpEvaluations(
  owner: DataSource,
  clock: Clock,
  atATime = AT_A_TIME,
): Promise<void> {
  for (;;) {
    const [, gone] = await owner.query<[unknown, number]>(DELETE, [clock.now(), atATime]);
    if (gone < atATime) return;
  }
}
