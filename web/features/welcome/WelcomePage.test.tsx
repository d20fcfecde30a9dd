import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { pass, passHolder } from '../../testing/pass-records.ts';
import {
  family,
  location,
  openings,
  schoolClass,
  student,
  today,
  viewer,
} from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { attendanceClass, occurrence } from '../../testing/attendance-records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const gym = schoolClass({ id: 'gym', name: 'Open Gym', openings: openings({ oneDay: 5 }) });
const swim = schoolClass({ id: 'swim', name: 'Swim 2' });
const early = schoolClass({ id: 'early', name: 'Early Birds' });
const maya = student({ id: 'maya' });

/** At three in the afternoon, while Open Gym runs. */
const now = '2026-11-24T20:00:00.000Z';

function slot(of: object, startsAt: string, overrides: Record<string, unknown> = {}) {
  const hours = Number(startsAt.slice(11, 13));
  return {
    class: of,
    date: today,
    starts: `${String(hours - 5).padStart(2, '0')}:00`,
    ends: `${String(hours - 4).padStart(2, '0')}:00`,
    startsAt,
    endsAt: startsAt.replace(/T\d\d/, `T${String(hours + 1)}`),
    state: 'MEETS',
    reason: null,
    enrolled: 9,
    ...overrides,
  };
}

const running = slot(gym, '2026-11-24T20:00:00.000Z');
const later = slot(swim, '2026-11-24T22:00:00.000Z', {
  state: 'CANCELLED',
  reason: 'Cancelled: Snow.',
});
const over = slot(early, '2026-11-24T14:00:00.000Z');

function welcome(overrides: Record<string, unknown> = {}) {
  return {
    today,
    now,
    classes: [over, running, later],
    birthdays: [{ student: maya, on: today, inDays: 0, turns: 7, comesTo: [running] }],
    medicalAlerts: [{ student: maya, alert: 'Peanut allergy', comesTo: [running] }],
    numbers: {
      before: '2026-10-31',
      families: { now: 1204, before: 1196 },
      students: { now: 1800, before: 1800 },
      enrollments: { now: 2500, before: 2510 },
    },
    rollsNotTaken: { count: 0, first: [] as unknown[] },
    absencesInARow: 0,
    passesExpiring: [
      {
        pass: pass({
          id: 'p1',
          title: 'Swim 5',
          expires: '2026-11-30',
          left: 2,
          family: family({ id: 'alvarez' }),
          holders: [passHolder({ student: maya })],
        }),
      },
    ],
    ...overrides,
  };
}

const section = (name: string) => screen.findByRole('region', { name });

test('tells the day: what meets now and later, who comes, what is active, which passes end', async () => {
  renderApp('/welcome', { welcome: welcome() });

  const classes = await section('Today’s classes');
  const row = within(classes).getByRole('row', { name: /Open Gym/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['15:00–16:00now', 'Open Gym', 'Floor A, North Gym', 'Jo Marsh', '9 / 14', '5', '']);
  expect(within(row).getByRole('link', { name: 'Open Gym' }).getAttribute('href')).toBe(
    '/a/demo/classes/gym',
  );
  expect(
    within(row)
      .getByRole('link', { name: /^Attendance/ })
      .getAttribute('href'),
  ).toBe(`/a/demo/classes/gym/attendance?date=${today}&starts=15%3A00`);
  expect(within(classes).getByRole('row', { name: /Swim 2/ }).textContent).toContain('Cancelled');
  expect(within(classes).getByText('3 classes, 1 now')).toBeDefined();

  expect((await section('Birthdays')).textContent).toContain(
    'Maya Alvarez turns 7 today15:00 Open Gym',
  );
  const alerts = await section('Medical alerts');
  expect(await within(alerts).findByText('Peanut allergy')).toBeDefined();

  const numbers = screen.getByRole('group', { name: 'Active today' });
  expect(numbers.textContent).toContain('1,204active families8 more than on Sat 31 Oct (1,196)');
  expect(numbers.textContent).toContain('1,800active studentsas many as on Sat 31 Oct');
  expect(numbers.textContent).toContain('10 fewer than on Sat 31 Oct (2,510)');

  const passes = await section('Passes about to expire');
  expect(passes.textContent).toContain('Alvarez Swim 5ends Mon 30 Nov, 2 punches left');
  expect(within(passes).getByRole('link', { name: 'Alvarez' }).getAttribute('href')).toBe(
    '/a/demo/families/alvarez/enrollments',
  );
});

test('tells which rolls nobody took, and how many stay away', async () => {
  renderApp('/welcome', {
    welcome: welcome({
      rollsNotTaken: {
        count: 7,
        first: [{ id: 'r1', class: attendanceClass, occurrence: occurrence('2026-11-19') }],
      },
      absencesInARow: 3,
    }),
  });

  const rolls = await section('Rolls not taken');
  expect(rolls.textContent).toContain('7 in 7 days');
  expect(rolls.textContent).toContain('Beginner GymnasticsThu 19 Nov, 16:30');
  expect(
    within(rolls).getByRole('link', { name: 'Beginner Gymnastics' }).getAttribute('href'),
  ).toBe('/a/demo/classes/gym/attendance?date=2026-11-19&starts=16%3A30');
  expect(within(rolls).getByRole('link', { name: 'All of them' }).getAttribute('href')).toBe(
    '/a/demo/classes/rolls-not-taken',
  );
  const runs = await section('Absences in a row');
  expect(within(runs).getByRole('link', { name: '3 students' }).getAttribute('href')).toBe(
    '/a/demo/classes/absences-in-a-row',
  );
});

test('puts away what is over until somebody asks for it', async () => {
  const { user } = renderApp('/welcome', { welcome: welcome() });
  await screen.findByRole('row', { name: /Open Gym/ });
  expect(screen.queryByRole('row', { name: /Early Birds/ })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Show 1 class that is over' }));

  expect(screen.getByRole('row', { name: /Early Birds/ })).toBeDefined();
});

test('an evening on which all is over shows it', async () => {
  renderApp('/welcome', { welcome: welcome({ classes: [over] }) });

  expect(await screen.findByRole('row', { name: /Early Birds/ })).toBeDefined();
});

test('a quiet day says so in each panel', async () => {
  renderApp('/welcome', {
    welcome: welcome({ classes: [], birthdays: [], medicalAlerts: [], passesExpiring: [] }),
  });

  expect(await screen.findByText('No class meets today')).toBeDefined();
  expect(screen.getByText('Nobody’s within three days.')).toBeDefined();
  expect(await screen.findByText('Nothing to know of anybody.')).toBeDefined();
  expect(screen.getByText('No pass with punches left ends within 14 days.')).toBeDefined();
});

test('panels that one may not see are not there, and alerts are not asked for', async () => {
  const asked = vi.fn(() =>
    welcome({
      ...{ classes: null, birthdays: null, medicalAlerts: null, passesExpiring: null },
      ...{ rollsNotTaken: null, absencesInARow: null },
    }),
  );
  renderApp('/welcome', {
    welcome: asked,
    viewer: viewer({ CLASSES: 'NONE', STUDENT_MEDICAL: 'NONE' }),
  });

  expect(await screen.findByText('Nothing to show here')).toBeDefined();
  expect(screen.queryByRole('region')).toBeNull();
  expect(asked).toHaveBeenCalledOnce();
});

test('asks for the chosen location only', async () => {
  const north = location({ id: 'north', name: 'North Gym' });
  const asked = vi.fn<(args: { locationId: string | null }) => unknown>(() => welcome());
  localStorage.setItem('cartwheel-location-demo', 'north');
  renderApp('/welcome', { welcome: asked, locations: [north, location({ id: 'south' })] });

  await waitFor(() => {
    expect(asked.mock.calls.map(([{ locationId }]) => locationId)).toEqual(['north', 'north']);
  });
});

test('a day that cannot be loaded is said so', async () => {
  renderApp('/welcome', {
    welcome: () => {
      throw refusal('INTERNAL_SERVER_ERROR', 'Oh', 'request-9');
    },
  });

  expect(await screen.findByText('Something went wrong')).toBeDefined();
});
