import { ApolloLink, type ApolloClient } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import { map } from 'rxjs';
import { expect, test } from 'vitest';
import { punchRefused } from '../../testing/pass-records.ts';
import { punchDesk } from '../../testing/punch-desk.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { refusal } from '../../testing/refusal.ts';

type Desk = ReturnType<typeof punchDesk>;

const path = '/families/alvarez/enrollments';

async function openDialog(desk: Desk, api: Record<string, unknown> = {}) {
  const app = renderApp(path, { ...desk.api, ...api });
  await app.user.click(
    await screen.findByRole('button', { name: 'Punch In Maya with 10-visit Open Gym' }),
  );
  const dialog = await screen.findByRole('dialog', { name: /^Punch in/ });
  await within(dialog).findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  return { ...app, dialog: within(dialog) };
}

/** The server does the work, but its answer does not arrive. */
function loseNextAnswer(client: ApolloClient, operation: string) {
  const before = client.link;
  let isLost = false;
  const losing = new ApolloLink((request, forward) =>
    forward(request).pipe(
      map((result) => {
        if (isLost || request.operationName !== operation) return result;
        isLost = true;
        throw new TypeError('Failed to fetch');
      }),
    ),
  );
  client.setLink(losing.concat(before));
}

test('punches a student in: the enrollment appears behind, the balance falls, and the dialog says what was made', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);

  expect(dialog.getByText('7 of 24 open')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));

  const receipt = await dialog.findByRole('group', { name: 'Last punch' });
  expect(receipt.textContent).toContain(
    'Maya is enrolled in Open Gym on Tue 24 Nov, 10:00–12:00. 5 left',
  );
  expect(desk.punches).toHaveLength(1);
  expect(desk.punches[0]).toMatchObject({
    passId: 'shared',
    studentId: 'maya',
    classId: 'class-Open Gym',
    date: '2026-11-24',
    override: false,
  });
  expect(desk.punches[0]?.requestId).toMatch(/^[0-9a-f]{32}$/);
  expect(await dialog.findByText('Already enrolled in Open Gym.')).toBeDefined();

  await user.click(dialog.getByRole('button', { name: 'Done' }));
  const enrollments = screen.getByRole('table', { name: 'Enrollments' });
  const row = await within(enrollments).findByRole('row', { name: /Open Gym new/ });
  expect(within(row).getByText('Single day')).toBeDefined();
  expect(within(row).getByText('10-visit Open Gym')).toBeDefined();
  const passes = screen.getByRole('table', { name: 'Punch passes' });
  const balances = within(passes).getAllByRole('row', { name: /10-visit Open Gym/ });
  expect(balances.map((one) => one.textContent.includes('5 of 10'))).toEqual([true, true, true]);
});

test('one punch covers all times of the day, and says so before and after', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);

  expect(dialog.getByText('also 18:00–19:00, one punch covers both')).toBeDefined();
  expect(dialog.getByText('no limit')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Punch in: Evening Gym, 17:00–18:00' }));

  const receipt = await dialog.findByRole('group', { name: 'Last punch' });
  expect(receipt.textContent).toContain('17:00–18:00 and 18:00–19:00. 5 left');
});

test('works by keyboard alone: P, arrows, Enter, Enter', async () => {
  const desk = punchDesk();
  const { user } = renderApp(path, desk.api);
  await screen.findByRole('table', { name: 'Punch passes' });

  await user.keyboard('p');
  const dialog = within(await screen.findByRole('dialog', { name: /^Punch in/ }));
  const first = await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await waitFor(() => {
    expect(document.activeElement).toBe(first);
  });
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Punch in: Evening Gym, 17:00–18:00',
  );
  await user.keyboard('{Enter}');

  const done = await dialog.findByRole('button', { name: 'Done' });
  await waitFor(() => {
    expect(document.activeElement).toBe(done);
  });
  expect(desk.punches.map(({ classId }) => classId)).toEqual(['class-Evening Gym']);
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Alvarez family' }));
});

test('the arrow keys choose the day from the list, and Enter punches the chosen class from the days', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);

  await user.keyboard('{ArrowRight}');
  expect(dialog.getByRole('radio', { name: 'Wed 25 Nov 2026' })).toHaveProperty('checked', true);
  await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await user.click(dialog.getByRole('radio', { name: 'Sat 21 Nov 2026' }));
  await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await user.keyboard('{Enter}');

  await dialog.findByRole('group', { name: 'Last punch' });
  expect(desk.punches.map(({ date }) => date)).toEqual(['2026-11-21']);
});

test('moves by weeks, back to today, and to any date', async () => {
  const { user, dialog } = await openDialog(punchDesk());

  await user.click(dialog.getByRole('button', { name: 'A week later' }));
  expect(dialog.getByRole('radio', { name: 'Tue 1 Dec 2026' })).toHaveProperty('checked', true);
  await user.click(dialog.getByRole('button', { name: 'Today' }));
  expect(dialog.getByRole('radio', { name: 'Tue 24 Nov 2026, today' })).toHaveProperty(
    'checked',
    true,
  );
  const field = dialog.getByLabelText('Pick a date');
  await user.clear(field);
  await user.type(field, '2026-12-10');
  expect(dialog.getByRole('radio', { name: 'Thu 10 Dec 2026' })).toHaveProperty('checked', true);
});

test('tells a refusal at the class, with what would help, and reads the list again', async () => {
  const desk = punchDesk();
  const punchIn = () => {
    desk.openGym.problems = [punchRefused({ message: 'Full on Tue 24 Nov 2026: 24 of 24.' })];
    desk.openGym.canOverride = true;
    return punchRefused({ message: 'Full on Tue 24 Nov 2026: 24 of 24.' });
  };
  const { user, dialog } = await openDialog(desk, { punchIn });

  await user.click(dialog.getByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));

  const list = within(await dialog.findByRole('list', { name: 'Classes to punch' }));
  const alert = await list.findByRole('alert');
  expect(alert.textContent).toContain('Full on Tue 24 Nov 2026: 24 of 24.');
  expect(alert.textContent).toContain('Choose another class or date.');
  // It keeps its place, where the eye is, and now offers what may be done about it.
  expect(
    await list.findByRole('button', { name: 'Override for Open Gym, 10:00–12:00' }),
  ).toBeDefined();
  expect(dialog.queryByRole('group', { name: 'Last punch' })).toBeNull();
});

test('overrides a rule only after saying which', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);
  const stopped = within(dialog.getByRole('list', { name: 'Cannot be punched on this date' }));
  expect(stopped.getByText('Cancelled for Tue 24 Nov 2026: floor repair.')).toBeDefined();
  expect(stopped.queryByRole('button', { name: /Parkour/ })).toBeNull();

  await user.click(stopped.getByRole('button', { name: 'Override for Ballet 1, 09:00–09:45' }));
  const question = within(stopped.getByRole('group', { name: 'Override for Ballet 1' }));
  expect(question.getByText('Full on Tue 24 Nov 2026: 14 of 14.')).toBeDefined();
  expect(document.activeElement?.textContent).toBe('Cancel');
  expect(desk.punches).toEqual([]);
  await user.click(question.getByRole('button', { name: 'Punch In anyway' }));

  await dialog.findByRole('group', { name: 'Last punch' });
  expect(desk.punches[0]).toMatchObject({ classId: 'class-Ballet 1', override: true });
});

test('Esc leaves the question of an override first, then the dialog', async () => {
  const { user, dialog } = await openDialog(punchDesk());
  await user.click(dialog.getByRole('button', { name: 'Override for Ballet 1, 09:00–09:45' }));

  await user.keyboard('{Escape}');
  expect(dialog.queryByRole('group', { name: 'Override for Ballet 1' })).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Override for Ballet 1, 09:00–09:45',
  );
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a lost answer is asked for again with the same request id, and nobody is charged twice', async () => {
  const desk = punchDesk();
  const { user, dialog, client } = await openDialog(desk);
  loseNextAnswer(client, 'PunchIn');

  await user.click(dialog.getByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));
  const alert = within(await dialog.findByRole('alert'));
  expect(alert.getByText('The server cannot be reached.')).toBeDefined();
  await user.click(alert.getByRole('button', { name: 'Try again' }));

  const receipt = await dialog.findByRole('group', { name: 'Last punch' });
  expect(receipt.textContent).toContain('5 left');
  expect(desk.punches).toHaveLength(2);
  expect(desk.punches[1]?.requestId).toBe(desk.punches[0]?.requestId);
});

test('the same punch pressed again after a lost answer is the same request; another class is not', async () => {
  const desk = punchDesk();
  const { user, dialog, client } = await openDialog(desk);
  loseNextAnswer(client, 'PunchIn');

  await user.click(dialog.getByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));
  await dialog.findByRole('alert');
  await user.click(dialog.getByRole('button', { name: 'Punch in: Evening Gym, 17:00–18:00' }));
  await dialog.findByRole('group', { name: 'Last punch' });

  const [lost, other] = desk.punches;
  expect(other?.requestId).not.toBe(lost?.requestId);
});

test('quotes the request of a failure of the server', async () => {
  const desk = punchDesk();
  const punchIn = () => {
    throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-17');
  };
  const { user, dialog } = await openDialog(desk, { punchIn });

  await user.click(dialog.getByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));
  const alert = await dialog.findByRole('alert');
  expect(alert.textContent).toContain('Something went wrong.');
  expect(alert.textContent).toContain('req-17');
});

test('undoes the punch that was just made: the punch is back and the enrollment gone', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);
  await user.click(dialog.getByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));
  await dialog.findByRole('button', { name: 'Undo' });
  const behind = { name: /Open Gym new/, hidden: true };
  expect(await screen.findByRole('row', behind)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Undo' }));

  const receipt = dialog.getByRole('group', { name: 'Last punch' });
  await waitFor(() => {
    expect(receipt.textContent).toContain(
      'Undone. Maya is not enrolled, and the punch is back. 6 left',
    );
  });
  expect(desk.undos).toHaveLength(1);
  expect(desk.undos[0]).toMatchObject({ entryId: 'entry-1', returnPunch: true, dryRun: false });
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  await waitFor(() => {
    expect(screen.queryByRole('row', behind)).toBeNull();
  });
});

test('goes on with a sibling on the same pass and day', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);
  expect(dialog.getByText('Sofia: suspended on this pass')).toBeDefined();
  await user.click(dialog.getByRole('radio', { name: 'Fri 27 Nov 2026' }));
  await user.click(await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));
  await user.click(await dialog.findByRole('button', { name: 'Punch In Leo' }));

  expect(dialog.getByRole('radio', { name: 'Leo' })).toHaveProperty('checked', true);
  await user.click(await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));
  await waitFor(() => {
    expect(dialog.getByRole('group', { name: 'Last punch' }).textContent).toContain(
      'Leo is enrolled in Open Gym on Fri 27 Nov',
    );
  });
  expect(desk.punches.map(({ studentId, date }) => [studentId, date])).toEqual([
    ['maya', '2026-11-27'],
    ['leo', '2026-11-27'],
  ]);
});

test('changes to another pass of the family', async () => {
  const desk = punchDesk();
  const { user, dialog } = await openDialog(desk);

  await user.click(dialog.getByRole('radio', { name: 'Leo' }));
  await user.click(await dialog.findByRole('button', { name: 'Change pass' }));
  await user.click(await screen.findByRole('menuitemradio', { name: /Swim Practice 5/ }));
  await user.click(await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }));

  await dialog.findByRole('group', { name: 'Last punch' });
  expect(desk.punches[0]).toMatchObject({ passId: 'swim', studentId: 'leo' });
});

test('says why the pass cannot be used on a date at all, and leads to one where it can', async () => {
  const desk = punchDesk();
  const classesOn = desk.api['punchableClasses'] as (of: { date: string | null }) => object;
  const punchableClasses = (of: { date: string | null }) => {
    const isLate = of.date === '2026-12-22';
    const problem = punchRefused({
      reason: 'DATE_AFTER_EXPIRES',
      message: '“10-visit Open Gym” expires on Tue 15 Dec 2026, before Tue 22 Dec 2026.',
      fix: 'Choose Tue 15 Dec 2026 or an earlier date, or extend its expiry date.',
    });
    return { ...classesOn(of), ...(isLate && { problem, eligible: [], refused: [] }) };
  };
  const { user, dialog } = await openDialog(desk, { punchableClasses });

  for (let week = 0; week < 4; week += 1) {
    await user.click(dialog.getByRole('button', { name: 'A week later' }));
  }
  expect((await dialog.findByRole('alert')).textContent).toContain('expires on Tue 15 Dec 2026');
  expect(dialog.queryByRole('list', { name: 'Classes to punch' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Go to Tue 15 Dec 2026' }));
  expect(
    await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' }),
  ).toBeDefined();
});

test('tells on demand which classes the pass does not cover', async () => {
  const { user, dialog } = await openDialog(punchDesk());

  expect(dialog.getByText(/1 class that day is not covered by this pass\./)).toBeDefined();
  expect(dialog.queryByText('Stroke School')).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Why?' }));
  expect(await dialog.findByText('Stroke School')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Hide' }));
  expect(dialog.queryByText('Stroke School')).toBeNull();
});

test('says that nothing meets on a day, and what went wrong when the list cannot be had', async () => {
  const desk = punchDesk();
  const classesOn = desk.api['punchableClasses'] as (of: { date: string | null }) => object;
  let broken = true;
  const punchableClasses = (of: { date: string | null }) => {
    if (of.date === '2026-11-26' && broken) throw refusal('INTERNAL_SERVER_ERROR', 'x', 'req-9');
    return of.date === null ? classesOn(of) : { ...classesOn(of), eligible: [], refused: [] };
  };
  const { user, dialog } = await openDialog(desk, { punchableClasses });

  await user.click(dialog.getByRole('radio', { name: 'Wed 25 Nov 2026' }));
  expect(await dialog.findByText('No class to punch on Wed 25 Nov 2026')).toBeDefined();
  await user.click(dialog.getByRole('radio', { name: 'Thu 26 Nov 2026' }));
  expect(await dialog.findByText('req-9')).toBeDefined();
  broken = false;
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText('No class to punch on Thu 26 Nov 2026')).toBeDefined();
});
