import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { closure, dropReason, level, refused, settings } from '../../testing/settings-records.ts';

const levels = [
  level(),
  level({ id: 'middle', name: 'Intermediate', colour: null, position: 2, uses: 0 }),
];

describe('the settings', () => {
  test('begin with the business data, with their parts beside them', async () => {
    renderApp('/settings', { settings });

    expect(await screen.findByRole('heading', { level: 1, name: 'Business data' })).toBeDefined();
    const parts = screen.getByRole('navigation', { name: 'Parts of the settings' });
    expect(
      within(parts)
        .getAllByRole('link')
        .map((link) => link.firstChild?.firstChild?.textContent),
    ).toEqual([
      'Business',
      'Locations and rooms',
      'Closures',
      'Programs',
      'Levels',
      'Sessions',
      'Class settings',
      'Makeup tokens',
      'Keywords',
      'Custom fields',
      'Drop reasons',
      'Areas',
      'Security',
    ]);
    expect(within(parts).getByRole('link', { current: 'page' }).textContent).toMatch(/^Business/);
    expect(window.location.pathname).toBe('/a/demo/settings/business');
  });

  test('show how staff sign in to administrators only', async () => {
    renderApp('/settings/security', { settings, viewer: viewer({ ADMIN: 'NONE' }) });

    expect(await screen.findByText('There is no such part of the settings')).toBeDefined();
    expect(screen.queryByRole('link', { name: /^Security/ })).toBeNull();
  });

  test('are not for those without the permission', async () => {
    renderApp('/settings/levels', { viewer: viewer({ SETTINGS: 'NONE' }) });

    expect(await screen.findByText('You may not see this page')).toBeDefined();
  });
});

describe('a list', () => {
  test('shows its entries with what uses them', async () => {
    renderApp('/settings/levels', { levels });

    expect((await screen.findByRole('row', { name: /Beginner/ })).textContent).toContain('12');
    expect(screen.getByRole('row', { name: /Intermediate/ }).textContent).toContain('–');
    expect(document.title).toBe('Levels · Cartwheel');
  });

  test('is there to look at for those who may only see', async () => {
    const { user } = renderApp('/settings/levels', {
      levels,
      viewer: viewer({ SETTINGS: 'VIEW' }),
    });

    await user.click(await screen.findByRole('button', { name: 'Details of Beginner' }));
    const dialog = await screen.findByRole('dialog', { name: 'Beginner' });
    expect(within(dialog).getByRole('textbox', { name: 'Name' }).matches(':disabled')).toBe(true);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('button', { name: 'New level' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^(Edit|Move|Archive)/ })).toBeNull();
  });

  test('adds an entry, and says on the field when another has its name', async () => {
    const createLevel = vi
      .fn<(sent: { input: object }) => object>()
      .mockReturnValueOnce(refused('name', 'TAKEN', 'Another level has this name.'))
      .mockReturnValueOnce({
        __typename: 'LevelSaved',
        level: level({ id: 'new', name: 'Advanced' }),
      });
    const { user } = renderApp('/settings/levels', { levels, createLevel });

    await user.click(await screen.findByRole('button', { name: 'New level' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.type(name, 'Beginner');
    await user.click(screen.getByRole('radio', { name: 'Blue' }));
    await user.click(screen.getByRole('button', { name: 'Create level' }));

    expect(await screen.findByText('Another level has this name.')).toBeDefined();
    expect(document.activeElement).toBe(name);
    await user.clear(name);
    await user.type(name, 'Advanced');
    await user.click(screen.getByRole('button', { name: 'Create level' }));

    expect(await screen.findByText('“Advanced” is saved.')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(createLevel.mock.lastCall?.[0].input).toEqual({ name: 'Advanced', colour: 'BLUE' });
  });

  test('asks before what was typed would be lost', async () => {
    const { user } = renderApp('/settings/levels', { levels });

    await user.click(await screen.findByRole('button', { name: 'Edit Beginner' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), '!');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(await screen.findByRole('dialog', { name: /leave|unsaved|save/i })).toBeDefined();
  });

  test('says what uses an entry before it is archived', async () => {
    const setLevelArchived = vi.fn(({ dryRun }: { dryRun: boolean }) =>
      dryRun
        ? { __typename: 'ChangePreview', changed: [], says: ['7 classes and 5 students use it.'] }
        : { __typename: 'LevelSaved', level: level({ isArchived: true }) },
    );
    const { user } = renderApp('/settings/levels', { levels, setLevelArchived });

    await user.click(await screen.findByRole('button', { name: 'Archive or delete Beginner' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive “Beginner”?' });
    expect(await within(dialog).findByText(/7 classes and 5 students use it/)).toBeDefined();
    expect(within(dialog).queryByRole('button', { name: 'Delete for good' })).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));

    expect(await screen.findByText('“Beginner” is archived.')).toBeDefined();
    expect(setLevelArchived.mock.lastCall?.[0]).toMatchObject({ archived: true, dryRun: false });
  });

  test('deletes for good only what nothing uses, and shows a refusal in the dialog', async () => {
    const says = ['Nothing uses it.'];
    const { user } = renderApp('/settings/levels', {
      levels,
      setLevelArchived: { __typename: 'ChangePreview', changed: [], says },
      eraseLevel: {
        ...refused('', 'IN_USE', 'This level cannot be deleted. 1 class uses it.'),
        ...{ reason: 'IN_USE', fix: 'Archive it.', fields: [] },
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Archive or delete Intermediate' }));
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }));

    expect((await screen.findByRole('alert')).textContent).toContain('1 class uses it');
  });

  test('brings archived entries back', async () => {
    const old = level({ id: 'old', name: 'Starter', isArchived: true });
    const setLevelArchived = vi.fn<(sent: { archived: boolean }) => object>(() => ({
      ...{ __typename: 'LevelSaved', level: old },
    }));
    const { user } = renderApp('/settings/levels', {
      levels: ({ withArchived }: { withArchived: boolean }) =>
        withArchived ? [...levels, old] : levels,
      setLevelArchived,
    });

    await user.click(await screen.findByRole('radio', { name: 'All' }));
    expect((await screen.findByRole('row', { name: /Starter/ })).textContent).toContain('archived');
    expect(window.location.search).toBe('?show=all');
    await user.click(screen.getByRole('button', { name: 'Restore Starter' }));

    expect(await screen.findByText('“Starter” is offered again.')).toBeDefined();
    expect(setLevelArchived.mock.lastCall?.[0].archived).toBe(false);
  });

  test('moves entries by buttons and by the arrow keys', async () => {
    const moveLevel = vi.fn<(sent: { id: string; position: number }) => object>(() => ({
      ...{ __typename: 'LevelSaved', level: level() },
    }));
    const { user } = renderApp('/settings/levels', { levels, moveLevel });

    const down = await screen.findByRole('button', { name: 'Move Beginner down' });
    const up = screen.getByRole('button', { name: 'Move Beginner up' });
    expect(up.getAttribute('aria-disabled')).toBe('true');
    await user.click(up);
    expect(moveLevel).not.toHaveBeenCalled();
    await user.click(down);
    expect(await screen.findByText('“Beginner” is now 2 of 2.')).toBeDefined();
    expect(moveLevel.mock.lastCall?.[0]).toMatchObject({ id: 'beginner', position: 2 });

    screen.getByRole('button', { name: 'Move Intermediate up' }).focus();
    await user.keyboard('{ArrowUp}');
    expect(await screen.findByText('“Intermediate” is now 1 of 2.')).toBeDefined();
    expect(moveLevel.mock.lastCall?.[0]).toMatchObject({ id: 'middle', position: 1 });
  });

  test('says when it is empty, and what it is for', async () => {
    renderApp('/settings/drop-reasons', { dropReasons: [] });

    expect(await screen.findByText('No drop reasons yet')).toBeDefined();
    expect(screen.getByText(/^Why students leave a class\. Whoever/)).toBeDefined();
  });

  test('says what went wrong, and tries again', async () => {
    let broken = true;
    const { user } = renderApp('/settings/drop-reasons', {
      dropReasons: () => {
        if (broken) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-7');
        return [dropReason()];
      },
    });

    expect(await screen.findByText('req-7')).toBeDefined();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Moved away/ })).toBeDefined();
  });
});

describe('closures', () => {
  test('are shown with their days, and need a place before they are saved', async () => {
    const { user } = renderApp('/settings/closures', {
      closures: [closure()],
      programs: [{ id: 'swim', name: 'Swim' }],
      locations: [{ id: 'north', name: 'North Gym', zone: 'America/Toronto', today: '2026-11-21' }],
    });

    const row = await screen.findByRole('row', { name: /Winter holidays/ });
    expect(row.textContent).toContain('24 Dec 2026 – 1 Jan 2027');
    expect(row.textContent).toContain('North Gym');
    await user.click(screen.getByRole('button', { name: 'New closure' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Floor repair');
    await user.type(screen.getByLabelText('First day'), '2026-12-05');
    await user.click(screen.getByRole('button', { name: 'Create closure' }));

    expect(await screen.findByText('Choose at least one location or program.')).toBeDefined();
  });

  test('say what they mean for makeup tokens before they are deleted or saved', async () => {
    const means = (sentence: string) => ({
      ...{ __typename: 'ChangePreview', changed: [], says: [sentence] },
    });
    const createClosure = vi.fn<(sent: object) => object>(() =>
      means('2 unused makeup tokens are taken back.'),
    );
    const { user } = renderApp('/settings/closures', {
      closures: [closure()],
      programs: [],
      locations: [{ id: 'north', name: 'North Gym', zone: 'America/Toronto', today: '2026-11-21' }],
      eraseClosure: () => means('Absences on 3 dates of classes count again.'),
      createClosure,
    });

    await user.click(await screen.findByRole('button', { name: 'Delete Winter holidays' }));
    expect(await screen.findByText(/^Absences on 3 dates of classes count again\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'New closure' }));
    await user.type(await screen.findByLabelText('First day'), '2026-12-05');
    await user.click(screen.getByRole('checkbox', { name: 'North Gym' }));
    expect(await screen.findByText('2 unused makeup tokens are taken back.')).toBeDefined();
    expect(createClosure.mock.lastCall?.[0]).toMatchObject({ dryRun: true });
  });
});

describe('sessions', () => {
  test('with two periods that overlap are refused on the second', async () => {
    const { user } = renderApp('/settings/sessions', { seasons: [] });

    await user.click(await screen.findByRole('button', { name: 'New session' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Year-round');
    await user.click(screen.getByRole('radio', { name: /^Rolling session/ }));
    await user.click(screen.getByRole('button', { name: /Add/ }));
    const firsts = screen.getAllByLabelText('First day');
    const lasts = screen.getAllByLabelText('Last day');
    const days = ['2027-01-04', '2027-03-28', '2027-03-01', '2027-05-30'];
    for (const [index, field] of [firsts[0], lasts[0], firsts[1], lasts[1]].entries())
      await user.type(field ?? document.body, days[index] ?? '');
    await user.click(screen.getByRole('button', { name: 'Create session' }));

    expect(await screen.findByText('This overlaps period 1.')).toBeDefined();
  });
});

describe('a form of the settings', () => {
  test('says of each area what switching it off hides, and sends the version that was read', async () => {
    const changeFeatures = vi.fn<(sent: { version: number; input: object }) => object>(() => ({
      __typename: 'SettingsSaved',
      settings: { ...settings, features: { ...settings.features, welcome: false, version: 1 } },
    }));
    const { user } = renderApp('/settings/areas', { settings, changeFeatures });

    expect(await screen.findByText(/it hides the Punch passes page/)).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: /^Welcome page/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved')).toBeDefined();
    expect(changeFeatures.mock.lastCall?.[0]).toMatchObject({
      version: 0,
      input: { punchPasses: true, welcome: false, apiExplorer: true },
    });
  });

  test('says what check-in mode does, and takes any date where no days ahead are given', async () => {
    const changeClassSettings = vi.fn<(sent: { input: object }) => object>(() => ({
      __typename: 'SettingsSaved',
      settings: { ...settings, classes: { ...settings.classes, checkInMode: true, version: 1 } },
    }));
    const { user } = renderApp('/settings/class-settings', { settings, changeClassSettings });

    await user.click(
      await screen.findByRole('checkbox', { name: /^Check-in mode in the Office Portal/ }),
    );
    expect(screen.getByText(/marks everybody else on the roll absent/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved')).toBeDefined();
    expect(changeClassSettings.mock.lastCall?.[0].input).toEqual({
      ...{ lookAheadDays: 14, checkInMode: true, staffCheckInMode: false },
      ...{ markAheadDays: null, absencesInARow: 3 },
    });
  });

  test('says how many of the active staff have a second factor', async () => {
    renderApp('/settings/security', { settings });

    expect(await screen.findByText('3 of 14 active staff members')).toBeDefined();
    expect(
      screen.getByRole('checkbox', { name: /^Everybody needs a second factor/ }),
    ).toBeDefined();
  });

  test('tells that somebody else has changed it meanwhile', async () => {
    const message = 'Olive Owner changed this class setting at 15:00: look ahead days.';
    const { user } = renderApp('/settings/class-settings', {
      settings,
      changeClassSettings: {
        ...{ __typename: 'RecordRefused', reason: 'CHANGED_MEANWHILE', rule: 'S-4', message },
        ...{ fix: 'Load the changes.', fields: [] },
      },
    });

    const days = await screen.findByRole('textbox', { name: 'Look ahead' });
    await user.clear(days);
    await user.type(days, '30');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect((await screen.findByRole('alert')).textContent).toContain(message);
    expect(screen.getByRole('button', { name: 'Load their changes' })).toBeDefined();
  });

  test('cannot be changed by those who may only see', async () => {
    renderApp('/settings/business', { settings, viewer: viewer({ SETTINGS: 'VIEW' }) });

    const name = await screen.findByRole('textbox', { name: 'Name' });
    expect(name.matches(':disabled')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
