import { screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { renderApp } from '../../testing/render-app.tsx';
import { settings } from '../../testing/settings-records.ts';

beforeAll(() => import('./TokenSettingsSection.tsx'));

type Asked = { version: number; input: object; dryRun: boolean };

test('says what a change means for tokens that exist before it is saved', async () => {
  const change = vi.fn(({ dryRun }: Asked) =>
    dryRun
      ? { __typename: 'ChangePreview', changed: [], says: ['15 tokens stay as they are.'] }
      : {
          ...{ __typename: 'SettingsSaved', repeated: false },
          settings: { ...settings, tokens: { ...settings.tokens, limit: 3, version: 3 } },
        },
  );
  const { user } = renderApp('/settings/makeup-tokens', {
    settings,
    changeTokenSettings: change,
  });

  const limit = await screen.findByRole('textbox', { name: 'At most' });
  expect(screen.getByText('12 tokens can be used, 3 pending.')).toBeDefined();
  expect(screen.queryByText('What the change means')).toBeNull();
  await user.clear(limit);
  await user.type(limit, '3');
  expect(await screen.findByText('15 tokens stay as they are.')).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(change.mock.lastCall?.[0]).toMatchObject({
    ...{ version: 2, dryRun: false },
    input: { automatic: 'EXCUSED', earningTypes: ['ACTIVE'], limit: 3, validFor: 60 },
  });
});

test('says that makeup tokens are switched off, and where that is changed', async () => {
  renderApp('/settings/makeup-tokens', {
    settings: { ...settings, features: { ...settings.features, makeupTokens: false } },
  });
  expect(await screen.findByText('Switched off')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Switch in Areas' }).getAttribute('href')).toBe(
    '/a/demo/settings/areas',
  );
});
