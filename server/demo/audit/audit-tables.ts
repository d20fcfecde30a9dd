import { AuditEntry, AuditTarget } from '../../features/audit/audit.entities.ts';
import { Channel } from '../../features/audit/channel.ts';
import { drawnFrom, idBy } from '../records/drawn.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';
import { classesCancelled } from './cancelled.ts';
import { comings, recordsChanged } from './changes.ts';
import {
  familiesCame,
  notesWritten,
  passesUsed,
  placesGiven,
  tokensMade,
  type Happened,
} from './happened.ts';

/**
 * What the audit would hold had all this been done here: it is drawn from the other rows, so that the log, and the story
 * on each record’s page, agree with what the school looks like today.
 */
export function auditTables(
  seed: Seed,
  tables: readonly Table[],
  desk: readonly (readonly [staffId: string, weight: number])[],
): Table[] {
  const staff = desk.flatMap(([id, weight]) => Array.from({ length: weight }, () => id));
  const ids = desk.map(([id]) => id);
  const now = seed.instant(seed.today, '00:00');
  const happened: Happened[] = [
    ...familiesCame(tables),
    ...passesUsed(tables),
    ...tokensMade(tables),
    ...placesGiven(tables, seed.today),
    ...notesWritten(tables),
    ...classesCancelled(tables),
    ...recordsChanged(seed, tables),
    ...comings(seed, ids),
  ].filter(({ at }) => at < now);
  return [
    rowsOf(
      AuditEntry,
      happened.map(({ key, verb, at, by, channel, before, after }) => {
        const actorId = by ?? drawnFrom(`by ${key}`, staff);
        return {
          id: idBy(`audit ${key}`),
          actorId,
          channel: channel ?? Channel.OFFICE_PORTAL,
          // Each desk has its own.
          ip: `192.168.1.${20 + ids.indexOf(actorId)}`,
          verb,
          before: before ?? null,
          after: after ?? null,
          at,
        };
      }),
    ),
    rowsOf(
      AuditTarget,
      happened.flatMap(({ key, at, about }) =>
        about.map(([kind, recordId]) => ({
          id: idBy(`audit ${key} ${kind} ${recordId}`),
          entryId: idBy(`audit ${key}`),
          kind,
          recordId,
          at,
        })),
      ),
    ),
  ];
}
