import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { RecordForm } from '../../forms/RecordForm.tsx';
import type { RecordFormState } from '../../forms/useRecordForm.ts';

const Fields = styled('div')({ display: 'grid', gap: 16, padding: '4px 0 14px' });

/** What the form of a list's entry is given. */
export interface EntryFormProps<Entry> {
  /** null: a new one */
  entry: Entry | null;
  readOnly: boolean;
  onSaved: (name: string) => void;
  onReload: () => void;
  onClose: () => void;
}

interface EntryDialogProps<Input extends FieldValues, Output> {
  title: string;
  /** "level" */
  noun: string;
  record: RecordFormState<Input, Output>;
  onClose: () => void;
  /** What saving means elsewhere, in sight whatever field is changed. */
  meaning?: ReactNode;
  children: ReactNode;
}

/** An entry of a list, to look at or to edit. */
export function EntryDialog<Input extends FieldValues, Output>(
  props: EntryDialogProps<Input, Output>,
) {
  const { title, noun, record, onClose, children } = props;
  const titleId = useId();
  const leave = () => {
    record.leave(onClose);
  };
  return (
    <Dialog open onClose={leave} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <RecordForm record={record} noun={noun} onCancel={leave}>
          <Fields>{children}</Fields>
          {props.meaning}
        </RecordForm>
      </DialogContent>
      {record.readOnly && (
        <DialogActions>
          <Button autoFocus onClick={onClose}>
            Close
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
