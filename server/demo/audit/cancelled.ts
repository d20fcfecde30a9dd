import { Cancellation } from '../../features/schedule/calendar.entities.ts';
import { Task } from '../../features/tasks/task.entity.ts';
import type { Table } from '../table.ts';
import { madeRows, type Happened } from './happened.ts';

/** Dates that were cancelled together, with the task that did it. */
export function classesCancelled(tables: readonly Table[]): Happened[] {
  const cancellations = madeRows(tables, Cancellation);
  return madeRows(tables, Task).flatMap(({ id, kind, byId, createdAt, finishedAt }): Happened[] => {
    if (kind !== 'CANCEL_CLASSES') return [];
    const theirs = cancellations.filter(({ taskId }) => taskId === id);
    const dates = theirs.length;
    const asked = { classes: dates, dates, reason: theirs[0]?.reason ?? null };
    return [
      {
        ...{ key: `task ${id}`, verb: 'CANCEL_CLASSES', at: createdAt, by: byId, after: asked },
        about: [['TASK', id]],
      },
      ...theirs.map((one): Happened => ({
        ...{ key: `cancelled ${one.id}`, verb: 'CANCEL_DATE', at: finishedAt ?? createdAt },
        ...{ by: byId, after: { date: one.date, timeslots: [], reason: one.reason } },
        about: [
          ['CLASS', one.eventId],
          ['CANCELLATION', one.id],
        ],
      })),
    ];
  });
}
