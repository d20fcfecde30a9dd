import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { heads, recordRefused, userGroup } from '../../testing/staff-records.ts';
// Loaded ahead of the tests, which would have to wait for the pages to be compiled.
import './NewUserGroupPage.tsx';
import './UserGroupPage.tsx';
import './UserGroupsPage.tsx';

const desk = userGroup();
// By text: looking through a table of so many radio buttons by role takes a second each time.
const groupOf = (permission: string) =>
  screen.getByText(permission, { selector: 'legend' }).closest('fieldset')!;
const choice = (permission: string, level: string) =>
  within(groupOf(permission)).getByLabelText(level);

test('lists user groups with whom they are for, members and what they grant', async () => {
  renderApp('/staff/groups', { userGroups: [desk, heads] });

  const row = await screen.findByRole('row', { name: /^Front Desk/ });
  expect(row.textContent).toBe('Front DeskFor whoever stands at the desk2Families, Classes');
  expect(screen.getByRole('row', { name: /^Heads/ }).textContent).toContain('Everything');
});

test('says when there are none', async () => {
  renderApp('/staff/groups', { userGroups: [] });

  expect(await screen.findByText('There are no user groups yet')).toBeDefined();
});

test('makes a group, and is back at the list', async () => {
  const createUserGroup = vi.fn<(sent: object) => object>(() => ({
    __typename: 'UserGroupSaved',
    userGroup: userGroup({ id: 'new', name: 'Bookkeeper' }),
    repeated: false,
  }));
  const { user } = renderApp('/staff/groups/new', { userGroups: [desk], createUserGroup });

  await user.click(await screen.findByRole('button', { name: 'Create user group' }));
  expect(await screen.findByText('The name is needed.')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Bookkeeper');
  await user.click(choice('Families', 'View'));
  await user.click(choice('Audit Log', 'View'));
  await user.click(screen.getByRole('button', { name: 'Create user group' }));

  expect(await screen.findByText('The user group is saved.')).toBeDefined();
  expect(createUserGroup.mock.calls[0]?.[0]).toMatchObject({
    input: {
      name: 'Bookkeeper',
      grants: [
        { permission: 'FAMILIES', level: 'VIEW' },
        { permission: 'AUDIT_LOG', level: 'VIEW' },
      ],
    },
  });
});

test('changes what a group grants, and says for how many', async () => {
  const changeUserGroup = vi.fn<(sent: object) => object>(() => ({
    __typename: 'UserGroupSaved',
    userGroup: userGroup({ version: 2 }),
    repeated: false,
  }));
  const { user } = renderApp('/staff/groups/desk', { userGroups: [desk], changeUserGroup });

  expect(await screen.findByText(/counts for 2 people from their next click on/)).toBeDefined();
  await user.click(choice('Classes', 'None'));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => {
    expect(changeUserGroup.mock.calls[0]?.[0]).toMatchObject({
      id: 'desk',
      version: 1,
      input: { grants: [{ permission: 'FAMILIES', level: 'FULL' }] },
    });
  });
});

test('deletes a group after saying who loses by it', async () => {
  const deleteUserGroup = vi.fn(({ id }: { id: string }) => ({
    __typename: 'UserGroupDeleted',
    id,
    repeated: false,
  }));
  const { user } = renderApp('/staff/groups', { userGroups: [desk, heads], deleteUserGroup });

  await user.click(await screen.findByRole('button', { name: 'Delete Front Desk, 2 members' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete “Front Desk”?' });
  expect(dialog.textContent).toContain('2 people are in it and would lose what only it grants');
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

  await waitFor(() => {
    expect(screen.queryByRole('row', { name: /^Front Desk/ })).toBeNull();
  });
  expect(screen.getByRole('row', { name: /^Heads/ })).toBeDefined();
  expect(deleteUserGroup.mock.calls[0]?.[0]).toMatchObject({ id: 'desk', confirmed: true });
});

test('says why a group cannot be deleted', async () => {
  const { user } = renderApp('/staff/groups', {
    userGroups: [heads],
    deleteUserGroup: recordRefused('You are an administrator by this user group alone.'),
  });

  await user.click(await screen.findByRole('button', { name: /^Delete Heads/ }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));

  expect((await screen.findByRole('alert')).textContent).toContain('administrator by this');
});

test('a group that is not there is called so', async () => {
  renderApp('/staff/groups/gone', { userGroups: [desk] });

  await screen.findByRole('heading', { name: 'User group' });
  expect(document.title).toContain('not found');
});

test('is for administrators', async () => {
  renderApp('/staff/groups', { viewer: viewer({ ADMIN: 'NONE' }) });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
});
