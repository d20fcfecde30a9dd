import type { AccountRow, NewRow } from '../../db/row.ts';
import type { Channel } from '../../features/audit/channel.ts';
import { Enrollment } from '../../features/enrollments/enrollment.entity.ts';
import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { Family } from '../../features/families/family.entities.ts';
import { Pass, PassEntry } from '../../features/passes/pass.entities.ts';
import { PassEntryKind } from '../../features/passes/pass.enums.ts';
import { Note } from '../../features/students/note.entity.ts';
import { Student } from '../../features/students/student.entities.ts';
import { TokenEntryKind, TokenOrigin } from '../../features/tokens/token.enums.ts';
import { Token, TokenEntry } from '../../features/tokens/token.entities.ts';
import type { Table } from '../table.ts';

/** Something that the office did, as an entry of the audit tells it. */
export interface Happened {
  /** By which its id and who did it are drawn. */
  readonly key: string;
  readonly verb: string;
  readonly at: Date;
  /** Somebody of the desk where it is not known. */
  readonly by?: string | null;
  readonly channel?: Channel;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly about: readonly (readonly [kind: string, id: string])[];
}

/** The rows of a table as they were made: what the database fills in by itself may be missing. */
export function madeRows<T extends AccountRow>(
  tables: readonly Table[],
  entity: new () => T,
): readonly NewRow<T>[] {
  return (tables.find((table) => table.entity === entity)?.rows ?? []) as readonly NewRow<T>[];
}

/** Families as they came, with their students. */
export function familiesCame(tables: readonly Table[]): Happened[] {
  const students = new Map<string, string[]>();
  for (const { id, familyId } of madeRows(tables, Student)) {
    students.set(familyId, [...(students.get(familyId) ?? []), id]);
  }
  return madeRows(tables, Family).map((family) => ({
    key: `family ${family.id}`,
    verb: 'CREATE_FAMILY',
    at: family.createdAt,
    after: { name: family.name, version: 1 },
    about: [
      ['FAMILY', family.id] as const,
      ...(students.get(family.id) ?? []).map((id) => ['STUDENT', id] as const),
    ],
  }));
}

/** The ledger of each pass, seen as what was done at the desk. */
export function passesUsed(tables: readonly Table[]): Happened[] {
  const passes = new Map(madeRows(tables, Pass).map((pass) => [pass.id, pass]));
  return madeRows(tables, PassEntry).flatMap((line): Happened[] => {
    const pass = passes.get(line.passId);
    const done = pass && DONE[line.kind];
    if (!done) return [];
    const ids = { STUDENT: line.studentId, CLASS: line.classId, ENROLLMENT: line.enrollmentId };
    return [
      {
        key: `line ${line.id}`,
        at: line.at,
        by: line.byId,
        channel: line.channel,
        ...done(line),
        about: [
          ['PASS', line.passId],
          ...(line.kind === PassEntryKind.GIVE ? [['FAMILY', pass.familyId] as const] : []),
          ...Object.entries(ids).flatMap(([kind, id]) => (id ? [[kind, id] as const] : [])),
        ],
      },
    ];
  });
}

type Line = NewRow<PassEntry>;

const DONE: Partial<
  Record<PassEntryKind, (line: Line) => Pick<Happened, 'verb' | 'before' | 'after'>>
> = {
  GIVE: ({ totalAfter }) => ({ verb: 'GIVE_PASS', before: null, after: { total: totalAfter } }),
  USE: ({ usedAfter, classDate }) => ({
    verb: 'PUNCH_IN',
    before: { used: usedAfter - 1 },
    after: { used: usedAfter, date: classDate },
  }),
  RETURN: ({ usedAfter, classDate }) => ({
    verb: 'UNDO_PUNCH',
    before: { used: usedAfter + 1 },
    after: { used: usedAfter, date: classDate, punchReturned: true },
  }),
  SUSPEND: ({ reason }) => ({
    verb: 'SUSPEND_PASS',
    before: { suspended: false },
    after: { suspended: true, reason },
  }),
};

/** Tokens that the desk made. */
export function tokensMade(tables: readonly Table[]): Happened[] {
  const byHand = new Map(
    madeRows(tables, Token)
      .filter(({ origin }) => origin === TokenOrigin.MANUAL)
      .map((token) => [token.id, token]),
  );
  return madeRows(tables, TokenEntry).flatMap((step): Happened[] => {
    const token = byHand.get(step.tokenId);
    if (!token || step.kind !== TokenEntryKind.ISSUE) return [];
    return [
      {
        key: `token ${token.id}`,
        ...{ verb: 'CREATE_TOKEN', at: step.at, by: step.byId ?? null },
        after: { expires: step.expires, comment: token.comment, tokenVersion: 1 },
        about: [
          ['TOKEN', token.id],
          ['STUDENT', token.studentId],
        ],
      },
    ];
  });
}

/** Places that no punch paid for, those that a makeup token did too, and those that were given up. */
export function placesGiven(tables: readonly Table[], today: string): Happened[] {
  const paid = new Set(madeRows(tables, PassEntry).map(({ enrollmentId }) => enrollmentId));
  const redeemed = new Map(
    madeRows(tables, TokenEntry).map(({ makeupId, tokenId }) => [makeupId, tokenId]),
  );
  return madeRows(tables, Enrollment).flatMap((one): Happened[] => {
    if (paid.has(one.id)) return [];
    const about = [
      ['ENROLLMENT', one.id],
      ['STUDENT', one.studentId],
      ['CLASS', one.classId],
    ] as const;
    const { type, startsOn, dropsOn } = one;
    const tokenId = redeemed.get(one.id);
    const came: Happened = {
      key: `place ${one.id}`,
      verb: tokenId ? 'REDEEM_TOKEN' : 'ENROLL',
      at: one.createdAt,
      after: {
        type,
        startsOn,
        dropsOn: type === EnrollmentType.ACTIVE ? null : dropsOn,
        version: 1,
      },
      about: tokenId ? [['TOKEN', tokenId], ...about] : about,
    };
    if (type !== EnrollmentType.ACTIVE || !dropsOn || dropsOn >= today) return [came];
    const left: Happened = {
      key: `drop ${one.id}`,
      verb: 'DROP_ENROLLMENT',
      // On the evening of the last day at the latest.
      at: new Date(Math.max(one.createdAt.getTime() + 3_600_000, Date.parse(`${dropsOn}T20:00Z`))),
      before: { dropsOn: null, version: 1 },
      after: { dropsOn, version: 2 },
      about,
    };
    return [came, left];
  });
}

export function notesWritten(tables: readonly Table[]): Happened[] {
  return madeRows(tables, Note).map((note) => ({
    key: `note ${note.id}`,
    verb: 'ADD_NOTE',
    at: note.createdAt,
    by: note.authorId,
    after: { level: note.level, text: note.text, noteVersion: 1 },
    about: [
      ['NOTE', note.id],
      note.familyId ? ['FAMILY', note.familyId] : ['STUDENT', note.studentId ?? ''],
    ],
  }));
}
