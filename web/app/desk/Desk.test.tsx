import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { punchDesk } from '../../testing/punch-desk.ts';
import { connection, family, schoolClass, student, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { refusal } from '../../testing/refusal.ts';
import { staffMember } from '../../testing/staff-records.ts';

/** The palette’s field; a list has choices of its own. */
const FIND = { name: /^Find somebody/ };

interface List {
  search: string | null;
  first: number;
}

/** A school in which the palette finds the Alvarez family of the punch desk, and nobody by another name. */
function school(api: Record<string, unknown> = {}) {
  const desk = punchDesk();
  const maya = { ...desk.maya, passes: desk.rows.filter((row) => row.student === desk.maya) };
  const nina = student({ id: 'nina', firstName: 'Nina', lastName: 'Alvarez', passes: [] });
  const alvarez = family({ id: 'alvarez', students: [maya] });
  const isMatch = (search: string | null) => search !== null && 'maya alvarez'.includes(search);
  const students = vi.fn(({ search }: List) =>
    connection(isMatch(search) ? (search === 'maya' ? [maya] : [maya, nina]) : []),
  );
  const families = vi.fn(({ search }: List) =>
    connection(search === null || 'alvarez'.includes(search) ? [alvarez] : []),
  );
  return {
    desk,
    students,
    families,
    api: {
      ...desk.api,
      students,
      families,
      classes: connection([schoolClass({ name: 'Open Gym' })]),
      staffMembers: connection([]),
      scan: null,
      ...api,
    },
  };
}

/** The code of the desk comes after the page. */
async function ready() {
  await screen.findByRole('heading', { level: 1 });
  await vi.dynamicImportSettled();
}

async function openPalette(user: ReturnType<typeof renderApp>['user']) {
  await ready();
  await user.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', FIND);
}

function chosen(): string | null | undefined {
  return document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-label');
}

test('a known student is punched in with three keys beside the letters of the name', async () => {
  const { desk, api } = school();
  const { user } = renderApp('/classes', api);
  await ready();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await user.keyboard(key);
  };

  await press('{Control>}k{/Control}');
  await screen.findByRole('combobox', FIND);
  await user.keyboard('maya');
  // Before the answer is there: it waits for it.
  await press('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: /^Punch in/ }));
  const first = await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await waitFor(() => {
    expect(document.activeElement).toBe(first);
  });
  await press('{Enter}');

  await dialog.findByRole('group', { name: 'Last punch' });
  expect(desk.punches).toMatchObject([{ studentId: 'maya', passId: 'shared' }]);
  expect(keys).toBeLessThanOrEqual(6);
  expect(keys).toBe(3);
  expect(window.location.pathname).toBe('/a/demo/classes');
});

test('finds colleagues, for those who may see staff', async () => {
  const staffMembers = vi.fn(() => connection([staffMember()]));
  const { api } = school({ staffMembers });
  const { user } = renderApp('/classes', api);
  await user.type(await openPalette(user), 'raman');
  const priya = await screen.findByRole('group', { name: 'Priya Raman, Front desk' });
  await user.click(within(priya).getByRole('option', { name: 'Details: Priya Raman' }));
  expect(window.location.pathname).toBe('/a/demo/staff/priya');
});

test('asks for no colleagues where one may not see them', async () => {
  const staffMembers = vi.fn(() => connection([staffMember()]));
  const { api } = school({ viewer: viewer({ STAFF: 'NONE' }), staffMembers });
  const { user } = renderApp('/classes', api);
  await user.type(await openPalette(user), 'maya');
  await screen.findByRole('group', { name: /^Maya/ });
  expect(staffMembers).not.toHaveBeenCalled();
});

test('finds as one types, in one request, and offers what can be done', async () => {
  const { students, families, api } = school();
  const { user } = renderApp('/classes', api);
  const field = await openPalette(user);
  await user.type(field, 'alv');

  const list = within(screen.getByRole('listbox', { name: 'What was found' }));
  const maya = await list.findByRole('group', { name: 'Maya Alvarez, 7y 4m · Alvarez family' });
  expect(
    within(maya)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Punch in', 'Enrollments', 'Details']);
  // Without a pass there is nothing to punch.
  const nina = list.getByRole('group', { name: /^Nina/ });
  expect(
    within(nina)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Enrollments', 'Details']);
  expect(list.getByRole('group', { name: /^Alvarez family/ })).toBeDefined();
  expect(students.mock.calls.map(([{ search, first }]) => [search, first])).toEqual([['alv', 6]]);
  expect(families.mock.calls.map(([{ search }]) => search)).toEqual(['alv']);
  expect(await screen.findByText('3 people found')).toBeDefined();
});

test('arrows choose the person, Tab and the right arrow the action; the field points to it', async () => {
  const { api } = school();
  const { user } = renderApp('/classes', api);
  const field = await openPalette(user);
  await user.type(field, 'alv');
  await screen.findByRole('group', { name: /^Maya/ });

  expect(chosen()).toBe('Punch in: Maya Alvarez');
  await user.keyboard('{ArrowRight}');
  expect(chosen()).toBe('Enrollments: Maya Alvarez');
  await user.keyboard('{Tab}');
  expect(chosen()).toBe('Details: Maya Alvarez');
  await user.keyboard('{ArrowLeft}');
  expect(chosen()).toBe('Enrollments: Maya Alvarez');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('Enrollments: Alvarez family');
  const pointed = field.getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(pointed)?.getAttribute('aria-label')).toBe(chosen());
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Tab}{Enter}');

  expect(window.location.pathname).toBe('/a/demo/families/alvarez');
  expect(screen.queryByRole('combobox', FIND)).toBeNull();
});

test('keeps what was found while the next letters are on their way, and does not act on it', async () => {
  let release: () => void = () => undefined;
  const { api, students } = school();
  const slow = (list: List) =>
    list.search === 'alva'
      ? new Promise((answered) => {
          release = () => {
            answered(connection([student({ id: 'noa', firstName: 'Noa', lastName: 'Alva' })]));
          };
        })
      : students(list);
  const { user } = renderApp('/classes', { ...api, students: slow });
  const field = await openPalette(user);
  await user.type(field, 'alv');
  await screen.findByRole('group', { name: /^Maya/ });
  await user.type(field, 'a{Enter}');

  expect(screen.getByRole('group', { name: /^Maya/ })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/classes');
  await waitFor(() => {
    release();
    expect(window.location.pathname).toBe('/a/demo/students/noa/enrollments');
  });
});

test('Esc closes it and gives the keyboard’s place back; Back closes it too', async () => {
  const { api } = school();
  const { user } = renderApp('/classes', api);
  await ready();
  const button = screen.getByRole('button', { name: 'Find somebody' });
  await user.click(button);
  await screen.findByRole('combobox', FIND);
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('combobox', FIND)).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  await user.keyboard('/');
  await screen.findByRole('combobox', FIND);
  window.history.back();
  await waitFor(() => {
    expect(screen.queryByRole('combobox', FIND)).toBeNull();
  });
  expect(window.location.pathname).toBe('/a/demo/classes');
});

test('typing “/” in a field is a slash, and opens nothing', async () => {
  const { api } = school();
  const { user } = renderApp('/classes', api);
  await ready();
  await user.type(await screen.findByRole('searchbox'), '/');

  expect(screen.queryByRole('combobox', FIND)).toBeNull();
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('combobox', FIND)).toBeDefined();
});

test('leads to pages, after which the page’s heading has the focus', async () => {
  const { api } = school();
  const { user } = renderApp('/families', api);
  const field = await openPalette(user);
  await user.type(field, 'go to cl');
  await waitFor(() => {
    expect(chosen()).toBe('Go: Go to Classes');
  });
  await user.keyboard('{Enter}');

  const heading = await screen.findByRole('heading', { name: 'Classes' });
  await waitFor(() => {
    expect(document.activeElement).toBe(heading);
  });
});

test('without a search offers who was opened last', async () => {
  const { api, desk } = school({});
  const { user } = renderApp('/families/alvarez/enrollments', api);
  await screen.findByRole('heading', { name: 'Alvarez family' });
  const field = await openPalette(user);

  const alvarez = await screen.findByRole('group', { name: 'Alvarez family' });
  expect(
    within(alvarez)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Enrollments', 'Details']);
  await user.type(field, 'maya');
  await user.click(await screen.findByRole('option', { name: 'Enrollments: Maya Alvarez' }));
  await screen.findByRole('heading', { name: 'Maya Alvarez' });
  await openPalette(user);
  expect(chosen()).toBe(`Punch in: ${desk.maya.firstName} ${desk.maya.lastName}`);
});

test('asks for nothing that the viewer may not see', async () => {
  const { students, api } = school();
  const { user } = renderApp('/families', { ...api, viewer: viewer({ STUDENTS: 'NONE' }) });
  const field = await openPalette(user);
  await user.type(field, 'alv');

  const alvarez = await screen.findByRole('group', { name: /^Alvarez family/ });
  expect(
    within(alvarez)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Details']);
  expect(students).not.toHaveBeenCalled();
});

test('says that nobody matches, and what went wrong', async () => {
  const { api } = school();
  const students = ({ search }: List) => {
    if (search === 'broken') throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-4');
    return connection([]);
  };
  const { user } = renderApp('/classes', { ...api, students });
  const field = await openPalette(user);
  await user.type(field, 'zzz');
  expect(await screen.findByText('Nobody matches “zzz”')).toBeDefined();
  await user.clear(field);
  await user.type(field, 'broken');
  expect(await screen.findByText('req-4')).toBeDefined();
});

test('the code of a card can be typed or scanned into the field', async () => {
  const { api, desk } = school();
  const codes: string[] = [];
  const scan = ({ code }: { code: string }) => {
    codes.push(code);
    return { student: desk.leo, pass: desk.swim, holder: null };
  };
  const { user } = renderApp('/classes', { ...api, scan });
  const field = await openPalette(user);
  await user.type(field, '7F03A91C44B2{Enter}');

  const dialog = within(await screen.findByRole('dialog', { name: /^Punch in/ }));
  expect(await dialog.findByText('Swim Practice 5')).toBeDefined();
  expect(codes).toEqual(['7F03A91C44B2']);
});

test('“?” shows the shortcuts, and so does the user menu', async () => {
  const { api } = school();
  const { user } = renderApp('/classes', api);
  await ready();
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(sheet).getByText('Find somebody')).toBeDefined();
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  await user.click(screen.getByRole('button', { name: 'User menu of Jo Marsh' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Keyboard shortcuts' }));
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
});
