import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  ADD_NOTE,
  ADD_STUDENT,
  CHANGE_HEALTH,
  CHANGE_NOTE,
  CHANGE_STUDENT,
  CLOSE_NOTE,
  MOVE_STUDENT,
  REMOVE_FAMILY,
  REMOVE_STUDENT,
  RESTORE_STUDENT,
  type RecordAnswer,
} from '../../testing/family-operations.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from '../passes/pass.enums.ts';
import { CustomField, Keyword } from '../settings/settings.entities.ts';

const database = testDatabase();
let app: TestApp;
let school: School;
let desk: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  desk = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const send = async (mutation: string, variables: object) =>
  (await desk.data<RecordAnswer>(mutation, variables)).answer;
const maya = { firstName: 'Maya', lastName: 'Alvarez', born: '2019-07-14', gender: 'FEMALE' };

/** The students of a pass's open rows. */
const openRows = async (passId: string) =>
  (
    await database.owner.query<{ student_id: string }[]>(
      'select student_id from pass_holder where pass_id = $1 and left_at is null and deleted_at is null order by 1',
      [passId],
    )
  ).map((row) => row.student_id);

describe('a student is added', () => {
  test('with level, comment, keywords and custom fields, and shares the passes of the family', async () => {
    const sibling = await school.student();
    const level = await school.level();
    const keyword = await school.insert(Keyword, { name: 'Competes', targets: ['STUDENT'] });
    const field = await school.insert(CustomField, {
      target: 'STUDENT',
      label: 'School',
      kind: 'TEXT',
      position: 1,
    });
    const pass = await school.pass(sibling, { kind: HolderKind.FAMILY, terms: { title: 'Ten' } });
    const variables = {
      familyId: sibling.familyId,
      input: {
        ...maya,
        levelId: level.id,
        rollComment: ' Left-handed ',
        keywordIds: [keyword.id],
        customValues: [{ fieldId: field.id, value: 'Elm Street' }],
      },
    };
    const preview = await send(ADD_STUDENT, { ...variables, dryRun: true });
    expect(preview.says).toEqual([`Maya joins the family pass “Ten”.`]);
    const { student } = await send(ADD_STUDENT, variables);
    expect(student).toMatchObject({
      ...maya,
      level: { id: level.id },
      rollComment: 'Left-handed',
      version: 1,
      keywords: [{ name: 'Competes' }],
      customValues: [{ field: { label: 'School' }, value: 'Elm Street' }],
    });
    expect(await openRows(pass.id)).toEqual([sibling.id, student?.id].sort());
  });

  test('once for the same request, and not to a family that there is not', async () => {
    const family = await school.family();
    const variables = { familyId: family.id, input: maya, requestId: newId() };
    const first = await send(ADD_STUDENT, variables);
    expect(await send(ADD_STUDENT, variables)).toMatchObject({
      repeated: true,
      student: { id: first.student?.id },
    });
    const answer = await desk.run(ADD_STUDENT, { familyId: newId(), input: maya });
    expect(answer.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test.each<[what: string, input: object, field: string, reason: string]>([
    ['no first name', { firstName: '' }, 'firstName', 'NEEDED'],
    ['a last name without end', { lastName: 'x'.repeat(101) }, 'lastName', 'TOO_LONG'],
    ['a birth date to come', { born: '2026-11-22' }, 'born', 'OUT_OF_RANGE'],
    ['a level that there is not', { levelId: newId() }, 'levelId', 'UNKNOWN'],
    ['a level that is no id', { levelId: 'beginner' }, 'levelId', 'UNKNOWN'],
    ['a comment of a page', { rollComment: 'x'.repeat(201) }, 'rollComment', 'TOO_LONG'],
  ])('with %s is refused on the field', async (_what, input, field, reason) => {
    const family = await school.family();
    const answer = await send(ADD_STUDENT, { familyId: family.id, input: { ...maya, ...input } });
    expect(answer).toMatchObject({ __typename: 'RecordRefused', rule: 'F-3' });
    expect(answer.fields).toMatchObject([{ field, reason }]);
    const { family: read } = await desk.data<{ family: { students: object[] } }>(
      `{ family(id: "${family.id}") { students { id } } }`,
    );
    expect(read.students).toEqual([]);
  });
});

describe('a student is changed', () => {
  test('and what is left out stays as it is', async () => {
    const level = await school.level({ archivedAt: new Date('2026-01-01T00:00:00Z') });
    const { id } = await school.student({ levelId: level.id, rollComment: 'Shy' });
    const input = { firstName: 'Maja', lastName: 'Alvarez' };
    const { student } = await send(CHANGE_STUDENT, { id, version: 1, input });
    expect(student).toMatchObject({
      ...input,
      born: '2019-07-14',
      rollComment: 'Shy',
      level: { id: level.id },
      version: 2,
    });
  });

  test('by two at once: one does, the other is told what', async () => {
    const { id } = await school.student();
    const answers = await Promise.all(
      ['Ada', 'Bea', 'Cleo'].map((firstName) =>
        send(CHANGE_STUDENT, { id, version: 1, input: { ...maya, lastName: 'Same', firstName } }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'StudentSaved')).toHaveLength(1);
    const told = answers.filter(({ reason }) => reason === 'CHANGED_MEANWHILE');
    expect(told).toHaveLength(2);
    expect(told[0]?.message).toBe(
      'Olive Owner changed this student at 15:00: gender, last name, first name.',
    );
  });
});

describe('a student is moved', () => {
  test('leaves the passes of one family for those of the other, and takes its own along', async () => {
    const student = await school.student({ firstName: 'Maya' });
    const sibling = await school.student({ familyId: student.familyId });
    const cousin = await school.student();
    const [FAMILY, also] = [HolderKind.FAMILY, [sibling]];
    const old = await school.pass(student, { kind: FAMILY, also, terms: { title: 'Old' } });
    const own = await school.pass(student);
    const joined = await school.pass(cousin, { kind: HolderKind.FAMILY, terms: { title: 'New' } });
    const variables = { id: student.id, familyId: cousin.familyId };

    const preview = await send(MOVE_STUDENT, { ...variables, dryRun: true });
    expect(preview.says?.slice(1)).toEqual([
      `Maya leaves the family pass “Old”; what was punched stands.`,
      `Maya joins the family pass “New”.`,
    ]);
    expect(await openRows(old.id)).toEqual([student.id, sibling.id].sort());

    expect((await send(MOVE_STUDENT, variables)).student?.family.id).toBe(cousin.familyId);
    expect(await openRows(old.id)).toEqual([sibling.id]);
    expect(await openRows(own.id)).toEqual([student.id]);
    expect(await openRows(joined.id)).toEqual([student.id, cousin.id].sort());
    const [pass] = await database.owner.query<{ family_id: string; account_id: string }[]>(
      'select family_id, account_id from pass where id = $1',
      [own.id],
    );
    expect(pass?.family_id).toBe(cousin.familyId);
    // Its entry names the family passes, and is about them: only who may see passes reads of it (rule W-3).
    const about = await database.owner.query<{ record_id: string }[]>(
      `select t.record_id from audit_target t join audit_entry e on e.id = t.entry_id
       where e.verb = 'MOVE_STUDENT' and e.account_id = $1 and t.kind = 'PASS' order by 1`,
      [pass?.account_id],
    );
    expect(about.map((one) => one.record_id)).toEqual([old.id, joined.id].sort());

    await send(MOVE_STUDENT, { id: student.id, familyId: student.familyId });
    expect(await openRows(old.id)).toEqual([student.id, sibling.id].sort());
    // Each is a line of the pass's ledger, which changes no balance.
    const lines = ['1 GIVE 0', '2 LEAVE 0', '3 JOIN 0'];
    expect(await ledgerOf(database.owner, old.id)).toMatchObject({ lines, faults: [] });
    expect((await ledgerOf(database.owner, joined.id)).lines).toEqual([
      ...['1 GIVE 0', '2 JOIN 0', '3 LEAVE 0'],
    ]);
    expect((await ledgerOf(database.owner, own.id)).lines).toEqual(['1 GIVE 0']);
    expect(await openRows(joined.id)).toEqual([cousin.id]);
  });

  test('is found with the adults of the new family only', async () => {
    const [from, to] = [await school.family(), await school.family()];
    await school.guardian({ familyId: from.id, firstName: 'Oldina', lastName: 'Before' });
    await school.guardian({ familyId: to.id, firstName: 'Newton', lastName: 'After' });
    const student = await school.student({ familyId: from.id });
    await send(MOVE_STUDENT, { id: student.id, familyId: to.id });
    const found = async (search: string) =>
      (
        await desk.data<{ students: { nodes: { id: string }[] } }>(
          'query Q($search: String!) { students(search: $search) { nodes { id } } }',
          { search },
        )
      ).students.nodes;
    expect(await found('newton after')).toEqual([{ id: student.id }]);
    expect(await found('oldina before')).toEqual([]);
  });

  test.each<[what: string, to: () => Promise<string>, expected: object]>([
    [
      'a family that there is not',
      () => Promise.resolve(newId()),
      { fields: [{ field: 'familyId', reason: 'UNKNOWN' }] },
    ],
    [
      'an archived family',
      async () => (await school.family({ archivedAt: new Date('2026-01-01T00:00:00Z') })).id,
      { reason: 'NOT_ALLOWED', rule: 'F-8' },
    ],
  ])('to %s is refused', async (_what, to, expected) => {
    const student = await school.student();
    const familyId = await to();
    expect(await send(MOVE_STUDENT, { id: student.id, familyId })).toMatchObject(expected);
  });

  test('to its own family is refused', async () => {
    const student = await school.student();
    expect(await send(MOVE_STUDENT, { id: student.id, familyId: student.familyId })).toMatchObject({
      reason: 'ALREADY_SO',
    });
  });
});

describe('a student is removed', () => {
  const listed = async (filter: string) =>
    (
      await desk.data<{ students: { nodes: { id: string }[] } }>(
        'query Q($filter: ActivityFilter!) { students(filter: $filter, first: 200) { nodes { id } } }',
        { filter },
      )
    ).students.nodes.map(({ id }) => id);

  test('erased with notes, health and keywords while nothing has happened', async () => {
    const student = await school.student();
    await school.medical(student.id, 'asthma');
    await send(ADD_NOTE, { studentId: student.id, level: 'INFO', text: 'Hello' });
    const answer = await send(REMOVE_STUDENT, { id: student.id });
    expect(answer).toMatchObject({ how: 'ERASED', student: null });
    expect(await send(REMOVE_FAMILY, { id: student.familyId })).toMatchObject({ how: 'ERASED' });
  });

  test('archived with a family pass, whose row closes, and restored with it', async () => {
    const student = await school.student({ firstName: 'Maya' });
    const pass = await school.pass(student, {
      kind: HolderKind.FAMILY,
      terms: { title: 'Ten' },
    });
    expect(await send(REMOVE_STUDENT, { id: student.id, dryRun: true })).toMatchObject({
      how: 'ARCHIVED',
      says: [
        'Archived, since there is 1 pass. It can be restored.',
        `Maya leaves the family pass “Ten”; what was punched stands.`,
      ],
    });
    expect(await send(REMOVE_STUDENT, { id: student.id })).toMatchObject({
      how: 'ARCHIVED',
      student: { isArchived: true },
    });
    expect(await openRows(pass.id)).toEqual([]);
    expect(await listed('ALL')).not.toContain(student.id);
    expect(await listed('ARCHIVED')).toContain(student.id);
    expect(await send(RESTORE_STUDENT, { id: student.id })).toMatchObject({
      student: { isArchived: false },
    });
    expect(await openRows(pass.id)).toEqual([student.id]);
    expect(await listed('ALL')).toContain(student.id);
  });

  test('archived while there is a mark or an expected absence, which stay through a move', async () => {
    const [marked, expected] = [await school.student(), await school.student()];
    await school.mark({ studentId: marked.id });
    await school.expectedAbsence({
      studentId: expected.id,
      withdrawnAt: new Date('2026-11-20T12:00:00Z'),
    });
    const { id: familyId } = await school.family();
    for (const { id } of [marked, expected]) {
      expect(await send(MOVE_STUDENT, { id, familyId })).toMatchObject({ student: { id } });
      expect(await send(REMOVE_STUDENT, { id })).toMatchObject({ how: 'ARCHIVED' });
    }
  });

  test('not while enrolled, and not restored into an archived family', async () => {
    const student = await school.student({ firstName: 'Busy' });
    await school.enrollment({ studentId: student.id });
    expect(await send(REMOVE_STUDENT, { id: student.id })).toMatchObject({ reason: 'IN_USE' });
    const gone = await school.student({
      familyId: (await school.family({ archivedAt: new Date('2026-01-01T00:00:00Z') })).id,
      archivedAt: new Date('2026-01-01T00:00:00Z'),
    });
    expect(await send(RESTORE_STUDENT, { id: gone.id })).toMatchObject({
      reason: 'NOT_ALLOWED',
      fix: 'Restore the family first.',
    });
  });
});

describe('the list of students', () => {
  test('is narrowed by keyword, level and gender', async () => {
    const level = await school.level();
    const keyword = await school.insert(Keyword, { name: 'Narrow', targets: ['STUDENT'] });
    const { student } = await send(ADD_STUDENT, {
      familyId: (await school.family()).id,
      input: { ...maya, firstName: 'Nara', levelId: level.id, keywordIds: [keyword.id] },
    });
    await school.student({ firstName: 'Nara', levelId: level.id });
    const ids = async (args: string) =>
      (
        await desk.data<{ students: { nodes: { id: string }[] } }>(
          `{ students(${args}) { nodes { id } } }`,
        )
      ).students.nodes.map(({ id }) => id);
    const mine = [student?.id];
    expect(await ids(`keywordId: "${keyword.id}"`)).toEqual(mine);
    expect(await ids(`levelId: "${level.id}", gender: FEMALE`)).toEqual(mine);
    expect(await ids(`levelId: "${level.id}"`)).toHaveLength(2);
    expect(await ids(`levelId: "${level.id}", keywordId: "${keyword.id}", search: "nara"`)).toEqual(
      mine,
    );
  });
});

describe('health', () => {
  test('is written down, changed and read with its alert', async () => {
    const { id } = await school.student();
    const input = { alert: 'None except peanuts', allergies: 'Peanuts' };
    const { student } = await send(CHANGE_HEALTH, { id, version: 0, input });
    expect(student?.health).toMatchObject({ ...input, hasAlert: true, version: 1 });
    const second = await send(CHANGE_HEALTH, { id, version: 1, input: { alert: 'none' } });
    expect(second.student?.health).toMatchObject({
      alert: 'none',
      allergies: 'Peanuts',
      hasAlert: false,
      version: 2,
    });
  });

  test('by two at once: one does, the other is told', async () => {
    const { id } = await school.student();
    const answers = await Promise.all(
      ['asthma', 'none', 'ear tubes'].map((alert) =>
        send(CHANGE_HEALTH, { id, version: 0, input: { alert } }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'StudentSaved')).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'CHANGED_MEANWHILE')[0]?.message).toBe(
      'Olive Owner changed this health form at 15:00: alert.',
    );
  });
});

describe('notes', () => {
  const notes = async (familyId: string) =>
    (
      await desk.data<{
        family: { notes: { text: string }[]; openCriticalNotes: { text: string }[] };
      }>(`{ family(id: "${familyId}") { notes { text } openCriticalNotes { text } } }`)
    ).family;

  test('stand open ones first, the newest in front; critical ones are told apart', async () => {
    const { id: familyId } = await school.family();
    const add = (level: string, text: string) => send(ADD_NOTE, { familyId, level, text });
    const first = await add('CRITICAL', 'Never release to the uncle');
    await add('INFO', 'Prefers mornings');
    await add('CRITICAL', 'Court order on file');
    expect(first.note).toMatchObject({ level: 'CRITICAL', isClosed: false, by: 'Olive Owner' });
    await send(CLOSE_NOTE, { id: first.note?.id, closed: true });
    expect(await notes(familyId)).toEqual({
      notes: [
        { text: 'Court order on file' },
        { text: 'Prefers mornings' },
        { text: 'Never release to the uncle' },
      ],
      openCriticalNotes: [{ text: 'Court order on file' }],
    });
    expect(await send(CLOSE_NOTE, { id: first.note?.id, closed: true })).toMatchObject({
      reason: 'ALREADY_SO',
    });
  });

  test('that are critical and open are told of a student too', async () => {
    const { id: studentId, familyId } = await school.student();
    await send(ADD_NOTE, { studentId, level: 'INFO', text: 'Prefers mornings' });
    await send(ADD_NOTE, { studentId, level: 'CRITICAL', text: 'Carries an injector' });
    await send(ADD_NOTE, { familyId, level: 'CRITICAL', text: 'Court order on file' });
    const { student } = await desk.data<{ student: object }>(
      `{ student(id: "${studentId}") { openCriticalNotes { text } } }`,
    );
    expect(student).toEqual({ openCriticalNotes: [{ text: 'Carries an injector' }] });
  });

  test('are changed by one at a time', async () => {
    const { id: studentId } = await school.student();
    const { note } = await send(ADD_NOTE, { studentId, level: 'INFO', text: 'Old' });
    const variables = { id: note?.id, version: 1, level: 'IMPORTANT', text: 'New' };
    expect((await send(CHANGE_NOTE, variables)).note).toMatchObject({ text: 'New', version: 2 });
    expect(await send(CHANGE_NOTE, variables)).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
      message: 'Olive Owner changed this note at 15:00: text, level.',
    });
  });

  test('need a text, and one whom they are about', async () => {
    const { id: familyId } = await school.family();
    expect(await send(ADD_NOTE, { familyId, level: 'INFO', text: ' ' })).toMatchObject({
      fields: [{ field: 'text', reason: 'NEEDED' }],
    });
    const answer = await desk.run(ADD_NOTE, { level: 'INFO', text: 'About nobody' });
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
