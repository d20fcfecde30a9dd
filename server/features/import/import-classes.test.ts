import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { catalogue, temporaryFiles, type GivenRow } from '../../testing/catalogue-file.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { readSettings } from '../../settings.ts';
import { fixedClock } from '../../shared/clock.ts';
import { statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import { sayError } from './import-errors.ts';
import { Channel } from '../audit/channel.ts';
import { FileChanged } from './class-batch.ts';
import { importClasses, type ImportListener } from './import-classes.command.ts';
import { runImport } from './run-import.ts';
import { surveyCatalogue, type Survey } from './survey.ts';

const db = testDatabase();
const files = temporaryFiles();
const SOURCE = 'toronto-registered-programs';
/** A Wednesday, late enough in the evening that it is Thursday in UTC. */
const clock = fixedClock('2026-05-14T02:00:00Z');
const TODAY = '2026-05-13';

interface Run {
  isDone: boolean;
  lines: string[];
  last: string;
  error: string | null;
}

/** Runs the command as from the terminal. */
async function run(school: School, file: string, ...options: string[]): Promise<Run> {
  const out = new PassThrough();
  const err = new PassThrough();
  err.resume();
  const printed = text(out);
  let isDone = false;
  let error: string | null = null;
  try {
    const args = ['--account', school.account.slug, '--kind', 'classes', ...options, file];
    const environment = { DATABASE_URL: db.serverUrl, DATABASE_OWNER_URL: db.ownerUrl };
    const settings = readSettings(environment);
    const { signal } = new AbortController();
    isDone = await runImport(args, { settings, clock, folder: files.folder, out, err, signal });
  } catch (thrown) {
    error = sayError(thrown);
  }
  out.end();
  const lines = (await printed).trimEnd().split('\n');
  return { isDone, lines, last: lines.at(-1) ?? '', error };
}

const importRows = (school: School, rows: readonly GivenRow[], ...options: string[]) =>
  run(school, files.write(catalogue(rows)), ...options);

interface Found {
  key: string;
  name: string;
  program: string;
  location: string;
  version: number;
  [column: string]: unknown;
}

/** The classes of the account as the server's login sees them, in the order of their names. */
function classes(school: School): Promise<Found[]> {
  const what = statement(
    'test_classes',
    `select c.id, c.source_key as key, c.name, p.name as program, l.name as location, l.zone, c.version,
       c.capacity, c.gender, c.is_active as "isActive", c.min_age as "minAge", c.max_age as "maxAge", c.source,
       c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
       (select string_agg(t.weekday || ' ' || to_char(t.starts, 'HH24:MI') || '-' || to_char(t.ends, 'HH24:MI')
          || coalesce(' from ' || t.valid_from, '') || coalesce(' to ' || t.valid_to, ''), ', '
          order by t.weekday, t.starts) from timeslot t where t.event_id = c.id) as times
     from class c join program p on p.id = c.program_id join location l on l.id = c.location_id
     order by c.name`,
  );
  return inTransaction(db.source, school.account.id, (tx) => tx.query<Found>(what));
}

async function one(school: School): Promise<Found> {
  const [first, ...others] = await classes(school);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} classes`);
  return first;
}

const ask = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
  db.owner.query<Row[]>(sql, values);

const surveyOf = (path: string) =>
  surveyCatalogue(
    path,
    { refused: () => undefined, read: () => undefined },
    new AbortController().signal,
  );

const importInto = (
  { account }: School,
  path: string,
  survey: Survey,
  told: { listen: ImportListener; signal: AbortSignal } = {
    listen: { kept: () => undefined, written: () => undefined },
    signal: new AbortController().signal,
  },
) =>
  importClasses(
    { source: db.source, clock },
    { accountId: account.id, actorId: null, channel: Channel.COMMAND_LINE, ip: null },
    { path, fileName: 'x.csv', source: SOURCE, zone: account.zone, survey, dryRun: false },
    told,
  );

const open = () => School.open(db.source);

describe('a first import', () => {
  it('makes a class of each row, with its program, its location and its weekly times', async () => {
    const school = await open();
    const { isDone, last } = await importRows(school, [
      { Course_ID: '1', 'Days of The Week': 'Sun,Thu', 'Location Name': '' },
      {
        Course_ID: '2',
        'Activity Title': 'Swim 1 - Child',
        Section: 'Swim',
        'Location Name': 'Hall',
        'Max Age': '144',
      },
    ]);
    expect(last).toBe('2 made, 0 changed, 0 unchanged, 0 refused');
    expect(isDone).toBe(true);
    expect(await classes(school)).toMatchObject([
      {
        key: '1',
        name: 'Painting - Child',
        program: 'Arts - Visual Arts',
        // Named in another row of the same file.
        location: 'Hall',
        zone: 'America/Toronto',
        capacity: null,
        gender: null,
        isActive: true,
        minAge: 'P6Y0M',
        maxAge: null,
        startsOn: '2026-04-13',
        endsOn: '2026-06-15',
        source: SOURCE,
        times: '4 09:45-11:00, 7 09:45-11:00',
      },
      {
        key: '2',
        name: 'Swim 1 - Child',
        program: 'Swim',
        location: 'Hall',
        maxAge: 'P12Y0M',
        times: '1 09:45-11:00',
      },
    ]);
  });

  it('takes the zone that it is told for new locations, else the account’s', async () => {
    const school = await School.open(db.source, { zone: 'America/Vancouver' });
    await importRows(school, [{ Course_ID: '1' }]);
    await importRows(
      school,
      [{ Course_ID: '2', 'Location ID': '9' }],
      '--time-zone',
      'America/Halifax',
    );
    const zones = (await classes(school)).map(({ location, zone }) => [location, zone]);
    expect(zones.sort()).toEqual([
      ['Location 7', 'America/Vancouver'],
      ['Location 9', 'America/Halifax'],
    ]);
  });

  it('says who did it, once, with every class', async () => {
    const school = await open();
    await importRows(
      school,
      [{ Course_ID: '1' }, { Course_ID: '2' }, { Course_ID: '3', Section: '' }],
      '--skip-bad',
    );
    const entries = await ask<object>(
      `select e.verb, e.channel, e.actor_id, e.after ->> 'source' as source, e.after -> 'outcome' as outcome,
         (select json_object_agg(kind, n) from (select kind, count(*) n from audit_target t
          where t.entry_id = e.id group by kind) k) as targets
       from audit_entry e where account_id = $1`,
      [school.account.id],
    );
    expect(entries).toEqual([
      {
        verb: 'IMPORT_CLASSES',
        channel: 'COMMAND_LINE',
        actor_id: null,
        source: SOURCE,
        outcome: { made: 2, changed: 0, unchanged: 0, refused: 1 },
        targets: { CLASS: 2, PROGRAM: 1, LOCATION: 1 },
      },
    ]);
  });

  it('makes more classes than fit into one batch', async () => {
    const school = await open();
    const rows = Array.from({ length: 1_203 }, (_, n) => ({
      Course_ID: String(n),
      'Days of The Week': 'Mon,Fri',
    }));
    expect((await importRows(school, rows)).last).toBe(
      '1203 made, 0 changed, 0 unchanged, 0 refused',
    );
    expect((await importRows(school, rows)).last).toBe(
      '0 made, 0 changed, 1203 unchanged, 0 refused',
    );
    expect(await classes(school)).toHaveLength(1_203);
  });
});

describe('a second import', () => {
  it('changes nothing when the file is the same', async () => {
    const school = await open();
    const rows = [
      { Course_ID: '1', 'Location Name': 'Hall' },
      { Course_ID: '2', 'Days of The Week': 'Tue,Thu' },
    ];
    await importRows(school, rows);
    const before = await classes(school);
    expect((await importRows(school, rows)).last).toBe('0 made, 0 changed, 2 unchanged, 0 refused');
    expect(await classes(school)).toEqual(before);
  });

  it('writes what changed in the file, makes what is new and leaves what is missing', async () => {
    const school = await open();
    await importRows(school, [
      { Course_ID: '1' },
      { Course_ID: '2', 'Activity Title': 'B' },
      { Course_ID: '3', 'Activity Title': 'C' },
    ]);
    const { last } = await importRows(school, [
      { Course_ID: '4', 'Activity Title': 'D' },
      {
        Course_ID: '2',
        'Activity Title': 'B',
        Section: 'Swim',
        'From To': 'Apr-20-2026 to Jun-22-2026',
        'Max Age': '90',
      },
      { Course_ID: '3', 'Activity Title': 'C' },
    ]);
    expect(last).toBe('1 made, 1 changed, 1 unchanged, 0 refused');
    expect(await classes(school)).toMatchObject([
      { key: '2', name: 'B', program: 'Swim', startsOn: '2026-04-20', maxAge: 'P7Y6M', version: 2 },
      { key: '3', name: 'C', version: 1 },
      { key: '4', name: 'D', version: 1 },
      { key: '1', name: 'Painting - Child', version: 1 },
    ]);
  });

  it('never writes over what the office changed, and says so once', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }]);
    const { id } = await one(school);
    await ask(
      `update class set name = 'Brush', capacity = 12, gender = 'FEMALE', version = 2 where id = $1`,
      [id],
    );

    expect((await importRows(school, [{ Course_ID: '1' }])).last).toBe(
      '0 made, 0 changed, 1 unchanged, 0 refused',
    );
    const file = [{ Course_ID: '1', 'Activity Title': 'Drawing' }];
    const second = await importRows(school, file);
    expect(second.lines).toEqual([
      'line 2: changed here too, so it stays as it is: name of Brush',
      '0 made, 0 changed, 1 unchanged, 0 refused',
    ]);
    expect((await importRows(school, file)).lines).toEqual([
      '0 made, 0 changed, 1 unchanged, 0 refused',
    ]);
    const third = await importRows(school, [
      { Course_ID: '1', 'Activity Title': 'Drawing', 'Min Age': '60' },
    ]);
    expect(third.last).toBe('0 made, 1 changed, 0 unchanged, 0 refused');
    expect(await one(school)).toMatchObject({
      name: 'Brush',
      capacity: 12,
      gender: 'FEMALE',
      minAge: 'P5Y0M',
      version: 3,
    });
  });

  it('ends the times of a class that has begun yesterday, in its location’s zone', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1', 'Days of The Week': 'Mon,Wed' }]);
    const { last } = await importRows(school, [{ Course_ID: '1', 'Days of The Week': 'Wed,Fri' }]);
    expect(last).toBe('0 made, 1 changed, 0 unchanged, 0 refused');
    expect((await one(school))['times']).toBe(
      `1 09:45-11:00 to 2026-05-12, 3 09:45-11:00, 5 09:45-11:00 from ${TODAY}`,
    );
  });

  it('replaces the times of a class that has not begun', async () => {
    const school = await open();
    const dates = { 'From To': 'May-14-2026 to Jun-15-2026' };
    await importRows(school, [{ Course_ID: '1', ...dates }]);
    await importRows(school, [
      { Course_ID: '1', ...dates, 'Days of The Week': 'Fri', 'Start Hour': '10' },
    ]);
    expect((await one(school))['times']).toBe('5 10:45-11:00');
  });

  it('keeps the before and after of what it changed in the audit', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }]);
    await importRows(school, [{ Course_ID: '1', 'Activity Title': 'Drawing' }]);
    const { id } = await one(school);
    const [entry] = await ask<object>(
      `select before -> 'classes' as before, after -> 'classes' as after from audit_entry
       where account_id = $1 order by at desc, id desc limit 1`,
      [school.account.id],
    );
    expect(entry).toEqual({
      before: { [id as string]: { name: 'Painting - Child' } },
      after: { [id as string]: { name: 'Drawing' } },
    });
  });

  it('goes to the same program and location though the office has renamed them', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }]);
    await ask(`update program set name = 'Fine arts' where account_id = $1`, [school.account.id]);
    await ask(`update location set name = 'East' where account_id = $1`, [school.account.id]);
    await importRows(school, [{ Course_ID: '1' }, { Course_ID: '2', 'Location Name': 'Hall' }]);
    expect(await classes(school)).toMatchObject([
      { program: 'Fine arts', location: 'East' },
      { program: 'Fine arts', location: 'East' },
    ]);
  });

  it('names a location once the city does', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }]);
    const { lines } = await importRows(school, [{ Course_ID: '1', 'Location Name': 'Hall' }]);
    expect(lines).toEqual([
      'Renamed locations (1): Location 7 → Hall',
      '0 made, 0 changed, 1 unchanged, 0 refused',
    ]);
    expect((await one(school)).location).toBe('Hall');
  });

  it('brings a deleted program back only for a class that comes into it', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }]);
    const isDeleted = async () =>
      (
        await ask<{ gone: boolean }>(
          'select deleted_at is not null as gone from program where account_id = $1',
          [school.account.id],
        )
      )[0]?.gone;
    await ask('update program set deleted_at = now() where account_id = $1', [school.account.id]);
    await importRows(school, [{ Course_ID: '1' }]);
    expect(await isDeleted()).toBe(true);
    await importRows(school, [{ Course_ID: '1' }, { Course_ID: '2' }]);
    expect(await isDeleted()).toBe(false);
  });

  it('of another source takes the same Course_ID for another class', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }]);
    expect((await importRows(school, [{ Course_ID: '1' }], '--source', 'halifax')).last).toBe(
      '1 made, 0 changed, 0 unchanged, 0 refused',
    );
    expect(await classes(school)).toHaveLength(2);
  });
});

describe('rows that cannot be taken', () => {
  const rows = [
    { Course_ID: '1' },
    { Course_ID: '2', 'Max Age': '1' },
    { Course_ID: '1', Section: 'Swim' },
    { Course_ID: '4' },
  ];
  const reasons = [
    'line 3: Max Age 1 is below Min Age 72',
    'line 4: Course_ID 1 stands in line 2 already',
  ];

  it('stop the whole import, each with its line and reason', async () => {
    const school = await open();
    const { isDone, lines } = await importRows(school, rows);
    expect(lines).toEqual([
      ...reasons,
      'Nothing was written: 2 rows cannot be taken. Correct the file, or take the others with --skip-bad.',
      '0 made, 0 changed, 0 unchanged, 2 refused',
    ]);
    expect(isDone).toBe(false);
    expect(await classes(school)).toEqual([]);
  });

  it('are left out with --skip-bad', async () => {
    const school = await open();
    const { isDone, lines, last } = await importRows(school, rows, '--skip-bad');
    expect(lines.slice(0, 2)).toEqual(reasons);
    expect(last).toBe('2 made, 0 changed, 0 unchanged, 2 refused');
    expect(isDone).toBe(true);
    expect((await classes(school)).map(({ key, program }) => [key, program])).toEqual([
      ['1', 'Arts - Visual Arts'],
      ['4', 'Arts - Visual Arts'],
    ]);
  });
});

describe('a dry run', () => {
  it('tells what an import would do and writes nothing', async () => {
    const school = await open();
    await importRows(school, [{ Course_ID: '1' }, { Course_ID: '2' }]);
    const before = await classes(school);
    const rows = [
      { Course_ID: '1', 'Activity Title': 'Drawing' },
      { Course_ID: '2' },
      { Course_ID: '3', Section: 'Swim', 'Location ID': '9' },
    ];
    const { isDone, lines } = await importRows(school, rows, '--dry-run');
    expect(lines).toEqual([
      'New programs (1): Swim',
      'New locations (1): Location 9',
      'This was a dry run: nothing was written.',
      '1 made, 1 changed, 1 unchanged, 0 refused',
    ]);
    expect(isDone).toBe(true);
    expect(await classes(school)).toEqual(before);
    const [count] = await ask<object>(
      `select (select count(*)::int from program where account_id = $1) as programs,
              (select count(*)::int from location where account_id = $1) as locations,
              (select count(*)::int from audit_entry where account_id = $1) as entries`,
      [school.account.id],
    );
    expect(count).toEqual({ programs: 1, locations: 1, entries: 1 });
  });

  it('also tells what stands in the way', async () => {
    const school = await open();
    const { isDone, lines } = await importRows(
      school,
      [{ Course_ID: '1' }, { Course_ID: '2', Section: '' }],
      '--dry-run',
    );
    expect(lines[0]).toBe('line 3: Section is empty');
    expect(lines.at(-2)).toMatch(/^An import would write nothing: 1 row cannot be taken\./);
    expect(lines.at(-1)).toBe('1 made, 0 changed, 0 unchanged, 1 refused');
    expect(isDone).toBe(false);
  });
});

describe('an import that cannot be', () => {
  it('names an account that does not exist', async () => {
    const school = await open();
    const args = await run({ account: { slug: 'nobody' } } as School, files.write(catalogue([{}])));
    expect(args.error).toBe('There is no account "nobody". See --help.');
    expect(await classes(school)).toEqual([]);
  });

  it('names the line and the reason of a broken file, and writes nothing', async () => {
    const school = await open();
    const { error } = await run(
      school,
      files.write(`${catalogue([{ Course_ID: '1' }])}2,"7,,Arts\n`),
    );
    expect(error).toBe(
      'The file cannot be imported: line 3 begins a row in which a quote is left open. Nothing was written.',
    );
    expect(await classes(school)).toEqual([]);
  });

  it('waits for nobody: a second import of a source at once is told of the first', async () => {
    const school = await open();
    const file = files.write(catalogue([{ Course_ID: '1' }]));
    const key = `import ${school.account.id} ${SOURCE}`;
    const lock = statement('test_lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');
    const second = await inTransaction(db.source, school.account.id, async (tx) => {
      await tx.query(lock, [key]);
      return run(school, file);
    });
    expect(second.error).toBe(
      'Another import of this source is running. Wait until it has ended. Nothing was written.',
    );
    expect((await run(school, file)).last).toBe('1 made, 0 changed, 0 unchanged, 0 refused');
  });

  it('stops where it is told to, and writes nothing', async () => {
    const school = await open();
    const stopping = new AbortController();
    const path = files.write(
      catalogue(Array.from({ length: 600 }, (_, n) => ({ Course_ID: String(n) }))),
    );
    const survey = await surveyOf(path);
    const listen = {
      kept: () => undefined,
      written: () => {
        stopping.abort();
      },
    };
    const importing = importInto(school, path, survey, { listen, signal: stopping.signal });
    await expect(importing.catch(sayError)).resolves.toBe(
      'The import was stopped. Nothing was written.',
    );
    expect(await classes(school)).toEqual([]);
  });

  it.each<[string, GivenRow[]]>([
    ['other sections', [{ Section: 'Swim' }]],
    ['more rows', [{}, { Course_ID: '2' }]],
    ['a bad row', [{ Section: '' }]],
  ])('refuses a file that has %s when it is read for the second time', async (_, rows) => {
    const school = await open();
    const survey = await surveyOf(files.write(catalogue([{}])));
    const importing = importInto(school, files.write(catalogue(rows)), survey);
    await expect(importing).rejects.toThrow(FileChanged);
    expect(await classes(school)).toEqual([]);
  });

  it('keeps its hands off other accounts', async () => {
    const [school, other] = [await open(), await open()];
    await importRows(other, [{ Course_ID: '1' }]);
    const before = await classes(other);
    await importRows(school, [{ Course_ID: '1', 'Activity Title': 'Drawing' }]);
    expect(await classes(other)).toEqual(before);
    expect((await one(school)).name).toBe('Drawing');
  });
});
