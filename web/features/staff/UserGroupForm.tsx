import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { userGroupForm } from '../../../server/features/staff/rights.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { count } from '../../lib/format.ts';
import { FormSheet } from './FormSheet.ts';
import { grantsIn, rowsFrom } from './grant-rows.ts';
import { GrantsField } from './GrantsField.tsx';
import { groupsPath } from './trail.ts';
import {
  ChangeUserGroupDocument,
  CreateUserGroupDocument,
  type UserGroupForm_groupFragment,
} from './UserGroupForm.generated.ts';

const { TextField } = fieldsOf<typeof userGroupForm>();

interface UserGroupFormProps {
  /** null: a new one */
  group: UserGroupForm_groupFragment | null;
  onReload: () => void;
}

/** A user group's name, whom it is for, and what it grants. */
export function UserGroupForm({ group, onReload }: UserGroupFormProps) {
  const navigate = useNavigate();
  const [create] = useMutation(CreateUserGroupDocument);
  // The viewer may be in it, and the shell goes by what the viewer may.
  const [change] = useMutation(ChangeUserGroupDocument, { refetchQueries: ['ViewerGate'] });
  const record = useRecordForm({
    schema: userGroupForm,
    values: {
      name: group?.name ?? '',
      description: group?.description ?? null,
      grants: rowsFrom(group?.grants ?? []),
    },
    version: group?.version ?? null,
    save: async ({ grants, ...words }, { requestId, version }) => {
      const input = { ...words, grants: grantsIn(grants) };
      return group && version !== null
        ? answerOf(
            (await change({ variables: { id: group.id, version, input, requestId } })).data
              ?.changeUserGroup,
          )
        : answerOf((await create({ variables: { input, requestId } })).data?.createUserGroup);
    },
    onSaved: () => {
      const saved = 'The user group is saved.';
      void navigate(groupsPath, { state: { saved } });
    },
    onReload,
  });
  useFirstField(group ? null : record.element);
  const members = group?.memberCount ?? 0;

  return (
    <RecordForm record={record} noun="user group" onCancel={() => void navigate(groupsPath)}>
      <FormSheet>
        <FormSection title="User group">
          <FieldColumn>
            <TextField name="name" label="Name" maxLength={100} />
          </FieldColumn>
          <FieldColumn>
            <TextField
              name="description"
              label="For whom"
              maxLength={500}
              hint="Helps whoever puts people into it."
            />
          </FieldColumn>
        </FormSection>
        <FormSection
          title="Permissions"
          isWide
          hint={
            members > 0
              ? `What you save counts for ${count(members, 'person', 'people')} from their next click on.`
              : 'Nobody is in it yet. People are put into it on their own page, under Permissions.'
          }
        >
          <GrantsField grantedTo="This group" />
        </FormSection>
      </FormSheet>
    </RecordForm>
  );
}
