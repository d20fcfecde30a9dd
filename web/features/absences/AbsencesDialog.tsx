import { useApolloClient, useMutation } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import {
  expectedAbsencesForm,
  LONGEST_COMMENT,
} from '../../../server/features/attendance/expected-absences.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn } from '../../forms/FormSection.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { useAccount } from '../../lib/account-context.ts';
import { count } from '../../lib/format.ts';
import { atLists, type AbsencesValues } from './absences-form.ts';
import { AbsencesPreview } from './AbsencesPreview.tsx';
import type { AbsentFrom, AbsentStudent } from './absent-student.ts';
import { RecordAbsencesDocument } from './RecordAbsences.generated.ts';
import { WhenFields } from './WhenFields.tsx';

const { CheckField, CheckListField, TextField } = fieldsOf<typeof expectedAbsencesForm>();

/** What is asked at the left, what it hits at the right. */
const Halves = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 320px',
  alignItems: 'start',
  gap: '16px 28px',
  '@media (max-width: 820px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface AbsencesDialogProps {
  students: readonly AbsentStudent[];
  chosenId: string | undefined;
  from: AbsentFrom | undefined;
  /** Takes what is to be said of it. */
  onRecorded: (told: string) => void;
  onClose: () => void;
}

/** Writes down that students of a family will not come (rule T-8). */
export function AbsencesDialog({ students, onRecorded, onClose, ...props }: AbsencesDialogProps) {
  const titleId = useId();
  const { today } = useAccount();
  const { cache } = useApolloClient();
  const [send] = useMutation(RecordAbsencesDocument);
  const only = students.length === 1 ? students[0] : undefined;
  const chosenId = props.chosenId ?? only?.id;
  const values: AbsencesValues = {
    studentIds: chosenId === undefined ? [] : [chosenId],
    ...{ occurrences: props.from ? [props.from] : [], days: null, isExcused: false, comment: null },
  };
  const record = useRecordForm({
    schema: expectedAbsencesForm,
    values,
    version: null,
    save: async (input, { requestId }) => {
      const { data } = await send({ variables: { input, requestId } });
      const answer = answerOf(data?.recordExpectedAbsences);
      return answer.kind === 'refused' ? { ...answer, refusal: atLists(answer.refusal) } : answer;
    },
    onSaved: (saved) => {
      if (saved.__typename !== 'ExpectedAbsencesKept') throw new Error('This was no dry run.');
      cache.evict({ fieldName: 'expectedAbsences' });
      cache.evict({ fieldName: 'studentAttendance' });
      onRecorded(`${count(saved.absences.length, 'expected absence')} recorded.`);
    },
  });
  const close = () => {
    record.leave(onClose);
  };

  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>
        {only ? `Expected absence of ${only.name}` : 'Expected absence'}
      </DialogTitle>
      <DialogContent>
        <RecordForm record={record} noun="absence" verb="Record" onCancel={close}>
          <Halves>
            <FieldColumn>
              {!only && <CheckListField name="studentIds" label="Students" options={students} />}
              <WhenFields students={students} today={today} />
              <CheckField
                name="isExcused"
                label="Excused"
                hint="The absence is recorded as “Excused”."
              />
              <TextField
                name="comment"
                label="Comment"
                maxLength={LONGEST_COMMENT}
                hint="The family can read it."
              />
            </FieldColumn>
            <AbsencesPreview withNames={!only} />
          </Halves>
        </RecordForm>
      </DialogContent>
    </Dialog>
  );
}
