import { describe, expect, it } from 'vitest';
import { COLUMNS, GOOD_ROW, type GivenRow } from '../../testing/catalogue-file.ts';
import { FieldProblem } from './catalogue-fields.rules.ts';
import { readHeader, readRow, type CatalogueRow, type Header } from './catalogue.rules.ts';

const header = readHeader(COLUMNS) as Header;

function read(given: GivenRow): CatalogueRow | string {
  const cells = COLUMNS.map((column) => given[column] ?? GOOD_ROW[column]);
  const row = readRow(header, cells);
  return row instanceof FieldProblem ? row.message : row;
}

const values = (given: GivenRow) => {
  const row = read(given);
  if (typeof row === 'string') throw new Error(row);
  return row.values;
};

describe('a row of the catalogue', () => {
  it('becomes a class with its weekly times, dates and ages', () => {
    expect(read({})).toEqual({
      key: '129515',
      values: {
        name: 'Painting - Child',
        section: 'Arts - Visual Arts',
        location: '7',
        locationName: null,
        days: [1],
        starts: '09:45',
        ends: '11:00',
        startsOn: '2026-04-13',
        endsOn: '2026-06-15',
        minAge: 'P6Y0M',
        maxAge: null,
      },
    });
  });

  it.each([
    ['Mon', [1]],
    ['Sun,Thu,Fri,Sat', [4, 5, 6, 7]],
    ['Tue, Thu', [2, 4]],
    ['Wed,Mon,Wed', [1, 3]],
    ['monday,Thurs,TUES', [1, 2, 4]],
  ])('meets on the days "%s" in any order', (text, days) => {
    expect(values({ 'Days of The Week': text }).days).toEqual(days);
  });

  it.each([
    ['Jan-01-2026 to Dec-31-2026', '2026-01-01', '2026-12-31'],
    ['Jul-8-2026 to Jul-8-2026', '2026-07-08', '2026-07-08'],
    ['Sept-09-2026 TO June-1-2027', '2026-09-09', '2027-06-01'],
    ['Feb-29-2028 to Mar-01-2028', '2028-02-29', '2028-03-01'],
  ])('takes the dates "%s"', (text, startsOn, endsOn) => {
    expect(values({ 'From To': text })).toMatchObject({ startsOn, endsOn });
  });

  it.each([
    ['None', 'None', null, null],
    ['', ' none ', null, null],
    ['0', '11', 'P0Y0M', 'P0Y11M'],
    ['36', '60', 'P3Y0M', 'P5Y0M'],
    ['66', '66', 'P5Y6M', 'P5Y6M'],
  ])('takes ages from %j to %j months', (min, max, minAge, maxAge) => {
    expect(values({ 'Min Age': min, 'Max Age': max })).toMatchObject({ minAge, maxAge });
  });

  it('takes the course title where the activity has none', () => {
    expect(values({ 'Activity Title': ' ' }).name).toBe('Painting');
  });

  it('puts a title on one line without spaces around it', () => {
    expect(values({ 'Activity Title': ' Hi-5®\n  Sports ' }).name).toBe('Hi-5® Sports');
  });

  it('keeps the name of a location where there is one', () => {
    expect(values({ 'Location Name': ' John English  School ' }).locationName).toBe(
      'John English School',
    );
  });

  it.each<[string, GivenRow]>([
    ['Course_ID is empty', { Course_ID: ' ' }],
    ['Course_ID is longer than 100 characters', { Course_ID: '1'.repeat(101) }],
    ['Location ID is empty', { 'Location ID': '' }],
    ['Section is empty', { Section: '' }],
    ['Section is longer than 200 characters', { Section: 'x'.repeat(201) }],
    ['Location Name is longer than 200 characters', { 'Location Name': 'x'.repeat(201) }],
    ['Course Title is empty', { 'Activity Title': '', 'Course Title': '' }],
    ['Days of The Week is empty', { 'Days of The Week': '' }],
    ['Days of The Week: "Mo" is no day of the week', { 'Days of The Week': 'Mo,Tue' }],
    ['Days of The Week: "Funday" is no day of the week', { 'Days of The Week': 'Funday' }],
    ['Days of The Week: "" is no day of the week', { 'Days of The Week': 'Mon,' }],
    ['From To is empty', { 'From To': '' }],
    [
      'From To: "Apr-13-2026" is not of the form "Apr-13-2026 to Jun-15-2026"',
      { 'From To': 'Apr-13-2026' },
    ],
    [
      'From To: "2026-04-13" is no date like Apr-13-2026',
      { 'From To': '2026-04-13 to 2026-06-15' },
    ],
    [
      'From To: "Feb-30-2026" is no date like Apr-13-2026',
      { 'From To': 'Feb-30-2026 to Mar-01-2026' },
    ],
    [
      'From To: "Foo-01-2026" is no date like Apr-13-2026',
      { 'From To': 'Jan-01-2026 to Foo-01-2026' },
    ],
    [
      'From To: "Ma-01-2026" is no date like Apr-13-2026',
      { 'From To': 'Ma-01-2026 to May-01-2026' },
    ],
    [
      'From To: "Jan-01-1066" is no date like Apr-13-2026',
      { 'From To': 'Jan-01-1066 to Jan-02-2026' },
    ],
    [
      'From To: ends on 2026-04-12, before it starts on 2026-04-13',
      { 'From To': 'Apr-13-2026 to Apr-12-2026' },
    ],
    ['Start Hour: "24" is no whole number from 0 to 23', { 'Start Hour': '24' }],
    ['Start Hour: "" is no whole number from 0 to 23', { 'Start Hour': '' }],
    ['Start Min: "60" is no whole number from 0 to 59', { 'Start Min': '60' }],
    ['End Hour: "-1" is no whole number from 0 to 23', { 'End Hour': '-1' }],
    ['End Min: "1.5" is no whole number from 0 to 59', { 'End Min': '1.5' }],
    [
      'ends at 09:45, which is not after its start at 09:45 on the same day',
      { 'End Hour': '9', 'End Min': '45' },
    ],
    [
      'ends at 00:30, which is not after its start at 23:00 on the same day',
      { 'Start Hour': '23', 'Start Min': '0', 'End Hour': '0', 'End Min': '30' },
    ],
    ['Min Age: "six" is neither an age in months nor "None"', { 'Min Age': 'six' }],
    ['Min Age: "-1" is neither an age in months nor "None"', { 'Min Age': '-1' }],
    ['Max Age: "1801" is neither an age in months nor "None"', { 'Max Age': '1801' }],
    ['Max Age 71 is below Min Age 72', { 'Max Age': '71' }],
    [
      'Course_ID is empty; Days of The Week is empty; Min Age: "x" is neither an age in months nor "None"',
      { Course_ID: '', 'Days of The Week': '', 'Min Age': 'x' },
    ],
  ])('is refused: %s', (reason, given) => {
    expect(read(given)).toBe(reason);
  });

  it('is refused with too few or too many fields', () => {
    const cells = COLUMNS.map((column) => GOOD_ROW[column]);
    expect(readRow(header, cells.slice(1))).toEqual(
      new FieldProblem('has 13 fields, the header has 14'),
    );
    expect(readRow(header, [...cells, 'more'])).toEqual(
      new FieldProblem('has 15 fields, the header has 14'),
    );
  });
});

describe('the header of a catalogue', () => {
  it('may have its columns in another order, in other letters and among others', () => {
    const names = [
      '_id',
      ...COLUMNS.map((name) => name.toUpperCase().replaceAll(' ', '_')),
      'Status',
    ];
    const found = readHeader(names.toReversed()) as Header;
    const cells = ['1', ...COLUMNS.map((column) => GOOD_ROW[column]), 'open'].toReversed();
    expect(readRow(found, cells)).toMatchObject({ key: '129515' });
  });

  it.each([
    [
      'this is not the header of a catalogue: it has no "Section", "Max Age".',
      COLUMNS.filter((column) => column !== 'Section' && column !== 'Max Age'),
    ],
    ['this is not the header of a catalogue: it has none of the columns.', ['name', 'price']],
    [
      'this is not the header of a catalogue: it has none of the columns. Fields must be separated by commas.',
      [COLUMNS.join(';')],
    ],
    ['the header has "Section" twice.', [...COLUMNS, 'section']],
  ])('is refused: %s', (reason, cells) => {
    expect(readHeader(cells)).toEqual(new FieldProblem(reason));
  });
});
