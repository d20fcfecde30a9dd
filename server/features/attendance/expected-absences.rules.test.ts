import { describe, expect, test } from 'vitest';
import { readForm } from '../../shared/form.ts';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import { expectedAbsencesForm } from './expected-absences.form.ts';
import { decideAbsences, type AbsenceFacts, type MissedClass } from './expected-absences.rules.ts';

const slot = (weekday: number, starts: string, ends: string): TimeslotFacts => ({
  ...{ id: `${weekday}${starts}`, weekday, starts, ends, validFrom: null, validTo: null },
});
const aClass = (name: string, given: Partial<MissedClass> = {}): MissedClass => ({
  ...{ id: name, name, today: '2026-11-22', assigned: [] },
  ...{ isActive: true, startsOn: null, endsOn: null, seasonRanges: null },
  ...{ timeslots: [slot(2, '16:00', '17:00')], cancellations: [], closures: [] },
  ...given,
});
const student = (firstName: string, given = {}) => ({
  ...{ id: firstName, firstName, lastName: 'Cole', familyId: 'cole', isArchived: false },
  ...given,
});
const place = (studentId: string, classId: string, given = {}) => ({
  ...{ studentId, classId, startsOn: '2026-09-01', dropsOn: null },
  ...given,
});
const TUESDAY = '2026-11-24';
const facts: AbsenceFacts = {
  students: [student('Mia'), student('Leo')],
  classes: [
    aClass('Tumbling'),
    aClass('Ballet', { timeslots: [slot(2, '17:00', '18:00'), slot(4, '09:00', '10:00')] }),
    aClass('Judo', { assigned: [{ validFrom: null, validTo: '2026-11-30' }] }),
  ],
  places: [
    place('Mia', 'Tumbling'),
    place('Mia', 'Ballet'),
    place('Leo', 'Ballet', { startsOn: TUESDAY, dropsOn: TUESDAY }),
  ],
  known: [],
};

const decide = (asked: object, more: Partial<AbsenceFacts> = {}, isOwn = false) => {
  const read = readForm(expectedAbsencesForm, {
    ...{ studentIds: ['Mia'], isExcused: false, ...asked },
  });
  if ('problems' in read) return { problems: read.problems };
  return decideAbsences(
    read.values,
    { ...facts, students: facts.students.slice(0, read.values.studentIds.length), ...more },
    (assigned) => !isOwn || assigned.length > 0,
  );
};
const missed = (decision: ReturnType<typeof decide>): string[] =>
  'missed' in decision
    ? decision.missed.map((one) => `${one.student.id} ${one.class.id} ${one.date} ${one.starts}`)
    : [JSON.stringify(decision)];
const days = (from: string, to = from, hours: object = {}) => ({ days: { from, to, ...hours } });
const at = (classId: string, date: string, starts: string) => ({
  occurrences: [{ classId, date, starts }],
});

describe('who does not come', () => {
  test('misses everything in the days that is held and that they are enrolled in', () => {
    expect(missed(decide(days(TUESDAY, '2026-12-01')))).toEqual([
      'Mia Tumbling 2026-11-24 16:00',
      'Mia Ballet 2026-11-24 17:00',
      'Mia Ballet 2026-11-26 09:00',
      'Mia Tumbling 2026-12-01 16:00',
      'Mia Ballet 2026-12-01 17:00',
    ]);
  });

  test('two of a family miss each their own, one-day places too', () => {
    const decision = decide({ studentIds: ['Mia', 'Leo'], ...days(TUESDAY, '2026-11-26') });
    expect(missed(decision)).toEqual([
      'Mia Tumbling 2026-11-24 16:00',
      'Leo Ballet 2026-11-24 17:00',
      'Mia Ballet 2026-11-24 17:00',
      'Mia Ballet 2026-11-26 09:00',
    ]);
  });

  test.each([
    ['within', '16:15', '16:45', ['16:00']],
    ['to the minute of the end', '17:00', '17:00', ['16:00', '17:00']],
    ['from its beginning', '10:00', '16:00', ['16:00']],
    ['around all', '08:00', '20:00', ['16:00', '17:00']],
    ['after all', '18:01', '20:00', []],
  ])('hours %s touch what they overlap, the edges included', (_what, fromTime, toTime, starts) => {
    const decision = decide(days(TUESDAY, TUESDAY, { fromTime, toTime }));
    expect('missed' in decision ? decision.missed.map((one) => one.starts) : []).toEqual(starts);
  });

  test('days that have gone are passed over, and what is cancelled or closed', () => {
    const tumbling = aClass('Tumbling', {
      cancellations: [{ id: 'x', date: TUESDAY, starts: null, reason: null }],
      closures: [{ startsOn: '2026-12-01', endsOn: '2026-12-01', scope: 'BOTH', reason: 'Snow' }],
    });
    expect(missed(decide(days('2026-11-17', '2026-12-08'), { classes: [tumbling] }))).toEqual([
      'Mia Tumbling 2026-12-08 16:00',
    ]);
  });

  test('what is known already is told, not doubled', () => {
    const known = (starts: string, isExpected: boolean) => ({
      ...{ studentId: 'Mia', classId: starts === '16:00' ? 'Tumbling' : 'Ballet', starts },
      ...{ date: TUESDAY, isExpected, hasAttended: !isExpected },
    });
    const says = 'Mia is expected absent from Tumbling on Tue 24 Nov 2026 at 16:00 already.';
    expect(decide(days(TUESDAY), { known: [known('16:00', true)] })).toMatchObject({
      missed: [{ starts: '17:00' }],
      says: [says],
    });
    expect(decide(days(TUESDAY), { known: [known('17:00', false)] })).toMatchObject({
      missed: [{ starts: '16:00' }],
      says: ['Mia is marked as there for Ballet on Tue 24 Nov 2026 at 17:00.'],
    });
    expect(decide(at('Tumbling', TUESDAY, '16:00'), { known: [known('16:00', true)] })).toEqual({
      already: says,
    });
  });

  test('who teaches only some classes keeps theirs', () => {
    const places = [place('Mia', 'Tumbling'), place('Mia', 'Judo')];
    expect(decide(days(TUESDAY), { places }, true)).toMatchObject({
      missed: [{ class: { id: 'Judo' } }],
      says: ['Classes that you do not teach are left out.'],
    });
  });
});

describe('is refused on its field', () => {
  const CANCELLED = aClass('Tumbling', {
    cancellations: [{ id: 'x', date: TUESDAY, starts: null, reason: 'no heat' }],
  });
  test.each<[string, object, string, string, string, Partial<AbsenceFacts>?]>([
    [
      'nobody',
      { studentIds: [], ...days(TUESDAY) },
      'studentIds',
      'NEEDED',
      'Choose at least one student.',
    ],
    ['no time', {}, 'occurrences', 'NEEDED', 'Choose when.'],
    [
      'both ways',
      { ...days(TUESDAY), ...at('Tumbling', TUESDAY, '16:00') },
      'days',
      'NOT_ALLOWED',
      'Give either occurrences or days, not both.',
    ],
    [
      'days upside down',
      days(TUESDAY, '2026-11-23'),
      'days.to',
      'UPSIDE_DOWN',
      'The last day comes before the first.',
    ],
    [
      'too many days',
      days(TUESDAY, '2027-02-24'),
      'days.to',
      'OUT_OF_RANGE',
      'These are more than 92 days.',
    ],
    [
      'one hour only',
      days(TUESDAY, TUESDAY, { fromTime: '16:00' }),
      'days.toTime',
      'NEEDED',
      'Give both times, or neither for the whole day.',
    ],
    [
      'hours upside down',
      days(TUESDAY, TUESDAY, { fromTime: '16:00', toTime: '15:00' }),
      'days.toTime',
      'UPSIDE_DOWN',
      'The second time comes before the first.',
    ],
    [
      'a long comment',
      { ...days(TUESDAY), comment: 'x'.repeat(201) },
      'comment',
      'TOO_LONG',
      'The comment has at most 200 characters.',
    ],
    [
      'days that are over',
      days('2026-11-17', '2026-11-20'),
      'days.to',
      'OUT_OF_RANGE',
      'These days are over: mark the rolls instead.',
    ],
    ['days without a class', days('2026-11-23'), 'days', 'NOT_ALLOWED', 'Mia has no class then.'],
    [
      'a class that is none',
      at('Chess', TUESDAY, '16:00'),
      'occurrences.0',
      'UNKNOWN',
      'There is no such class.',
    ],
    [
      'a time that is none',
      at('Tumbling', TUESDAY, '16:30'),
      'occurrences.0',
      'UNKNOWN',
      'There is no Tumbling on Tue 24 Nov 2026 at 16:30.',
    ],
    [
      'one that is over',
      at('Tumbling', '2026-11-17', '16:00'),
      'occurrences.0',
      'OUT_OF_RANGE',
      'Tumbling on Tue 17 Nov 2026 at 16:00 is over: mark its roll instead.',
    ],
    [
      'one that is cancelled',
      at('Tumbling', TUESDAY, '16:00'),
      'occurrences.0',
      'NOT_ALLOWED',
      'Tumbling: Cancelled for Tue 24 Nov 2026: no heat.',
      { classes: [CANCELLED] },
    ],
    [
      'one of somebody else',
      at('Judo', TUESDAY, '16:00'),
      'occurrences.0',
      'NOT_ALLOWED',
      'Mia is not enrolled in Judo on Tue 24 Nov 2026 at 16:00.',
    ],
    [
      'nobody that is there',
      days(TUESDAY),
      'studentIds.0',
      'UNKNOWN',
      'There is no such student.',
      { students: [] },
    ],
    [
      'who is archived',
      days(TUESDAY),
      'studentIds.0',
      'NOT_ALLOWED',
      'Mia is archived.',
      { students: [student('Mia', { isArchived: true })] },
    ],
    [
      'two families',
      { studentIds: ['Mia', 'Leo'], ...days(TUESDAY) },
      'studentIds.1',
      'NOT_ALLOWED',
      'Leo belongs to another family.',
      { students: [student('Mia'), student('Leo', { familyId: 'ito' })] },
    ],
  ])('%s', (_what, asked, field, reason, message, more = {}) => {
    expect(decide(asked, more)).toEqual({ problems: [{ field, reason, message }] });
  });

  test('a class of somebody else’s, where one teaches only some', () => {
    expect(decide(at('Tumbling', TUESDAY, '16:00'), {}, true)).toMatchObject({
      problems: [{ message: 'You do not teach this class on Tue 24 Nov 2026.' }],
    });
  });
});
