import { useApolloClient } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import {
  cancelClassesForm,
  type CancelClassesValues,
} from '../../../server/features/cancellations/cancel-classes.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn } from '../../forms/FormSection.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { count } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { CancelClassesDocument } from './CancelClasses.generated.ts';
import type { ChosenClass } from './chosen-class.ts';
import { DaysFields } from './DaysFields.tsx';
import { firstDay } from './first-day.ts';
import { previewOf, startedId } from './start-answer.ts';
import { StartPreview } from './StartPreview.tsx';
import { TokensField } from './TokensField.tsx';

const { TextField } = fieldsOf<typeof cancelClassesForm>();

/** As many names as are read at a glance. */
const NAMED = 4;

/** What is asked at the left, what it does at the right. */
const Halves = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
  alignItems: 'start',
  gap: '16px 28px',
  '@media (max-width: 820px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Names = styled('p')(({ theme }) => ({
  margin: '0 0 14px',
  color: theme.vars.palette.text.secondary,
}));

interface CancelClassesDialogProps {
  classes: readonly ChosenClass[];
  /** The day that the list is about. */
  date: string;
  /** Takes the id of the task that cancels them. */
  onStarted: (taskId: string) => void;
  onClose: () => void;
}

/** Cancels dates of several classes at once, in the background (rule M-13). */
export function CancelClassesDialog(props: CancelClassesDialogProps) {
  const { classes, date, onStarted, onClose } = props;
  const titleId = useId();
  const client = useApolloClient();
  const day = firstDay(classes, date);
  const mayGiveTokens = usePermission('CREATE_MAKEUP_TOKENS', 'FULL');

  async function send(input: CancelClassesValues, requestId: string | null) {
    const { data } = await client.mutate({
      mutation: CancelClassesDocument,
      variables: { input, requestId, dryRun: requestId === null },
      fetchPolicy: 'no-cache',
    });
    return data?.started;
  }

  const record = useRecordForm({
    schema: cancelClassesForm,
    values: {
      classIds: classes.map(({ id }) => id),
      ...{ from: day, to: day, reason: null, tokens: null },
    },
    version: null,
    save: async (input, { requestId }) => answerOf(await send(input, requestId)),
    onSaved: (saved) => {
      onStarted(startedId(saved));
    },
  });
  const close = () => {
    record.leave(onClose);
  };

  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>
        Cancel dates of {count(classes.length, 'class', 'classes')}
      </DialogTitle>
      <DialogContent>
        <Names>{namesOf(classes)}</Names>
        <RecordForm record={record} noun="cancelling" starts onCancel={close}>
          <Halves>
            <FieldColumn>
              <DaysFields autoFocus />
              <TextField
                name="reason"
                label="Reason (optional)"
                maxLength={200}
                hint="As families may read it, such as “the heating is out”."
              />
              {mayGiveTokens && <TokensField />}
            </FieldColumn>
            <StartPreview
              schema={cancelClassesForm}
              ask={async (input) => previewOf(await send(input, null))}
            />
          </Halves>
        </RecordForm>
      </DialogContent>
    </Dialog>
  );
}

/** “Tumbling 1, Tumbling 2 and 9 more”. */
function namesOf(classes: readonly ChosenClass[]): string {
  const named = classes.slice(0, NAMED).map(({ name }) => name);
  const more = classes.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
