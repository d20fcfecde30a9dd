import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import * as sql from './class-batch.sql.ts';
import type { ImportedColumns, Merged, PresentClass, SourceRow } from './merge.rules.ts';
import { weekOf, type NewTimeslot } from './timeslot-change.rules.ts';

export interface MadeClass {
  readonly id: string;
  readonly key: string;
  readonly columns: ImportedColumns;
  readonly sourceRow: SourceRow;
}

/** A class whose row differs from the last import, whether or not anything of it is taken over. */
export interface DifferingClass {
  readonly line: number;
  readonly present: PresentClass;
  readonly merged: Merged;
  readonly sourceRow: SourceRow;
}

const timeslotRow = (eventId: string, slot: NewTimeslot) => ({ id: newId(), eventId, ...slot });

/** Sends what makes new classes; the connection keeps the order. */
export function make(tx: Tx, source: string, made: readonly MadeClass[]): Promise<unknown>[] {
  if (made.length === 0) return [];
  const classes = made.map(({ id, key, columns, sourceRow }) => ({
    id,
    key,
    ...columns,
    sourceRow,
  }));
  const timeslots = made.flatMap(({ id, sourceRow }) =>
    weekOf(sourceRow.values).map((slot) => timeslotRow(id, { ...slot, validFrom: null })),
  );
  return [
    tx.query(sql.INSERT_EVENTS, [tx.accountId, made.map(({ id }) => id)]),
    tx.query(sql.INSERT_CLASSES, [tx.accountId, source, JSON.stringify(classes)]),
    tx.query(sql.INSERT_TIMESLOTS, [tx.accountId, JSON.stringify(timeslots)]),
  ];
}

/** Sends what changes classes. The row is remembered even where the office's version stays. */
export function change(tx: Tx, differing: readonly DifferingClass[]): Promise<unknown>[] {
  if (differing.length === 0) return [];
  const classes = differing.map(({ present, merged: { columns, isChanged }, sourceRow }) => ({
    id: present.id,
    ...columns,
    isChanged,
    sourceRow,
  }));
  const changes = differing.flatMap(({ present, merged: { timeslots } }) =>
    timeslots ? [{ classId: present.id, ...timeslots }] : [],
  );
  const erased = changes.flatMap(({ erase }) => erase);
  const ended = changes.flatMap(({ end: { ids, on } }) => ids.map((id) => ({ id, on })));
  const added = changes.flatMap(({ classId, add }) =>
    add.map((slot) => timeslotRow(classId, slot)),
  );
  return [
    tx.query(sql.UPDATE_CLASSES, [JSON.stringify(classes)]),
    ...(erased.length > 0 ? [tx.query(sql.ERASE_TIMESLOTS, [erased])] : []),
    ...(ended.length > 0 ? [tx.query(sql.END_TIMESLOTS, [JSON.stringify(ended)])] : []),
    ...(added.length > 0
      ? [tx.query(sql.INSERT_TIMESLOTS, [tx.accountId, JSON.stringify(added)])]
      : []),
  ];
}
