import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollment, enrollmentsView, pass, passHolder } from '../../testing/pass-records.ts';
import { punchDesk } from '../../testing/punch-desk.ts';
import {
  family,
  guardian,
  contact,
  schoolClass,
  student,
  timeslot,
  viewer,
} from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { refusal } from '../../testing/refusal.ts';
import { token } from '../../testing/token-records.ts';

const familyPath = '/families/alvarez/enrollments';

const maya = student({ id: 'maya' });
const alvarez = family({
  id: 'alvarez',
  guardians: [guardian({ id: 'ana' })],
  contacts: [
    contact({ guardianId: 'ana' }),
    contact({ kind: 'EMAIL', value: 'ana@alvarez.example', guardianId: 'ana' }),
  ],
  students: [maya],
});

function rowNames(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .join(' | '),
    );
}

test('names the family, whom to call and who comes', async () => {
  renderApp(familyPath, { enrollmentsView: enrollmentsView({ family: alvarez }) });

  const main = await screen.findByRole('main');
  expect(await within(main).findByRole('heading', { name: 'Alvarez family' })).toBeDefined();
  expect(document.title).toBe('Alvarez family: enrollments · Cartwheel');
  expect(within(main).getByText('Active')).toBeDefined();
  expect(within(main).getByRole('link', { name: '(555) 010-4471' })).toHaveProperty(
    'href',
    'tel:5550104471',
  );
  expect(within(main).getByRole('link', { name: 'ana@alvarez.example' })).toBeDefined();
  expect(main.textContent).toContain('1 student: Maya 7y 4m');
});

test('lists enrollments with type, schedule, dates, and by what they are there', async () => {
  const enrollments = [
    enrollment({
      type: 'WAIT',
      startsOn: null,
      waitPosition: 2,
      student: maya,
      class: schoolClass({ name: 'Ballet 1' }),
      timeslots: [timeslot(6, '09:00', '09:45')],
    }),
    enrollment({
      type: 'SINGLE_DAY',
      startsOn: '2026-11-28',
      dropsOn: '2026-11-28',
      student: maya,
      class: schoolClass({ name: 'Open Gym' }),
      timeslots: [timeslot(6, '10:00', '12:00'), timeslot(6, '13:00', '14:00')],
      pass: pass(),
      overrides: ['CLASS_FULL', 'FLAG_ALERT', 'TOO_YOUNG'],
    }),
    enrollment({ student: maya }),
  ];
  renderApp(familyPath, {
    enrollmentsView: enrollmentsView({
      family: alvarez,
      enrollments,
      counts: { current: 3, future: 0, past: 4 },
    }),
  });

  const table = await screen.findByRole('table', { name: 'Enrollments' });
  expect(rowNames(table)).toEqual([
    'Maya | Ballet 1  | Waiting | Sat 09:00–09:45 | – | open | 2nd in line  | ',
    'Maya | Open Gym  | Single day | Sat 28 Nov 10:00–12:00, 13:00–14:00 | Sat 28 Nov 2026 | Sat 28 Nov 2026 | 10-visit Open Gym override: full class, too young | ',
    'Maya | Beginner Gymnastics 6–8  | Active | Mon, Wed 16:30–17:30 | Tue 8 Sep 2026 | open |  | ',
  ]);
  const filter = within(screen.getByRole('group', { name: 'Which enrollments' }));
  expect(filter.getAllByRole('radio').map((one) => one.parentElement?.textContent)).toEqual([
    'Current 3',
    'Future 0',
    'Past 4',
    'All 7',
  ]);
});

test('says which token pays for a makeup, with its story, or that none does', async () => {
  const step = { no: 1, kind: 'ISSUE', at: '2026-11-17T23:00:00Z', by: null, channel: 'SYSTEM' };
  const issued = { ...step, note: null, expires: '2027-01-16', makeup: null };
  const of = token({ status: 'PENDING', story: [issued] });
  const day = { type: 'MAKEUP', startsOn: '2026-12-03', dropsOn: '2026-12-03', student: maya };
  const { user } = renderApp(familyPath, {
    enrollmentsView: enrollmentsView({
      family: alvarez,
      enrollments: [enrollment({ ...day, makeupToken: of }), enrollment(day)],
    }),
    makeupToken: of,
  });

  const table = await screen.findByRole('table', { name: 'Enrollments' });
  expect(rowNames(table).map((row) => row.split(' | ').at(-2)?.trim())).toEqual([
    'With token, expires Sat 16 Jan',
    'Without a token',
  ]);
  await user.click(within(table).getByRole('button', { name: /^With token: story/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Story of a makeup token' });
  expect(await within(dialog).findByRole('listitem')).toBeDefined();
});

test('filters enrollments by period, in the address too, and says when there are none', async () => {
  const view = vi.fn(({ when }: { when: string }) =>
    enrollmentsView({
      family: alvarez,
      enrollments: when === 'FUTURE' ? [] : [enrollment({ student: maya })],
      counts: { current: 1, future: 0, past: 0 },
    }),
  );
  const { user } = renderApp(familyPath, { enrollmentsView: view });

  await user.click(await screen.findByRole('radio', { name: 'Future 0' }));
  expect(await screen.findByText('No future enrollments')).toBeDefined();
  expect(window.location.search).toBe('?when=future');
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await screen.findByText('Beginner Gymnastics 6–8')).toBeDefined();
  expect(view.mock.calls.map(([{ when }]) => when)).toEqual(['CURRENT', 'FUTURE', 'ALL']);
});

test('says when the list is cut off', async () => {
  renderApp(familyPath, {
    enrollmentsView: enrollmentsView({
      family: alvarez,
      enrollments: [enrollment({ student: maya })],
      counts: { current: 312, future: 0, past: 0 },
      truncated: true,
    }),
  });

  expect(await screen.findByText('The newest 1 of 312 are listed')).toBeDefined();
});

test('lists passes in the server’s order; what cannot be punched offers what would help', async () => {
  const passes = [
    passHolder({ student: maya, pass: pass({ holderKind: 'FAMILY' }) }),
    passHolder({ student: maya, pass: pass({ title: 'All year', total: null, expires: null }) }),
    passHolder({
      student: maya,
      pass: pass({ title: 'Summer', used: 8, total: 8 }),
      status: 'USED_UP',
      reason: 'Used up. Add uses first.',
    }),
  ];
  renderApp(familyPath, { enrollmentsView: enrollmentsView({ family: alvarez, passes }) });

  const table = await screen.findByRole('table', { name: 'Punch passes' });
  expect(rowNames(table)).toEqual([
    'Punch In | Maya | Active | 10-visit Open Gymfamily | 1 Sep 2026 | 15 Dec 2026 | 4 of 106 left',
    'Punch In | Maya | Active | All year | 1 Sep 2026 | never | 4 usedno limit',
    'Add uses… | Maya | Used up | Summer | 1 Sep 2026 | 15 Dec 2026 | 8 of 80 left',
  ]);
});

test('filters passes: active are Active and Future, inactive are the rest', async () => {
  const statuses = ['ACTIVE', 'FUTURE', 'SUSPENDED', 'USED_UP', 'EXPIRED'];
  const passes = statuses.map((status) =>
    passHolder({ student: maya, status, pass: pass({ title: `Pass ${status}` }) }),
  );
  const { user } = renderApp(familyPath, {
    enrollmentsView: enrollmentsView({ family: alvarez, passes }),
  });
  const shown = () =>
    screen.getAllByText(/^Pass [A-Z_]+$/).map((one) => one.textContent.replace('Pass ', ''));

  await user.click(await screen.findByRole('radio', { name: 'Active 2' }));
  expect(shown()).toEqual(['ACTIVE', 'FUTURE']);
  await user.click(screen.getByRole('radio', { name: 'Inactive 3' }));
  expect(shown()).toEqual(['SUSPENDED', 'USED_UP', 'EXPIRED']);
  await user.click(screen.getByRole('radio', { name: 'All 5' }));
  expect(shown()).toEqual(statuses);
});

test('without any usable pass there is no way to punch in, and P does nothing', async () => {
  const passes = [
    passHolder({
      student: maya,
      status: 'EXPIRED',
      reason: 'Expired. Extend its expiry date first.',
      pass: pass({ viewerCan: { suspend: false, delete: false, edit: false } }),
    }),
  ];
  const { user } = renderApp(familyPath, {
    enrollmentsView: enrollmentsView({ family: alvarez, passes }),
  });

  expect(await screen.findByText('Expired. Extend its expiry date first.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /Punch In/ })).toBeNull();
  await user.keyboard('p');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('says so where there are no passes', async () => {
  renderApp(familyPath, { enrollmentsView: enrollmentsView({ family: alvarez }) });

  expect(await screen.findByText('This family has no punch passes')).toBeDefined();
});

test('without the permission to see passes their section is not there, nor is it asked for', async () => {
  const forbidden = () => {
    throw refusal('FORBIDDEN');
  };
  renderApp(familyPath, {
    viewer: viewer({ PUNCH_PASSES: 'NONE' }),
    enrollmentsView: enrollmentsView({
      family: alvarez,
      enrollments: [enrollment({ student: maya, pass: forbidden })],
      counts: { current: 1, future: 0, past: 0 },
      passes: forbidden,
    }),
  });

  expect(await screen.findByText('Beginner Gymnastics 6–8')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Punch passes' })).toBeNull();
});

test.each([
  [familyPath, 'FAMILIES'],
  [familyPath, 'STUDENTS'],
  [familyPath, 'CLASSES'],
  [familyPath, 'ENROLLMENTS'],
  ['/students/maya/enrollments', 'STUDENTS'],
  ['/students/maya/enrollments', 'CLASSES'],
  ['/students/maya/enrollments', 'ENROLLMENTS'],
] as const)('%s is not there without the permission %s', async (path, permission) => {
  const view = vi.fn(() => enrollmentsView({ family: alvarez }));
  renderApp(path, { viewer: viewer({ [permission]: 'NONE' }), enrollmentsView: view });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
  expect(view).not.toHaveBeenCalled();
});

test('of one student: age and family lead the page, and rows name no student twice', async () => {
  const desk = punchDesk();
  renderApp('/students/maya/enrollments', desk.api);

  expect(await screen.findByRole('heading', { name: 'Maya Alvarez' })).toBeDefined();
  expect(screen.getByText('7y 4m')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Alvarez family' }).getAttribute('href')).toBe(
    '/a/demo/families/alvarez/enrollments',
  );
  const heads = within(screen.getByRole('table', { name: 'Enrollments' })).getAllByRole(
    'columnheader',
  );
  expect(heads.map((head) => head.textContent)).not.toContain('Student');
});

test('of one student without the permission for families: no family is asked for', async () => {
  const asked: unknown[] = [];
  const view = (of: unknown) => {
    asked.push(of);
    return enrollmentsView({
      student: maya,
      family: () => {
        throw refusal('FORBIDDEN');
      },
    });
  };
  renderApp('/students/maya/enrollments', {
    viewer: viewer({ FAMILIES: 'NONE' }),
    enrollmentsView: view,
  });

  expect(await screen.findByRole('heading', { name: 'Maya Alvarez' })).toBeDefined();
  expect(screen.queryByText(/Alvarez family/)).toBeNull();
  expect(asked).toMatchObject([{ studentId: 'maya' }]);
});

test('says what went wrong, and tries again', async () => {
  let broken = true;
  const view = () => {
    if (broken) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-17');
    return enrollmentsView({ family: alvarez });
  };
  const { user } = renderApp(familyPath, { enrollmentsView: view });

  expect(await screen.findByText('req-17')).toBeDefined();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Alvarez family' })).toBeDefined();
});

test('what could not be read anew stands, and is said to be out of date', async () => {
  let broken = false;
  const view = () => {
    if (broken) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-18');
    return enrollmentsView({ family: alvarez });
  };
  const { user } = renderApp(familyPath, { enrollmentsView: view });
  await user.click(await screen.findByRole('button', { name: 'Enroll' }));
  broken = true;
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));

  expect((await screen.findByRole('alert')).textContent).toContain('may be out of date');
  expect(screen.getByRole('heading', { name: 'Alvarez family' })).toBeDefined();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('a family that is not there is said to be not found', async () => {
  renderApp(familyPath, {
    enrollmentsView: () => {
      throw refusal('NOT_FOUND', 'There is no family of this id.');
    },
  });

  expect(await screen.findByText('Not found')).toBeDefined();
});
