import { useMutation } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { healthForm } from '../../../server/features/students/health.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn } from '../../forms/FormSection.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import type { HealthPanel_studentFragment } from './HealthPanel.generated.ts';
import { ChangeHealthDocument } from './SaveHealth.generated.ts';

const { TextAreaField, TextField } = fieldsOf<typeof healthForm>();

interface HealthDialogProps {
  student: { id: string; firstName: string };
  health: HealthPanel_studentFragment['health'];
  onReload: () => void;
  onClose: () => void;
}

/** Changes what is known of a student's health. */
export function HealthDialog({ student, health, onReload, onClose }: HealthDialogProps) {
  const titleId = useId();
  const [change] = useMutation(ChangeHealthDocument);
  const { alert, allergies, medication, physician, emergencyContact } = health;
  const record = useRecordForm({
    schema: healthForm,
    values: { alert, allergies, medication, physician, emergencyContact },
    version: health.version,
    save: async (input, { requestId, version }) =>
      answerOf(
        (
          await change({
            variables: { id: student.id, version: version ?? health.version, input, requestId },
          })
        ).data?.changeHealth,
      ),
    onSaved: onClose,
    onReload,
  });
  useFirstField(record.element);
  const close = () => {
    record.leave(onClose);
  };

  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Health of {student.firstName}</DialogTitle>
      <DialogContent>
        <RecordForm record={record} noun="health" onCancel={close}>
          <FieldColumn>
            <TextAreaField
              name="alert"
              label="Health concerns"
              hint="Shown as the medical alert to those who may see it. “None” is no alert."
            />
            <TextAreaField name="allergies" label="Allergies" rows={2} />
            <TextAreaField name="medication" label="Medication" rows={2} />
            <TextField name="physician" label="Physician" maxLength={200} />
            <TextField
              name="emergencyContact"
              label="In an emergency"
              hint="Whom to call, and the number."
              maxLength={200}
            />
          </FieldColumn>
        </RecordForm>
      </DialogContent>
    </Dialog>
  );
}
