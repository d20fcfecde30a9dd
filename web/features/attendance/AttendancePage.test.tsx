import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  alone,
  attendanceWindow,
  enrollmentAttendance,
  giveRoom,
  mark,
  occurrence,
  roll,
  rollLine,
  rollPath,
  studentAttendance,
  studentOccurrence,
} from '../../testing/attendance-records.ts';
import { meeting, wholeClass } from '../../testing/class-records.ts';
import { today, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([
    import('./AttendancePage.tsx'),
    import('./CorrectionDialog.tsx'),
    import('./DifferencesDialog.tsx'),
    import('./LinePanel.tsx'),
    import('./IndicatorPanel.tsx'),
    import('../absences/AbsencesDialog.tsx'),
    import('../schedule/CancelDialog.tsx'),
  ]);
});
beforeEach(giveRoom);

interface Asked {
  input: {
    version: number;
    marks: { studentId: string; status: string | null; comment: string | null }[];
  };
  dryRun: boolean;
  requestId: string | null;
}

type Api = Record<string, unknown>;

function open(api: Api = {}, path = rollPath) {
  const keepRollOpen = vi.fn<(asked: Record<string, unknown>) => unknown>(() => alone);
  const app = renderApp(path, {
    ...{ attendance: attendanceWindow(), roll: roll(), keepRollOpen },
    ...api,
  });
  return { ...app, keepRollOpen };
}

const rowOf = async (name: string) => within(await screen.findByRole('row', { name }));
const button = async (name: string | RegExp) => screen.findByRole('button', { name });

const submitted = (of: unknown, recorded: number, automatic = 0) => ({
  ...{ __typename: 'RollSubmitted', roll: of, recorded, automatic, says: [], repeated: false },
});

function onSubmit(answer: (asked: Asked) => unknown) {
  return vi.fn<(asked: Asked) => unknown>(answer);
}

test('shows the occurrence nearest to now, and the others: taken, not taken, and why not', async () => {
  open({
    attendance: attendanceWindow({
      occurrences: [
        occurrence('2026-12-01', { isTooFarAhead: true }),
        occurrence(today),
        occurrence('2026-11-17', { isTaken: true, marked: 3, attended: 2, absent: 1 }),
        occurrence('2026-11-10', { isTaken: true, marked: 1, attended: 1 }),
        occurrence('2026-11-03'),
        occurrence('2026-10-27', {
          state: 'CANCELLED',
          reason: 'Cancelled for Tue 27 Oct 2026: heating.',
        }),
        occurrence('2026-10-20', {
          state: 'OUTSIDE_SESSION',
          reason: 'Class is not scheduled to meet on this date.',
        }),
      ],
    }),
  });
  const dates = within(await screen.findByRole('list', { name: 'Dates and times of the class' }));
  const entry = (name: RegExp) => dates.findByRole('link', { name });

  const chosen = await entry(/Tue 24 Nov 16:30–17:30.*today · not taken/);
  expect(chosen.getAttribute('aria-current')).toBe('date');
  expect(await entry(/17 Nov.*taken · 2 of 3/)).toBeDefined();
  expect(await entry(/10 Nov.*1 of 3 marked/)).toBeDefined();
  expect(await entry(/3 Nov.*not taken/)).toBeDefined();
  for (const name of [
    /1 Dec.*Too far ahead/,
    /27 Oct.*Cancelled: heating\./,
    /20 Oct.*Class is not scheduled to meet on this date\./,
  ]) {
    expect((await entry(name)).getAttribute('aria-disabled')).toBe('true');
  }
  expect(window.location.search).toBe(`?date=${today}&starts=16%3A30`);
  expect(await screen.findByRole('grid', { name: 'Roll of Tue 24 Nov, 16:30' })).toBeDefined();
});

test('marks all present, one absent and excused, and submits the whole roll in one request', async () => {
  const submitRoll = onSubmit(() =>
    submitted(
      roll({
        version: 1,
        occurrence: occurrence(today, { isTaken: true, marked: 3, attended: 2, absent: 1 }),
        lines: [
          rollLine('Maya', 'Alvarez', { mark: mark('PRESENT') }),
          rollLine('Luca', 'Bianchi', { mark: mark('EXCUSED') }),
          rollLine('Iris', 'Chen', { mark: mark('PRESENT') }),
        ],
      }),
      3,
    ),
  );
  const { user } = open({ submitRoll });
  await user.click(await button('Mark all present'));
  const luca = await rowOf('Luca Bianchi');
  expect(luca.queryByRole('button', { name: /^Excused/ })).toBeNull();
  await user.click(luca.getByRole('button', { name: 'Absent: Luca Bianchi' }));
  await user.click(luca.getByRole('button', { name: 'Excused: Luca Bianchi' }));
  expect(await screen.findByText('3 of 3 marked: 2 present, 1 absent')).toBeDefined();
  expect(screen.getByText('3 marks not submitted, kept on this device')).toBeDefined();
  expect(submitRoll).not.toHaveBeenCalled();

  await user.click(await button(/^Submit/));
  expect(await screen.findByText('3 marks recorded.')).toBeDefined();
  expect(submitRoll).toHaveBeenCalledOnce();
  expect(submitRoll.mock.lastCall?.[0]).toMatchObject({
    dryRun: false,
    requestId: expect.any(String) as string,
    input: {
      ...{ classId: 'gym', date: today, starts: '16:30', version: 0 },
      marks: [
        { studentId: 'maya', status: 'PRESENT' },
        { studentId: 'luca', status: 'EXCUSED' },
        { studentId: 'iris', status: 'PRESENT' },
      ],
    },
  });
  expect(Object.keys(localStorage).filter((key) => key.startsWith('cartwheel-roll'))).toEqual([]);
  expect(await screen.findByRole('link', { name: /Tue 24 Nov.*taken · 2 of 3/ })).toBeDefined();
});

test('the keys do all of it', async () => {
  const submitRoll = onSubmit(() => submitted(roll({ version: 1 }), 3));
  const { user } = open({ submitRoll });
  await rowOf('Iris Chen');
  await user.keyboard('p{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('row', { name: 'Luca Bianchi' }));
  await user.keyboard('tl{ArrowDown}e');
  await user.keyboard('cill{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('row', { name: 'Iris Chen' }));
  await user.keyboard('{Control>}{Enter}{/Control}');

  await waitFor(() => {
    expect(submitRoll.mock.lastCall?.[0].input.marks).toEqual([
      { studentId: 'maya', status: 'PRESENT', comment: null, arrivedAt: null, leftAt: null },
      expect.objectContaining({ studentId: 'luca', status: 'TARDY_LEFT_EARLY' }),
      expect.objectContaining({ studentId: 'iris', status: 'EXCUSED', comment: 'ill' }),
    ]);
  });
});

test('what is not submitted is there after a reload, can be discarded, and that undone', async () => {
  const { user } = open();
  await user.click(await button('Present: Maya Alvarez'));
  expect(await screen.findByText(/1 mark not submitted/)).toBeDefined();
  document.body.replaceChildren();

  open();
  expect(await screen.findByText('1 mark not submitted, kept on this device')).toBeDefined();
  const present = await button('Present: Maya Alvarez');
  expect(present.getAttribute('aria-pressed')).toBe('true');
  await user.click(await button('Discard'));
  expect(await screen.findByText('Nothing to submit')).toBeDefined();
  await user.click(await button('Undo'));
  expect(await screen.findByText(/1 mark not submitted/)).toBeDefined();
});

test('without an answer the marks stay, and the same request can be sent again', async () => {
  let answers = 0;
  const submitRoll = onSubmit(() => {
    answers += 1;
    if (answers === 1) throw refusal('INTERNAL_SERVER_ERROR', 'It broke.', 'r-1');
    return submitted(roll({ version: 1 }), 1);
  });
  const { user } = open({ submitRoll });
  await user.click(await button('Absent: Maya Alvarez'));
  await user.click(await button(/^Submit/));
  expect(await screen.findByText('Something went wrong.')).toBeDefined();
  expect(screen.getByText('1 mark not submitted, kept on this device')).toBeDefined();

  await user.click(await button('Try again'));
  await waitFor(() => {
    expect(submitRoll).toHaveBeenCalledTimes(2);
  });
  const [[first], [second]] = submitRoll.mock.calls as [[Asked], [Asked]];
  expect(second.requestId).toBe(first.requestId);
});

test('a recorded mark is corrected only after it is shown what changes with it', async () => {
  const recorded = roll({
    version: 1,
    lines: [rollLine('Maya', 'Alvarez', { mark: mark('PRESENT') }), rollLine('Luca', 'Bianchi')],
  });
  const submitRoll = onSubmit(({ dryRun }) =>
    dryRun
      ? {
          ...{ __typename: 'RollPreview', recorded: 2, automatic: 0, says: [] },
          corrections: [
            {
              ...{ studentId: 'maya', name: 'Maya Alvarez', from: 'PRESENT', to: 'ABSENT' },
              says: ['The punch that paid for this visit stays used.'],
            },
          ],
        }
      : submitted(recorded, 2),
  );
  const { user } = open({ roll: recorded, submitRoll });
  await user.click(await button('Absent: Maya Alvarez'));
  await user.click(await button('Present: Luca Bianchi'));
  await user.click(await button(/^Submit/));
  const dialog = within(await screen.findByRole('dialog', { name: 'Correct 1 recorded mark?' }));
  expect(dialog.getByText('The punch that paid for this visit stays used.')).toBeDefined();
  expect(dialog.getByText('1 other mark will be recorded beside it.')).toBeDefined();
  expect(submitRoll.mock.calls.every(([asked]) => asked.dryRun)).toBe(true);

  await user.click(dialog.getByRole('button', { name: 'Submit' }));
  expect(await screen.findByText('2 marks recorded.')).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what somebody else submitted meanwhile is compared, student by student', async () => {
  const theirs = mark('PRESENT', {
    id: 'theirs',
    history: [
      {
        ...{ id: 'v1', no: 1, status: 'PRESENT', isAuto: false, comment: null, arrivedAt: null },
        ...{ leftAt: null, at: '2026-11-24T21:42:00Z', by: 'Pat Lee', channel: 'OFFICE_PORTAL' },
      },
    ],
  });
  const now = roll({
    version: 1,
    lines: [
      rollLine('Maya', 'Alvarez', { mark: theirs }),
      rollLine('Luca', 'Bianchi', { mark: mark('TARDY') }),
      rollLine('Iris', 'Chen'),
    ],
  });
  let current = roll();
  const submitRoll = onSubmit(({ input }) => {
    if (input.version === 1) return submitted(now, input.marks.length);
    current = now;
    return {
      ...{ __typename: 'RollOutdated', rule: 'T-5', fix: null, roll: now },
      message: 'Somebody else has recorded marks meanwhile.',
    };
  });
  const { user } = open({ roll: () => current, submitRoll });
  await user.click(await button('Absent: Maya Alvarez'));
  await user.click(await button('Present: Iris Chen'));
  await user.click(await button(/^Submit/));

  const dialog = within(await screen.findByRole('dialog'));
  const maya = within(dialog.getByRole('group', { name: 'Maya Alvarez' }));
  expect(await maya.findByText('Pat Lee, Tue 24 Nov 2026, 16:42')).toBeDefined();
  expect(dialog.getByText(/Also recorded meanwhile: Luca Bianchi tardy/)).toBeDefined();
  expect(dialog.queryByRole('group', { name: 'Iris Chen' })).toBeNull();

  // Undecided it is not sent.
  await user.click(dialog.getByRole('button', { name: 'Submit again' }));
  expect(submitRoll).toHaveBeenCalledOnce();
  await user.click(maya.getByRole('radio', { name: /Recorded: Present/ }));
  await user.click(dialog.getByRole('button', { name: 'Submit again' }));

  expect(await screen.findByText('1 mark recorded.')).toBeDefined();
  expect(submitRoll.mock.lastCall?.[0].input).toMatchObject({
    version: 1,
    marks: [{ studentId: 'iris', status: 'PRESENT' }],
  });
});

test('what somebody else submits while a correction is asked about is compared first', async () => {
  const before = roll({
    version: 1,
    lines: [rollLine('Maya', 'Alvarez', { mark: mark('PRESENT', { version: 1 }) })],
  });
  const theirs = mark('TARDY', { version: 2 });
  const after = roll({ version: 2, lines: [rollLine('Maya', 'Alvarez', { mark: theirs })] });
  let current = before;
  const submitRoll = onSubmit(() => {
    const change = { studentId: 'maya', name: 'Maya Alvarez', from: 'PRESENT', to: 'ABSENT' };
    const corrections = [{ ...change, says: [] }];
    return { ...{ __typename: 'RollPreview', recorded: 1, automatic: 0, says: [] }, corrections };
  });
  const { user, keepRollOpen } = open({ roll: () => current, submitRoll });
  await user.click(await button('Absent: Maya Alvarez'));
  await user.click(await button(/^Submit/));
  const dialog = within(await screen.findByRole('dialog', { name: 'Correct 1 recorded mark?' }));

  // Back in sight, the page hears of it.
  current = after;
  keepRollOpen.mockReturnValue({ version: 2, others: [] });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText(/recorded otherwise meanwhile: compare/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Submit' }));

  const differences = within(await screen.findByRole('dialog', { name: /Somebody else/ }));
  expect(differences.getByRole('radio', { name: /Recorded: Tardy/ })).toBeDefined();
  expect(submitRoll).toHaveBeenCalledOnce();
});

test('a refusal stands at the line that it is about, and the other marks stay', async () => {
  const submitRoll = onSubmit(() => ({
    ...{ __typename: 'RollRefused', rule: 'T-4', fix: 'Take that mark back.' },
    ...{ reason: 'NOT_ON_ROLL', message: '1 mark cannot be recorded; nothing was.' },
    lines: [
      {
        ...{ studentId: 'luca', name: 'Luca Bianchi', reason: 'NOT_ON_ROLL' },
        message: 'Luca Bianchi has no place on this date.',
      },
    ],
  }));
  const { user } = open({ submitRoll });
  await user.click(await button('Mark all present'));
  await user.click(await button(/^Submit/));

  expect(await screen.findByText('1 mark cannot be recorded; nothing was.')).toBeDefined();
  const luca = await rowOf('Luca Bianchi');
  expect(luca.getByText('Luca Bianchi has no place on this date.')).toBeDefined();
  expect(screen.getByText(/3 marks not submitted/)).toBeDefined();
  await user.click(luca.getByRole('button', { name: 'Present: Luca Bianchi' }));
  expect(luca.queryByText('Luca Bianchi has no place on this date.')).toBeNull();
});

test('says what to know of each: indicators with their meaning, subdued lines, automatic marks', async () => {
  open({
    roll: roll({
      checkInMode: true,
      lines: [
        rollLine('Maya', 'Alvarez', {
          medicalAlert: 'Peanut allergy, carries a pen.',
          indicators: [{ kind: 'FIRST_DAY', says: 'The first day of this enrollment.' }],
          mark: mark('ABSENT', { isAuto: true }),
        }),
        rollLine('Luca', 'Bianchi', {
          expectedAbsence: { id: 'e1', isExcused: true, comment: 'dentist' },
        }),
        rollLine('Ada', 'Novak', {
          ...{ notCovered: 'Enrollment ended 16 Nov.', enrollmentId: null, enrollmentType: null },
          mark: mark('LEFT_EARLY', { leftAt: '17:10', comment: 'fetched' }),
        }),
      ],
    }),
  });
  const maya = await rowOf('Maya Alvarez');
  expect(
    maya.getByRole('button', { name: 'Medical alert: Peanut allergy, carries a pen.' }),
  ).toBeDefined();
  expect(
    maya.getByRole('button', { name: 'First day: The first day of this enrollment.' }),
  ).toBeDefined();
  expect(maya.getByText('automatic')).toBeDefined();
  const luca = await rowOf('Luca Bianchi');
  expect(luca.getByTitle('expected absent, excused: dentist')).toBeDefined();
  const ada = await rowOf('Ada Novak');
  expect(ada.getByTitle('left 17:10 · Enrollment ended 16 Nov · “fetched”')).toBeDefined();
});

test('comment and times of a line are part of its mark', async () => {
  const submitRoll = onSubmit(() => submitted(roll({ version: 1 }), 1));
  const { user } = open({ submitRoll });
  await user.click(await button('Present: Maya Alvarez'));
  await user.click(await button('More for Maya Alvarez'));
  const panel = within(await screen.findByRole('dialog', { name: 'Maya Alvarez' }));
  await user.type(panel.getByRole('textbox', { name: 'Comment' }), 'new shoes');
  await user.type(panel.getByLabelText('Arrived'), '16:42');
  await user.keyboard('{Escape}');
  await user.click(await button(/^Submit/));

  await waitFor(() => {
    expect(submitRoll.mock.lastCall?.[0].input.marks).toEqual([
      {
        ...{ studentId: 'maya', status: 'PRESENT', comment: 'new shoes' },
        ...{ arrivedAt: '16:42', leftAt: null },
      },
    ]);
  });
});

test('a comment that is written in the line is left out again by Escape', async () => {
  const { user } = open();
  await user.click(await button('Present: Maya Alvarez'));
  await user.keyboard('c');
  await user.type(await screen.findByRole('textbox', { name: /Comment on/ }), 'old{Escape}');
  await user.keyboard('c');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Comment on/ }).value).toBe('');
  await user.keyboard('new{Enter}');
  expect(await screen.findByText('new')).toBeDefined();
});

test('a comment that is being written is kept on the device before its field is left', async () => {
  const { user } = open();
  await user.click(await button('Present: Maya Alvarez'));
  await user.keyboard('c');
  await user.type(await screen.findByRole('textbox', { name: /Comment on/ }), 'new sh');
  await waitFor(() => {
    expect(Object.values(localStorage).join()).toContain('"comment":"new sh"');
  });
});

test('says which tokens the marks have earned, and in the line of an absence why it has none', async () => {
  const absent = roll({
    version: 1,
    lines: [rollLine('Maya', 'Alvarez', { mark: mark('ABSENT') }), rollLine('Luca', 'Bianchi')],
  });
  const submitRoll = onSubmit(() => ({
    ...submitted(absent, 1),
    says: ['1 makeup token is earned: Luca Bianchi.'],
  }));
  const whyNoToken = vi.fn(() => ({
    ...{ classId: 'gym', className: 'Beginner Gymnastics', date: today, dueAt: null },
    says: 'Only excused absences earn a token.',
  }));
  const { user } = open({ roll: absent, submitRoll, whyNoToken });
  await user.click(await button('Absent: Luca Bianchi'));
  await user.click(await button(/^Submit/));
  expect(
    await screen.findByText('1 mark recorded. 1 makeup token is earned: Luca Bianchi.'),
  ).toBeDefined();

  await user.click(await button('More for Maya Alvarez'));
  const panel = within(await screen.findByRole('dialog', { name: 'Maya Alvarez' }));
  expect(
    await panel.findByText('No makeup token: only excused absences earn a token.'),
  ).toBeDefined();
});

test('how a mark came about is told in its line', async () => {
  const version = (no: number, status: string, by: string) => ({
    ...{ id: `v${String(no)}`, no, status, isAuto: false, comment: null, arrivedAt: null },
    ...{ leftAt: null, at: `2026-11-24T21:4${String(no)}:00Z`, by, channel: 'OFFICE_PORTAL' },
  });
  const history = [version(2, 'TARDY', 'Pat Lee'), version(1, 'ABSENT', 'Jo Marsh')];
  const { user } = open({
    roll: roll({ lines: [rollLine('Maya', 'Alvarez', { mark: mark('TARDY', { history }) })] }),
  });
  await user.click(await button('More for Maya Alvarez'));
  await user.click(await button('History'));
  const versions = await screen.findByRole('list', { name: /Versions of the mark/ });
  expect(versions.textContent).toMatch(/Tardy.*Pat Lee.*16:42.*Absent.*Jo Marsh.*16:41/);
});

test('who may only see attendance sees the roll, and why it cannot be marked', async () => {
  open({
    viewer: viewer({ ATTENDANCE: 'VIEW', STUDENT_MEDICAL: 'NONE' }),
    roll: roll({ mayMark: false, cannotMark: 'You may see attendance, not mark it.' }),
  });
  expect(await screen.findByText('You may see attendance, not mark it.')).toBeDefined();
  expect((await button('Present: Maya Alvarez')).hasAttribute('disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: /^Submit/ })).toBeNull();
});

test('tells who else has the roll open, and reads it anew when they have submitted', async () => {
  let current = roll();
  const { keepRollOpen } = open({
    roll: () => current,
    keepRollOpen: () => {
      current = roll({
        version: 1,
        lines: [rollLine('Maya', 'Alvarez', { mark: mark('PRESENT') })],
      });
      return { version: 1, others: ['Pat Lee'] };
    },
  });
  expect(keepRollOpen).not.toHaveBeenCalled();
  expect(await screen.findByText('Pat Lee has this roll open too')).toBeDefined();
  expect(await screen.findByText('1 of 1 marked: 1 present, 0 absent')).toBeDefined();
});

test('a class that has no date says so, and looks further off', async () => {
  const attendance = vi.fn<(asked: Record<string, unknown>) => unknown>(() =>
    attendanceWindow({ occurrences: [], nearestId: null }),
  );
  const { user } = open({ attendance });
  expect(await screen.findByText('No date to take attendance for')).toBeDefined();
  const asked = attendance.mock.calls.length;
  await user.click(await button('Show older dates'));
  await waitFor(() => {
    expect(attendance.mock.calls.length).toBeGreaterThan(asked);
  });
});

test.each([
  ['NOT_FOUND', 'Not found'],
  ['FORBIDDEN', 'You may not see this'],
])('says %s where the roll cannot be had', async (code, words) => {
  open({
    roll: () => {
      throw refusal(code);
    },
  });
  expect(await screen.findByText(words)).toBeDefined();
});

test('who does not teach the class is told so, and where the others are', async () => {
  const why = 'You see the attendance of the classes that you teach, and do not teach this one.';
  open({
    attendance: () => {
      throw refusal('FORBIDDEN', why);
    },
  });
  expect(await screen.findByText(why)).toBeDefined();
  expect(
    screen.getByRole('link', { name: 'Rolls that you have not taken' }).getAttribute('href'),
  ).toBe('/a/demo/classes/rolls-not-taken');
});

test('an absence that is told of beforehand is written down from its line, the date ticked', async () => {
  const expected = vi.fn<(asked: Record<string, unknown>) => unknown>(() => ({
    ...{ __typename: 'ExpectedAbsencesPreview', absences: [], says: [] },
  }));
  const { user } = open({
    recordExpectedAbsences: expected,
    studentAttendance: studentAttendance({
      enrollments: [enrollmentAttendance({ occurrences: [studentOccurrence(occurrence(today))] })],
    }),
  });
  await user.click(await button('More for Maya Alvarez'));
  await user.click(await button('Expected absence'));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Expected absence of Maya Alvarez' }),
  );
  const tick = await dialog.findByRole<HTMLInputElement>('checkbox', { name: /^Tue 24 Nov/ });
  expect(tick.checked).toBe(true);
  await waitFor(() => {
    expect(expected.mock.lastCall?.[0]).toMatchObject({
      dryRun: true,
      input: {
        studentIds: ['maya'],
        occurrences: [{ classId: 'gym', date: today, starts: '16:30' }],
      },
    });
  });
});

test('nobody is expected absent from what is cancelled', async () => {
  const cancelled = occurrence(today, { state: 'CANCELLED', reason: 'Cancelled: heating.' });
  const { user } = open({
    roll: roll({ occurrence: cancelled, mayMark: false, cannotMark: 'Cancelled: heating.' }),
  });
  await user.click(await button('More for Maya Alvarez'));
  expect(await screen.findByRole('dialog', { name: 'Maya Alvarez' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Expected absence' })).toBeNull();
});

test('the open date is cancelled: what came of it is said, and the keyboard’s place is not lost', async () => {
  let isCancelled = false;
  const ofToday = () => occurrence(today, { state: isCancelled ? 'CANCELLED' : 'MEETS' });
  const { user } = open({
    attendance: () => attendanceWindow({ occurrences: [ofToday()] }),
    roll: () => roll({ occurrence: ofToday() }),
    class: wholeClass({ meetings: [meeting(today)] }),
    cancelDate: ({ dryRun }: { dryRun: boolean }) => {
      const says = ['8 makeup tokens are made.'];
      if (dryRun) return { __typename: 'ChangePreview', changed: [], says };
      isCancelled = true;
      return {
        ...{ __typename: 'DateCancelled', class: wholeClass(), repeated: false, says },
        cancellation: { id: 'c1', date: today, starts: null, reason: null },
      };
    },
  });
  await user.click(await button('Cancel this date…'));
  await user.click(await button('Cancel the date'));

  const told = 'Tue 24 Nov 2026 is cancelled. 8 makeup tokens are made.';
  expect(await screen.findByText(told)).toBeDefined();
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Cancel this date…' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});
