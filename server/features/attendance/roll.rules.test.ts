import { describe, expect, test } from 'vitest';
import { inFull } from '../../shared/said.ts';
import { Channel } from '../audit/channel.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { MarkStatus, OccurrenceState } from './attendance.enums.ts';
import { isInCheckInMode } from './check-in-mode.rules.ts';
import { previewOf } from './corrections.rules.ts';
import { RollRefusal, RollRefused } from './roll.problems.ts';
import {
  checkInModeOff,
  decideMarks,
  occurrenceProblem,
  type DecidedMarks,
  type PersonOnRoll,
  type RollFacts,
} from './roll.rules.ts';
import { LONGEST_COMMENT, type SentMark } from './sent-marks.rules.ts';

const { PRESENT, TARDY, LEFT_EARLY, ABSENT, EXCUSED } = MarkStatus;
const DATE = '2026-11-24';

const person = (studentId: string, more: Partial<PersonOnRoll> = {}): PersonOnRoll => ({
  studentId,
  name: `${studentId} Alvarez`,
  enrollmentId: `place of ${studentId}`,
  enrollmentType: EnrollmentType.ACTIVE,
  isCovered: true,
  mark: null,
  isExpectedAbsent: false,
  isExcused: false,
  ...more,
});
const mark = (
  status: MarkStatus | null,
  more: Partial<NonNullable<PersonOnRoll['mark']>> = {},
) => ({
  ...{ status, comment: null, arrivedAt: null, leftAt: null, isAuto: false },
  ...more,
});
const sent = (
  studentId: string,
  status: MarkStatus | null = PRESENT,
  more: Partial<SentMark> = {},
): SentMark => ({
  ...{ studentId, status, comment: null, arrivedAt: null, leftAt: null },
  ...more,
});
const held = {
  ...{ date: DATE, starts: '17:00', ends: '18:00' },
  ...{ state: OccurrenceState.MEETS, reason: null },
};
const inState = (state: OccurrenceState) => ({ occurrence: { ...held, state, reason: 'Why.' } });

/** Maya and Leo on the roll of a class that is held today. */
const facts = (more: Partial<RollFacts> = {}): RollFacts => ({
  className: 'Junior Gym',
  date: DATE,
  starts: '17:00',
  occurrence: held,
  today: DATE,
  markAheadDays: null,
  isCheckedIn: false,
  people: [person('Maya'), person('Leo')],
  strangers: [{ studentId: 'Zoe', name: 'Zoe Kim' }],
  ...more,
});

function decided(of: RollFacts, marks: SentMark[], inCheckInMode = false): DecidedMarks {
  const result = decideMarks(of, marks, inCheckInMode);
  if (result instanceof RollRefused) throw new Error(result.message);
  return result;
}
const short = ({ changed, automatic }: DecidedMarks) => ({
  changed: changed.map(({ studentId, status }) => `${studentId} ${status ?? '–'}`),
  automatic: automatic.map(({ studentId, status }) => `${studentId} ${status ?? '–'}`),
});

describe('marks are refused', () => {
  const tooLong = sent('Maya', PRESENT, { comment: 'x'.repeat(LONGEST_COMMENT + 1) });
  const REFUSALS: Record<
    Exclude<RollRefusal, RollRefusal.CHECK_IN_MODE_OFF>,
    [Partial<RollFacts>, SentMark[], rule: string, message: string]
  > = {
    NO_OCCURRENCE: [
      { occurrence: null },
      [sent('Maya')],
      'T-1',
      'No timeslot of Junior Gym starts at 17:00 on Tue 24 Nov 2026.',
    ],
    CANCELLED: [inState(OccurrenceState.CANCELLED), [sent('Maya')], 'T-2', 'Why.'],
    CLOSED: [inState(OccurrenceState.CLOSED), [sent('Maya')], 'T-2', 'Why.'],
    OUTSIDE_SESSION: [inState(OccurrenceState.OUTSIDE_SESSION), [sent('Maya')], 'T-2', 'Why.'],
    CLASS_INACTIVE: [inState(OccurrenceState.CLASS_INACTIVE), [sent('Maya')], 'T-2', 'Why.'],
    TOO_FAR_AHEAD: [
      { today: '2026-11-21', markAheadDays: 2 },
      [sent('Maya')],
      'T-2',
      'Attendance can be recorded up to Mon 23 Nov 2026, not later.',
    ],
    NOT_ON_ROLL: [{}, [sent('Leo'), sent('Zoe')], 'T-4', 'Zoe Kim is not on this roll.'],
    TWICE: [
      {},
      [sent('Maya'), sent('Maya', ABSENT)],
      'T-5',
      'Maya Alvarez stands in this request twice.',
    ],
    SECONDARY_WITHOUT_PRIMARY: [
      {},
      [sent('Maya', ABSENT, { arrivedAt: '17:10' })],
      'T-3',
      'Maya Alvarez is not marked as having been there, so no time of arriving or leaving is kept.',
    ],
    TIMES_UPSIDE_DOWN: [
      {},
      [sent('Maya', TARDY, { arrivedAt: '17:40', leftAt: '17:10' })],
      'T-3',
      'Maya Alvarez would leave at 17:10, before arriving at 17:40.',
    ],
    COMMENT_TOO_LONG: [
      {},
      [tooLong],
      'T-3',
      'The comment on Maya Alvarez has 201 characters; at most 200 are kept.',
    ],
  };

  test.each(Object.entries(REFUSALS))('%s', (reason, [given, marks, rule, message]) => {
    const of = facts(given);
    const refused = occurrenceProblem(of) ?? decideMarks(of, marks, false);
    expect(refused).toMatchObject({ reason, rule, message });
  });

  test('CHECK_IN_MODE_OFF', () => {
    expect(checkInModeOff()).toMatchObject({ reason: RollRefusal.CHECK_IN_MODE_OFF, rule: 'T-6' });
  });

  test('all that is wrong is told, each with the student’s name', () => {
    const marks = [
      sent('Leo'),
      sent('Maya', null, { comment: 'Was ill', leftAt: '17:30' }),
      sent('Zoe'),
      sent('Nobody'),
    ];
    expect(decideMarks(facts(), marks, false)).toMatchObject({
      reason: 'SECONDARY_WITHOUT_PRIMARY',
      message: '4 things are wrong with these marks.',
      lines: [
        { name: 'Maya Alvarez', reason: 'SECONDARY_WITHOUT_PRIMARY' },
        {
          name: 'Maya Alvarez',
          message: 'Nothing is recorded of Maya Alvarez that a comment could stand beside.',
        },
        { name: 'Zoe Kim', reason: 'NOT_ON_ROLL' },
        { name: null, reason: 'NOT_ON_ROLL', message: 'There is no such student on this roll.' },
      ],
    });
  });

  test('nothing is wrong with times that are one and the same, and with the longest comment', () => {
    const of = { arrivedAt: '17:10', leftAt: '17:10', comment: 'x'.repeat(LONGEST_COMMENT) };
    expect(short(decided(facts(), [sent('Maya', LEFT_EARLY, of)])).changed).toHaveLength(1);
  });
});

describe('what is written', () => {
  const noted = { comment: 'By bus', arrivedAt: '17:10' };
  test.each<[string, PersonOnRoll['mark'], SentMark, boolean]>([
    ['a first mark', null, sent('Maya'), true],
    ['another status', mark(ABSENT), sent('Maya'), true],
    ['another comment', mark(PRESENT), sent('Maya', PRESENT, noted), true],
    ['another time', mark(TARDY, noted), sent('Maya', TARDY, { comment: 'By bus' }), true],
    ['a mark that is taken back', mark(PRESENT), sent('Maya', null), true],
    ['a mark after it was taken back', mark(null), sent('Maya'), true],
    // A person says it now.
    [
      'an absence that came about by itself',
      mark(ABSENT, { isAuto: true }),
      sent('Maya', ABSENT),
      true,
    ],
    ['the same mark again', mark(TARDY, noted), sent('Maya', TARDY, noted), false],
    ['nothing where nothing is recorded', null, sent('Maya', null), false],
    ['nothing where it was taken back', mark(null), sent('Maya', null), false],
  ])('%s', (_what, stands, one, isWritten) => {
    const of = facts({ people: [person('Maya', { mark: stands })] });
    const { changed, automatic } = decided(of, [one]);
    expect(changed).toEqual(
      isWritten ? [{ ...one, enrollmentId: 'place of Maya', isAuto: false }] : [],
    );
    expect(automatic).toEqual([]);
  });

  test('who has no place any more can be corrected, for the enrollment of the mark', () => {
    const gone = person('Maya', { isCovered: false, enrollmentId: 'old', mark: mark(PRESENT) });
    const { changed } = decided(facts({ people: [gone] }), [sent('Maya', ABSENT)]);
    expect(changed).toMatchObject([{ status: ABSENT, enrollmentId: 'old' }]);
  });
});

describe('the first check-in', () => {
  const people = [
    person('Maya'),
    person('Leo'),
    person('Ada', { isExpectedAbsent: true, isExcused: true }),
    person('Ben', { isExpectedAbsent: true }),
    person('Cleo', { mark: mark(EXCUSED) }),
    person('Dora', { mark: mark(null) }),
    person('Eve', { isCovered: false, mark: mark(ABSENT) }),
  ];
  const OTHERS = ['Leo ABSENT', 'Ada EXCUSED', 'Ben ABSENT', 'Dora ABSENT'];

  test('marks everybody else absent of whom nothing is recorded, and keeps an excuse', () => {
    const result = decided(facts({ people }), [sent('Maya')], true);
    expect(short(result)).toEqual({ changed: ['Maya PRESENT'], automatic: OTHERS });
    expect(result.isFirstCheckIn).toBe(true);
    expect(result.automatic.every((one) => one.isAuto && one.enrollmentId !== null)).toBe(true);
  });

  test('leaves alone whom the same request speaks of', () => {
    const marks = [sent('Maya', TARDY), sent('Ada', ABSENT), sent('Dora', null)];
    expect(short(decided(facts({ people }), marks, true))).toEqual({
      changed: ['Maya TARDY', 'Ada ABSENT'],
      automatic: ['Leo ABSENT', 'Ben ABSENT'],
    });
  });

  test.each<[string, Partial<RollFacts>, SentMark[], boolean]>([
    ['with the mode off', {}, [sent('Maya')], false],
    ['the second time', { isCheckedIn: true }, [sent('Maya')], true],
    ['for an absence', {}, [sent('Maya', ABSENT)], true],
    ['for a mark that is taken back', {}, [sent('Cleo', null)], true],
  ])('marks nobody %s', (_when, more, marks, inCheckInMode) => {
    const result = decided(facts({ people, ...more }), marks, inCheckInMode);
    expect(result).toMatchObject({ automatic: [], isFirstCheckIn: false });
  });

  test('is the first one too where everybody else is marked already', () => {
    const of = facts({ people: [person('Maya'), person('Leo', { mark: mark(ABSENT) })] });
    expect(decided(of, [sent('Maya')], true)).toMatchObject({
      automatic: [],
      isFirstCheckIn: true,
    });
  });
});

test('each portal has a check-in mode of its own', () => {
  const office = { checkInMode: true, staffCheckInMode: false };
  const staff = { checkInMode: false, staffCheckInMode: true };
  const neither = { checkInMode: false, staffCheckInMode: false };
  const { STAFF_PORTAL, CHECK_IN_KIOSK, ...others } = Channel;
  expect(isInCheckInMode(STAFF_PORTAL, office)).toBe(false);
  expect(isInCheckInMode(STAFF_PORTAL, staff)).toBe(true);
  expect(isInCheckInMode(CHECK_IN_KIOSK, neither)).toBe(true);
  for (const channel of Object.values(others)) {
    expect(isInCheckInMode(channel, office)).toBe(true);
    expect(isInCheckInMode(channel, staff)).toBe(false);
  }
});

describe('the preview', () => {
  const preview = (of: Partial<PersonOnRoll>, to: MarkStatus | null, punched: string[] = []) => {
    const people = [person('Maya', of)];
    const result = decided(facts({ people }), [sent('Maya', to)]);
    return previewOf(people, result, new Set(punched)).corrections.map((one) => [
      one.from,
      one.to,
      ...one.says.map(inFull),
    ]);
  };
  const MAKEUP = 'This visit is a makeup; it is not given again by itself.';
  const PUNCH = 'The punch that paid for this visit stays used.';
  const TOLD = 'The absence was told beforehand; that stays written.';
  const GONE = 'No enrollment covers the date any more: the student leaves this roll.';
  const makeup = { enrollmentType: EnrollmentType.MAKEUP };

  test.each<[string, Partial<PersonOnRoll>, MarkStatus | null, string[], unknown[]]>([
    ['a first mark is no correction', {}, ABSENT, [], []],
    [
      'nor is what a person says after an automatic one',
      { mark: mark(ABSENT, { isAuto: true }) },
      PRESENT,
      [],
      [],
    ],
    ['another status is', { mark: mark(ABSENT) }, PRESENT, [], [[ABSENT, PRESENT]]],
    ['and so is taking it back', { mark: mark(PRESENT) }, null, [], [[PRESENT, null]]],
    [
      'a punch stays used',
      { mark: mark(PRESENT) },
      ABSENT,
      ['place of Maya'],
      [[PRESENT, ABSENT, PUNCH]],
    ],
    [
      'of who was there all the same nothing is said',
      { mark: mark(PRESENT) },
      TARDY,
      ['place of Maya'],
      [[PRESENT, TARDY]],
    ],
    ['a makeup is over', { ...makeup, mark: mark(TARDY) }, EXCUSED, [], [[TARDY, EXCUSED, MAKEUP]]],
    [
      'an expected absence stays',
      { isExpectedAbsent: true, mark: mark(ABSENT) },
      PRESENT,
      [],
      [[ABSENT, PRESENT, TOLD]],
    ],
    [
      'who has no place any more leaves the roll',
      { isCovered: false, mark: mark(ABSENT) },
      null,
      [],
      [[ABSENT, null, GONE]],
    ],
  ])('%s', (_what, of, to, punched, expected) => {
    expect(preview(of, to, punched)).toEqual(expected);
  });

  test('says how many are marked by themselves', () => {
    const people = [person('Maya'), person('Leo'), person('Ada', { isExcused: true })];
    const result = decided(facts({ people }), [sent('Maya')], true);
    expect(previewOf(people, result, new Set())).toEqual({
      recorded: 1,
      automatic: 2,
      corrections: [],
      says: ['2 others are marked absent automatically, 1 of them excused.'],
    });
  });
});
