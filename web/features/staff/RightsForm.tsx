import type { FragmentType } from '@apollo/client/masking';
import { useMutation } from '@apollo/client/react';
import { rightsForm } from '../../../server/features/staff/rights.form.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useFragmentData, useFragmentList } from '../../lib/useFragmentData.ts';
import { EffectiveRights } from './EffectiveRights.tsx';
import { FormSheet } from './FormSheet.ts';
import { grantsIn, rowsFrom } from './grant-rows.ts';
import { GroupsField } from './GroupsField.tsx';
import {
  ChangeStaffRightsDocument,
  RightsForm_groupFragmentDoc,
  RightsForm_memberFragmentDoc,
} from './RightsForm.generated.ts';

interface RightsFormProps {
  member: FragmentType<typeof RightsForm_memberFragmentDoc>;
  groups: readonly FragmentType<typeof RightsForm_groupFragmentDoc>[];
  onReload: () => void;
  onCancel: () => void;
}

/** Groups and own levels of a person, saved in one step, and what they come to while one edits. */
export function RightsForm(props: RightsFormProps) {
  const member = useFragmentData(RightsForm_memberFragmentDoc, props.member);
  const groups = useFragmentList(RightsForm_groupFragmentDoc, props.groups);
  // They may be the viewer's own, which the shell goes by.
  const [change] = useMutation(ChangeStaffRightsDocument, { refetchQueries: ['ViewerGate'] });
  const mayChange = member.viewerCan.changeRights;
  const isIn = (id: string) => member.groups.some((group) => group.id === id);
  const record = useRecordForm({
    schema: rightsForm,
    values: {
      // In the order of the list, as ticking them gives them.
      groupIds: groups.map(({ id }) => id).filter(isIn),
      grants: rowsFrom(member.grants),
    },
    version: member.version,
    readOnly: !mayChange,
    save: async ({ groupIds, grants }, { requestId, version }) =>
      answerOf(
        (
          await change({
            variables: {
              id: member.id,
              version: version ?? member.version,
              groupIds,
              grants: grantsIn(grants),
              requestId,
            },
          })
        ).data?.changeStaffRights,
      ),
    onReload: props.onReload,
  });

  return (
    <RecordForm record={record} noun="permissions" onCancel={props.onCancel}>
      <FormSheet>
        <FormSection
          title="User groups"
          hint="A group gives all who are in it the same permissions."
          isWide
        >
          <FieldColumn>
            <GroupsField groups={groups} />
          </FieldColumn>
        </FormSection>
        <FormSection
          title="Permissions"
          hint="Levels only add up: the most generous one counts, and nothing takes away what a group gives."
          isWide
        >
          <EffectiveRights
            firstName={member.firstName}
            isOwner={member.isOwner}
            groups={groups}
            saved={{ groupIds: member.groups.map(({ id }) => id), grants: member.grants }}
          />
        </FormSection>
      </FormSheet>
    </RecordForm>
  );
}
