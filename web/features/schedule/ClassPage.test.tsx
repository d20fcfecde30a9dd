import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openings, schoolClass, timeslot, today } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

test('shows the class, and what is so today', async () => {
  renderApp('/classes/gym', {
    class: schoolClass({
      id: 'gym',
      name: 'Open Gym',
      instructors: ['Jo Marsh', 'Pat Lee'],
      endsOn: '2026-12-20',
      meetingOn: {
        date: today,
        state: 'MEETS',
        reason: null,
        timeslots: [timeslot(2, '16:30', '17:30'), timeslot(2, '18:00', '19:00')],
      },
      openings: openings({ ongoing: 0, oneDay: 1, oneDayExplained: '14 places − 13 taken.' }),
    }),
  });

  expect(await screen.findByRole('heading', { name: 'Open Gym' })).toBeDefined();
  expect(screen.getByText('Jo Marsh, Pat Lee')).toBeDefined();
  expect(screen.getByText('Sun 20 Dec 2026')).toBeDefined();
  expect(screen.getByText('16:30–17:30, 18:00–19:00')).toBeDefined();
  expect(screen.getByText('full')).toBeDefined();
  expect(screen.getByText('1 place')).toBeDefined();
  expect(screen.getByText('14 places − 13 taken.')).toBeDefined();
});

test('says why a class does not meet today', async () => {
  renderApp('/classes/gym', {
    class: schoolClass({
      id: 'gym',
      meetingOn: { date: today, state: 'CANCELLED', reason: 'Cancelled: heating.', timeslots: [] },
    }),
  });

  expect(await screen.findByText('Cancelled: heating.')).toBeDefined();
  expect(screen.getByText('no class')).toBeDefined();
});

test('says where a class has no limit, no end and takes anyone', async () => {
  renderApp('/classes/gym', {
    class: schoolClass({
      id: 'gym',
      capacity: null,
      endsOn: null,
      minAge: null,
      maxAge: null,
      gender: null,
    }),
  });

  expect(await screen.findByText('no limit')).toBeDefined();
  expect(screen.getByText('open')).toBeDefined();
  expect(screen.getByText('any age')).toBeDefined();
  expect(screen.getByText('any')).toBeDefined();
});
