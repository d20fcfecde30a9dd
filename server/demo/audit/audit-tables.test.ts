import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { AuditEntry, AuditTarget } from '../../features/audit/audit.entities.ts';
import { VERBS } from '../../features/audit-log/audit-verbs.ts';
import { isKind } from '../../features/audit-log/record-kinds.ts';
import { Family } from '../../features/families/family.entities.ts';
import { PassEntry } from '../../features/passes/pass.entities.ts';
import { Staff } from '../../features/staff/staff.entities.ts';
import { demoTables } from '../demo-tables.ts';
import { countBy, rowsIn } from '../testing.ts';

const tables = demoTables('2026-11-21');
const today = new Date('2026-11-21T05:00:00Z');
const entries = rowsIn(tables, AuditEntry);
const targets = rowsIn(tables, AuditTarget);

describe('the audit of the demo', () => {
  it('has a sentence and a person for everything, and nothing that is still to come', () => {
    const staff = new Set(rowsIn(tables, Staff).map(({ id }) => id));
    expect(entries.filter(({ verb }) => !(verb in VERBS))).toEqual([]);
    expect(entries.filter(({ actorId }) => !staff.has(actorId ?? ''))).toEqual([]);
    expect(entries.filter(({ at }) => at >= today)).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('ties each entry to its records, at its own moment', () => {
    const at = new Map(entries.map((entry) => [entry.id, entry.at.getTime()]));
    expect(targets.filter((target) => at.get(target.entryId) !== target.at.getTime())).toEqual([]);
    expect(targets.filter(({ kind }) => !isKind(kind))).toEqual([]);
    expect(new Set(targets.map(({ entryId }) => entryId)).size).toBe(entries.length);
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  });

  it('agrees with the records: every family came, every punch was made', () => {
    const verbs = countBy(entries, ({ verb }) => verb);
    expect(verbs.get('CREATE_FAMILY')).toBe(rowsIn(tables, Family).length);
    const written = rowsIn(tables, PassEntry).filter(({ at }) => at < today);
    const lines = countBy(written, ({ kind }) => kind);
    expect(verbs.get('PUNCH_IN')).toBe(lines.get('USE'));
    expect(verbs.get('GIVE_PASS')).toBe(lines.get('GIVE'));
    expect(verbs.get('UNDO_PUNCH')).toBe(lines.get('RETURN'));
    for (const verb of ['ENROLL', 'DROP_ENROLLMENT', 'ADD_NOTE', 'CHANGE_STUDENT', 'SIGN_IN'])
      expect(verbs.get(verb), verb).toBeGreaterThan(10);
  });
});
