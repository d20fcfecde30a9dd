import { statement } from '../../db/statement.ts';
import { groupedInOrder, loader } from '../../graphql/loader-set.ts';
import type { Channel } from '../audit/channel.ts';
import type { MarkRow } from './roll.sql.ts';

/** As many versions of one mark as anybody reads. */
export const MOST_VERSIONS = 100;

const HISTORY = statement(
  'mark_history',
  `select v.id, v.mark_id as "markId", v.no, v.status, v.is_auto as "isAuto", v.comment, v.channel, v.at,
     to_char(v.arrived_at, 'HH24:MI') as "arrivedAt", to_char(v.left_at, 'HH24:MI') as "leftAt",
     (select p.first_name || ' ' || p.last_name from staff p where p.id = v.by_id) as by
   from unnest($1::uuid[]) as asked (mark_id)
   cross join lateral (
     select * from mark_version where mark_id = asked.mark_id order by no desc limit ${MOST_VERSIONS}) v
   order by v.no desc`,
);

export interface MarkVersionRow extends Pick<
  MarkRow,
  'status' | 'isAuto' | 'comment' | 'arrivedAt' | 'leftAt'
> {
  readonly id: string;
  readonly markId: string;
  readonly no: number;
  readonly channel: Channel;
  readonly at: Date;
  /** Null where Cartwheel itself made it. */
  readonly by: string | null;
}

/** The latest versions of marks, the newest first. */
export const historyOfMark = loader<MarkVersionRow[]>('markHistory', async (snapshot, ids) => {
  const rows = await snapshot.query<MarkVersionRow & Record<string, unknown>>(HISTORY, [ids]);
  return groupedInOrder(ids, rows, (row) => row.markId);
});
