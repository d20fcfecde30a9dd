import { useMutation } from '@apollo/client/react';
import { staffForm } from '../../../server/features/staff/staff.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FieldRow, FormSection } from '../../forms/FormSection.tsx';
import {
  CustomFields,
  KeywordsField,
  marksOf,
  type OfferedField,
} from '../../forms/MarksFields.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { FormSheet } from './FormSheet.ts';
import {
  ChangeStaffDocument,
  CreateStaffDocument,
  type StaffForm_memberFragment,
} from './StaffForm.generated.ts';

const { TextField, DateField } = fieldsOf<typeof staffForm>();

const empty = {
  firstName: '',
  lastName: '',
  login: '',
  email: null,
  phone: null,
  title: null,
  hiredOn: null,
  releasedOn: null,
};

export interface Marks {
  keywords: readonly { id: string; name: string }[];
  customFields: readonly OfferedField[];
}

interface StaffFormProps {
  /** null: a new one */
  member: StaffForm_memberFragment | null;
  marks: Marks;
  onReload: () => void;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

/** What is kept of somebody who works here. Permissions and passwords have parts of their own. */
export function StaffForm({ member, marks, ...props }: StaffFormProps) {
  const [create] = useMutation(CreateStaffDocument);
  const [change] = useMutation(ChangeStaffDocument);
  const values = member
    ? {
        ...{ firstName: member.firstName, lastName: member.lastName, login: member.login },
        ...{ email: member.email, phone: member.phone, title: member.title },
        ...{ hiredOn: member.hiredOn, releasedOn: member.releasedOn },
      }
    : empty;
  const record = useRecordForm({
    schema: staffForm,
    values: { ...values, ...marksOf(member, marks.customFields) },
    version: member?.version ?? null,
    readOnly: member?.viewerCan.change === false,
    save: async (input, { requestId, version }) =>
      answerOf(
        member && version !== null
          ? (await change({ variables: { id: member.id, version, input, requestId } })).data
              ?.changeStaff
          : (await create({ variables: { input, requestId } })).data?.createStaff,
      ),
    onSaved: (saved) => {
      if (saved.__typename === 'StaffSaved' && saved.staffMember) {
        props.onSaved(saved.staffMember.id);
      }
    },
    onReload: props.onReload,
  });
  useFirstField(member ? null : record.element);
  const hasMarks = marks.keywords.length > 0 || marks.customFields.length > 0;
  const maySignIn = member?.viewerCan.changeSignIn ?? true;

  return (
    <RecordForm record={record} noun="staff member" onCancel={props.onCancel}>
      <FormSheet>
        <FormSection title="Person">
          <FieldColumn>
            <FieldRow>
              <TextField name="firstName" label="First name" maxLength={100} width={270} />
              <TextField name="lastName" label="Last name" maxLength={100} width={270} />
            </FieldRow>
            <TextField
              name="title"
              label="Title"
              maxLength={100}
              hint="What this person works as. It grants nothing."
            />
          </FieldColumn>
          <FieldColumn>
            <TextField name="phone" label="Phone" type="tel" maxLength={40} width={270} />
            <FieldRow>
              <DateField name="hiredOn" label="Works here from" />
              <DateField name="releasedOn" label="Last day" />
            </FieldRow>
          </FieldColumn>
        </FormSection>
        <FormSection
          title="Sign-in"
          hint={
            member === null
              ? 'The password is set in the next step, by an administrator.'
              : 'The login name or the e-mail address opens the portal, with the password.'
          }
        >
          <FieldColumn>
            <TextField
              name="login"
              label="Login name"
              maxLength={100}
              hint={maySignIn ? 'Without spaces or @; small letters.' : cannotChange}
            />
          </FieldColumn>
          <FieldColumn>
            <TextField
              name="email"
              label="E-mail"
              type="email"
              maxLength={254}
              hint={maySignIn ? undefined : cannotChange}
            />
          </FieldColumn>
        </FormSection>
        {hasMarks && (
          <FormSection title="Also kept">
            <FieldColumn>
              <CustomFields fields={marks.customFields} />
            </FieldColumn>
            <FieldColumn>
              <KeywordsField keywords={marks.keywords} />
            </FieldColumn>
          </FormSection>
        )}
      </FormSheet>
    </RecordForm>
  );
}

const cannotChange = 'Only somebody who may as much as this person can change it.';
