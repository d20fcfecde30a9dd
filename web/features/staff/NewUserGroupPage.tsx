import { PageHeader } from '../../ui/PageHeader.tsx';
import { groupsTrail } from './trail.ts';
import { UserGroupForm } from './UserGroupForm.tsx';

/** Makes a set of permissions that staff share. */
export function NewUserGroupPage() {
  return (
    <>
      <PageHeader title="New user group" trail={groupsTrail} />
      <UserGroupForm group={null} onReload={() => undefined} />
    </>
  );
}
