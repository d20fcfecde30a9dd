import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import {
  mayAll,
  mayNothing,
  recordRefused,
  staffMember,
  staffSaved,
  userGroup,
} from '../../testing/staff-records.ts';
// Loaded ahead of the tests, which would have to wait for the pages to be compiled.
import './NewStaffPage.tsx';
import './StaffMemberPage.tsx';

const marks = { keywords: [], customFields: [] };
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('changes a profile, with the version that was read', async () => {
  const changeStaff = vi.fn<(sent: object) => object>(() =>
    staffSaved(staffMember({ version: 4, title: 'Front desk lead' })),
  );
  const { user } = renderApp('/staff/priya', { ...marks, staffMember: staffMember(), changeStaff });

  await user.type(await screen.findByRole('textbox', { name: 'Title' }), ' lead');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Saved')).toBeDefined();
  expect(changeStaff.mock.calls[0]?.[0]).toMatchObject({
    id: 'priya',
    version: 3,
    input: {
      firstName: 'Priya',
      title: 'Front desk lead',
      login: 'priya',
      hiredOn: '2024-09-02',
      releasedOn: null,
    },
  });
});

test('says at the field what is wrong with it', async () => {
  const { user } = renderApp('/staff/priya', {
    ...marks,
    staffMember: staffMember(),
    changeStaff: recordRefused('Somebody else has this login name.', {
      fields: [{ field: 'login', message: 'Somebody else has this login name.' }],
    }),
  });

  await user.type(await screen.findByRole('textbox', { name: 'Login name' }), ' b');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/The login name has no space and no @/)).toBeDefined();
  await user.clear(field('Login name'));
  await user.type(field('Login name'), 'owner');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Somebody else has this login name.')).toBeDefined();
  expect(document.activeElement).toBe(field('Login name'));
});

test('keeps what the school keeps of staff too', async () => {
  const badge = { id: 'badge', label: 'Badge number', kind: 'TEXT', choices: [] };
  const changeStaff = vi.fn<(sent: object) => object>(() =>
    staffSaved(staffMember({ version: 4 })),
  );
  const { user } = renderApp('/staff/priya', {
    keywords: [{ id: 'first-aid', name: 'First aid' }],
    customFields: [badge],
    staffMember: staffMember({ customValues: [{ field: badge, value: '17' }] }),
    changeStaff,
  });

  await user.type(await screen.findByRole('textbox', { name: 'Badge number' }), '4');
  await user.click(screen.getByRole('checkbox', { name: 'First aid' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => {
    expect(changeStaff.mock.calls[0]?.[0]).toMatchObject({
      input: { keywordIds: ['first-aid'], customValues: [{ fieldId: 'badge', value: '174' }] },
    });
  });
});

test('who may only see reads it, and finds no way to rights and passwords', async () => {
  renderApp('/staff/priya', {
    ...marks,
    viewer: viewer({ STAFF: 'VIEW', ADMIN: 'NONE' }),
    staffMember: staffMember({ viewerCan: mayNothing }),
  });

  expect((await screen.findByRole('textbox', { name: 'Title' })).matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Permissions' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Sign-in' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^See as/ })).toBeNull();
});

test('says when the sign-in of somebody who has more cannot be changed', async () => {
  renderApp('/staff/priya', {
    ...marks,
    staffMember: staffMember({ viewerCan: { ...mayAll, changeSignIn: false } }),
  });

  const notes = await screen.findAllByText(
    'Only somebody who may as much as this person can change it.',
  );
  expect(notes).toHaveLength(2);
});

test('adds somebody, and goes on to their permissions', async () => {
  const noor = staffMember({ id: 'noor', firstName: 'Noor', lastName: 'Siddiqui', groups: [] });
  const createStaff = vi.fn<(sent: object) => object>(() => staffSaved(noor));
  const { user } = renderApp('/staff/new', {
    ...marks,
    createStaff,
    staffMember: noor,
    userGroups: [userGroup()],
  });

  await user.click(await screen.findByRole('button', { name: 'Create staff member' }));
  expect(await screen.findByText('The first name is needed.')).toBeDefined();
  expect(createStaff).not.toHaveBeenCalled();
  await user.type(field('First name'), 'Noor');
  await user.type(field('Last name'), 'Siddiqui');
  await user.type(field('Login name'), 'Noor');
  await user.click(screen.getByRole('button', { name: 'Create staff member' }));

  expect(await screen.findByRole('heading', { name: 'Noor Siddiqui' })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/staff/noor/permissions');
  expect(screen.getByText(/Next: permissions, then a password/)).toBeDefined();
  expect(createStaff.mock.calls[0]?.[0]).toMatchObject({
    input: { firstName: 'Noor', lastName: 'Siddiqui', login: 'noor', email: null },
  });
});

test('the form is not for those who may only see', async () => {
  renderApp('/staff/new', { ...marks, viewer: viewer({ STAFF: 'VIEW' }) });

  expect(await screen.findByText('You may not add staff')).toBeDefined();
});

test('somebody who is not there is called so', async () => {
  renderApp('/staff/nobody', {
    ...marks,
    staffMember: () => {
      throw refusal('NOT_FOUND', 'There is no such staff member.');
    },
  });

  await screen.findByRole('heading', { name: 'Staff member' });
  expect(document.title).toContain('not found');
});
