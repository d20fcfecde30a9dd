import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../settings.ts';
import { fixedClock } from '../../shared/clock.ts';
import { catalogue, temporaryFiles, type GivenRow } from '../../testing/catalogue-file.ts';
import { answerOf, CHANGE_CLASS, SET_CLASS_ACTIVE } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { runImport } from './run-import.ts';

const db = testDatabase();
const files = temporaryFiles();
/** A Wednesday; the imported class meets on Mondays from April to June. */
const clock = fixedClock('2026-05-13T16:00:00Z');
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(db.source, clock);
});
afterAll(() => app.stop());

/** Imports these rows into a school of their own, or into the one that there is. Answers what was said of kept parts. */
async function importRow(row: GivenRow): Promise<string[]> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  err.resume();
  const printed = text(out);
  const file = files.write(catalogue([row]));
  const environment = { DATABASE_URL: db.serverUrl, DATABASE_OWNER_URL: db.ownerUrl };
  const { signal } = new AbortController();
  const settings = readSettings(environment);
  const args = ['--account', school.account.slug, '--kind', 'classes', file];
  await runImport(args, { settings, clock, folder: files.folder, out, err, signal });
  out.end();
  return (await printed).split('\n').filter((line) => line.includes('changed here too'));
}

const FIELDS = `id version name description capacity minAge { years months days } maxAge { years months days } startsOn endsOn
  program { id name } location { id } timeslots { id weekday starts ends validFrom validTo }`;
interface Shown {
  id: string;
  version: number;
  name: string;
  program: { id: string; name: string };
  location: { id: string };
  timeslots: { id: string; weekday: number; starts: string; ends: string }[];
}
async function shown(): Promise<Shown> {
  const { classes } = await owner.data<{ classes: { nodes: Shown[] } }>(
    `{ classes(filter: ALL) { nodes { ${FIELDS} } } }`,
  );
  const [first] = classes.nodes;
  if (!first) throw new Error('Nothing was imported.');
  return first;
}

/** A school with one imported class, as its form would send it again. */
async function imported(): Promise<{ of: Shown; input: Record<string, unknown> }> {
  school = await School.open(db.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
  await importRow({});
  const of = await shown();
  const { program, location, ...fields } = of;
  const input: Record<string, unknown> = {
    ...fields,
    programId: program.id,
    locationId: location.id,
  };
  delete input['id'];
  delete input['version'];
  return { of, input };
}

const change = async (of: Shown, input: object) => {
  const answer = await answerOf(owner, CHANGE_CLASS, { id: of.id, version: of.version, input });
  expect(answer.__typename).toBe('ClassSaved');
};

describe('a class that was imported', () => {
  test('and saved as it is still takes over what the file changes', async () => {
    const { of, input } = await imported();
    await change(of, input);
    const again = { 'Activity Title': 'Drawing - Child', 'Start Hour': '10', 'Min Age': '60' };
    expect(await importRow(again)).toEqual([]);
    expect(await shown()).toMatchObject({
      name: 'Drawing - Child',
      minAge: { years: 5, months: 0 },
      timeslots: [{ starts: '10:45' }],
    });
  });

  test('keeps what the office changed when the file did not', async () => {
    const { of, input } = await imported();
    const [monday] = of.timeslots;
    const mine = {
      name: 'Painting for children',
      description: 'Bring an apron.',
      capacity: 12,
      minAge: { years: 5, months: 6, days: null },
      timeslots: [{ ...monday, starts: '13:00', ends: '14:00' }],
    };
    await change(of, { ...input, ...mine });
    const before = await shown();
    expect(await importRow({})).toEqual([]);
    expect(await shown()).toEqual(before);
    expect(before).toMatchObject({ ...mine, timeslots: [{ starts: '13:00' }] });
  });

  test('keeps what both changed, and the import says so', async () => {
    const { of, input } = await imported();
    const [monday] = of.timeslots;
    await change(of, {
      ...input,
      name: 'Painting for children',
      minAge: { years: 5, months: 6 },
      timeslots: [{ ...monday, starts: '13:00', ends: '14:00' }],
    });
    const [kept] = await importRow({
      'Activity Title': 'Drawing - Child',
      'Min Age': '60',
      'Start Hour': '10',
      'From To': 'Apr-13-2026 to Jun-22-2026',
    });
    expect(kept).toMatch(/changed here too, so it stays as it is: name, ages, times of/);
    expect(await shown()).toMatchObject({
      name: 'Painting for children',
      minAge: { years: 5, months: 6 },
      endsOn: '2026-06-22',
      timeslots: [{ starts: '13:00' }],
    });
  });

  test('stays as the office set it when it is not offered any more', async () => {
    const { of } = await imported();
    await answerOf(owner, SET_CLASS_ACTIVE, { id: of.id, active: false, version: of.version });
    await importRow({ 'Activity Title': 'Drawing - Child' });
    const found = await owner.data(`{ class(id: "${of.id}") { name isActive } }`);
    expect(found).toEqual({ class: { name: 'Drawing - Child', isActive: false } });
  });

  test('and imported again while somebody edits it tells the editor', async () => {
    const { of, input } = await imported();
    await importRow({ 'Activity Title': 'Drawing - Child' });
    const answer = await answerOf(owner, CHANGE_CLASS, { id: of.id, version: of.version, input });
    expect(answer).toMatchObject({ reason: 'CHANGED_MEANWHILE', rule: 'S-7' });
  });
});
