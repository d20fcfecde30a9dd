import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  classApi,
  meeting,
  rosterLine,
  rosterStudent,
  wholeClass,
} from '../../testing/class-records.ts';
import { openings, timeslot, today, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const open = (overrides: Record<string, unknown> = {}, api: Record<string, unknown> = {}) =>
  renderApp('/classes/gym', { ...classApi, class: wholeClass(overrides), ...api });

test('shows what the class is', async () => {
  open({ endsOn: '2026-12-20', description: 'Bring socks.', seasons: [] });

  expect(await screen.findByRole('heading', { name: 'Open Gym' })).toBeDefined();
  expect(screen.getByText('Jo Marsh')).toBeDefined();
  expect(screen.getByText('Sun 20 Dec 2026')).toBeDefined();
  expect(screen.getByText('Tue 16:30–17:30')).toBeDefined();
  expect(screen.getByText('Bring socks.')).toBeDefined();
});

test('says where a class has no limit, no end and takes anyone', async () => {
  open({ capacity: null, endsOn: null, minAge: null, maxAge: null, gender: null });

  expect(await screen.findByText('no limit')).toBeDefined();
  expect(screen.getByText('open')).toBeDefined();
  expect(screen.getByText('any age')).toBeDefined();
  expect(screen.getByText('any')).toBeDefined();
});

test('both numbers of openings explain themselves, to the keyboard too', async () => {
  const { user } = open({
    openings: openings({ ongoing: 0, oneDay: 5, oneDayExplained: '14 places − 9 active = 5' }),
  });

  const group = await screen.findByRole('group', { name: 'Openings' });
  expect(within(group).getByText('full')).toBeDefined();
  const figure = within(group).getByText('5');
  await user.hover(figure);
  expect((await screen.findByRole('tooltip')).textContent).toBe('14 places − 9 active = 5');
  expect(figure.tabIndex).toBe(0);
});

test('the roster is of the next meeting, and tells who comes and what to know about them', async () => {
  const roster = vi.fn<(asked: { date: string }) => unknown>(() => [
    rosterLine('Maya', {
      type: 'MAKEUP',
      hasMedicalAlert: true,
      indicators: ['BIRTHDAY', 'NOTES', 'FIRST_DAY', 'ROLL_COMMENT'],
      student: rosterStudent('Maya', { born: '2019-11-26', rollComment: 'Leaves early.' }),
    }),
    rosterLine('Leo'),
  ]);
  open({ roster, meetings: [meeting('2026-11-17'), meeting('2026-11-26')] });

  const row = await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(screen.getByRole('heading', { name: 'Roster of Thu 26 Nov 2026' })).toBeDefined();
  expect(roster.mock.lastCall?.[0]).toEqual({ date: '2026-11-26' });
  const cells = within(row).getAllByRole('cell');
  expect(cells.slice(1, 3).map((cell) => cell.textContent)).toEqual(['7y 4m', 'Makeup']);
  const marks = within(row).getByRole('list', { name: 'To know about Maya' });
  expect(
    within(marks)
      .getAllByRole('listitem')
      .map((mark) => mark.textContent.trim()),
  ).toEqual(['Medical alert', 'Note', 'First day', 'Birthday Thu 26 Nov', 'Without a token']);
  expect(within(row).getByText('Leaves early.')).toBeDefined();
  expect(within(row).getByRole('link', { name: 'Maya Alvarez' }).getAttribute('href')).toBe(
    '/a/demo/students/maya',
  );
  expect(
    within(row).getByRole('link', { name: 'Enrollments of Maya Alvarez' }).getAttribute('href'),
  ).toBe('/a/demo/students/maya/enrollments');
  expect(screen.getByText('16:30–17:30 · 2 students: 1 active, 1 makeup')).toBeDefined();
});

test('another date is chosen in the list of dates, by steps or by name, and stands in the address', async () => {
  const roster = vi.fn<(asked: { date: string }) => unknown>(() => []);
  const { user } = open({ roster });
  await screen.findByRole('heading', { name: 'Roster of Tue 24 Nov 2026' });

  await user.click(screen.getByRole('link', { name: 'Tue 1 Dec' }));
  expect(await screen.findByRole('heading', { name: 'Roster of Tue 1 Dec 2026' })).toBeDefined();
  expect(window.location.search).toBe('?date=2026-12-01');
  await user.click(screen.getByRole('button', { name: 'Date before' }));
  expect(await screen.findByRole('heading', { name: 'Roster of Tue 24 Nov 2026' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Next date' }));
  await waitFor(() => {
    expect(roster.mock.lastCall?.[0]).toEqual({ date: '2026-12-01' });
  });
  expect(await screen.findByText('Nobody has a place on this date')).toBeDefined();
});

test('dates say what became of them', async () => {
  const slots = [timeslot(2, '16:30', '17:30'), timeslot(2, '18:00', '19:00')];
  open({
    meetings: [
      meeting('2026-11-24', {
        scheduled: slots,
        timeslots: slots.slice(0, 1),
        cancellations: [{ id: 'c1', starts: '18:00', reason: 'short of staff' }],
      }),
      meeting('2026-12-01', {
        ...{ state: 'CANCELLED', reason: 'Cancelled for Tue 1 Dec 2026: heating.', timeslots: [] },
        cancellations: [{ id: 'c2', starts: null, reason: 'heating' }],
      }),
      meeting('2026-12-08', {
        ...{ state: 'CLOSED', reason: 'Closed on Tue 8 Dec 2026: staff day.', timeslots: [] },
      }),
    ],
  });

  const dates = await screen.findByRole('list', { name: 'Dates of the class' });
  const [inPart, cancelled, closed] = within(dates).getAllByRole('listitem');
  if (!inPart || !cancelled || !closed) throw new Error('Three dates are expected.');
  expect(within(inPart).getByText('Cancelled in part: short of staff')).toBeDefined();
  expect(within(inPart).getByText('18:00–19:00').tagName).toBe('S');
  expect(within(inPart).getByRole('button', { name: 'Cancel Tue 24 Nov' })).toBeDefined();
  expect(within(cancelled).getByText('Cancelled: heating')).toBeDefined();
  expect(within(cancelled).queryByRole('button', { name: /^Cancel / })).toBeNull();
  expect(within(closed).getByText('Closed on Tue 8 Dec 2026: staff day.')).toBeDefined();
  expect(within(closed).queryByRole('button')).toBeNull();
});

test('other weeks can be looked at without choosing a date of them', async () => {
  const meetings = vi.fn<(asked: { from: string; to: string }) => unknown>(({ from }) =>
    from < today ? [meeting('2026-11-24')] : [],
  );
  const { user } = open({ meetings });
  await screen.findByRole('link', { name: 'Tue 24 Nov' });
  expect(meetings.mock.lastCall?.[0]).toEqual({ from: '2026-11-10', to: '2027-01-04' });

  await user.click(screen.getByRole('button', { name: 'Later' }));
  expect(await screen.findByText('No date of this class lies in these eight weeks.')).toBeDefined();
  expect(meetings.mock.lastCall?.[0]).toEqual({ from: '2027-01-05', to: '2027-03-01' });
  expect(screen.getByRole('heading', { name: 'Roster of Tue 24 Nov 2026' })).toBeDefined();
});

test('a cancelled date says so above its roster', async () => {
  open({
    meetingOn: meeting(today, { state: 'CANCELLED', reason: 'Cancelled for Tue 24 Nov: heating.' }),
  });

  expect(await screen.findByText('Cancelled for Tue 24 Nov: heating.')).toBeDefined();
  const group = screen.getByRole('group', { name: 'Openings' });
  expect(within(group).getByText('cancelled')).toBeDefined();
});

test('one-day places that went with a cancelled date are offered again once it is held', async () => {
  open({
    removedPlaces: [
      { id: 'r1', type: 'SINGLE_DAY', wasPaidByPass: true, student: rosterStudent('Maya') },
      { id: 'r2', type: 'TRIAL', wasPaidByPass: false, student: rosterStudent('Leo') },
    ],
  });

  const places = await screen.findByRole('list', { name: 'Places to give again' });
  expect(within(places).getByRole('button', { name: 'Punch Maya Alvarez in again' })).toBeDefined();
  expect(
    within(places).getByRole('link', { name: 'Enrollments of Leo Alvarez' }).getAttribute('href'),
  ).toBe('/a/demo/students/leo/enrollments');
});

test('without the permission for medical alerts none is asked for', async () => {
  const hasMedicalAlert = vi.fn(() => true);
  open(
    { roster: [rosterLine('Maya', { hasMedicalAlert })] },
    { viewer: viewer({ STUDENT_MEDICAL: 'NONE' }) },
  );

  await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(hasMedicalAlert).not.toHaveBeenCalled();
});

test('without the permission for students there is no roster, and all else is there', async () => {
  open({}, { viewer: viewer({ STUDENTS: 'NONE' }) });

  expect(await screen.findByRole('group', { name: 'Openings' })).toBeDefined();
  expect(screen.queryByRole('heading', { name: /^Roster/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Tue 24 Nov' })).toBeDefined();
  // Cancelling would say whom it touches.
  expect(screen.queryByRole('button', { name: /^Cancel / })).toBeNull();
});

test('those who may only look can change nothing', async () => {
  open({}, { viewer: viewer({ CLASSES: 'VIEW' }) });

  await screen.findByRole('link', { name: 'Tue 24 Nov' });
  for (const name of ['Edit', 'Duplicate']) {
    expect(screen.queryByRole('link', { name })).toBeNull();
  }
  expect(screen.queryByRole('button', { name: /Deactivate|^Cancel / })).toBeNull();
});

test('a class that is not there says so', async () => {
  renderApp('/classes/gone', {
    class: () => {
      throw refusal('NOT_FOUND', 'There is no such class.');
    },
  });

  expect(await screen.findByText('Not found')).toBeDefined();
});
