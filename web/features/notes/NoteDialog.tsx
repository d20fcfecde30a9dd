import { useMutation } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { noteForm } from '../../../server/features/students/note.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn } from '../../forms/FormSection.tsx';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { noteLevels } from './note-levels.ts';
import type { Notes_noteFragment } from './Notes.generated.ts';
import type { NoteOwner } from './NotesSection.tsx';
import { AddNoteDocument, ChangeNoteDocument } from './SaveNote.generated.ts';

const { SegmentedField, TextAreaField } = fieldsOf<typeof noteForm>();

const levels = (['INFO', 'IMPORTANT', 'CRITICAL'] as const).map((value) => ({
  value,
  label: noteLevels[value].word,
}));

interface NoteDialogProps {
  of: NoteOwner;
  /** null: a new one */
  note: Notes_noteFragment | null;
  onSaved: () => void;
  /** Reads the notes again. */
  onReload: () => void;
  onClose: () => void;
}

/** Writes a note, or changes one. */
export function NoteDialog({ of, note, onSaved, onReload, onClose }: NoteDialogProps) {
  const titleId = useId();
  const [add] = useMutation(AddNoteDocument);
  const [change] = useMutation(ChangeNoteDocument);
  const record = useRecordForm({
    schema: noteForm,
    values: note ? { level: note.level, text: note.text } : { level: 'INFO' as const, text: '' },
    version: note?.version ?? null,
    save: async (input, { requestId, version }) =>
      note && version !== null
        ? answerOf(
            (await change({ variables: { id: note.id, version, ...input, requestId } })).data
              ?.changeNote,
          )
        : answerOf((await add({ variables: { ...of, ...input, requestId } })).data?.addNote),
    onSaved,
    onReload,
  });
  useFirstField(record.element);
  const close = () => {
    record.leave(onClose);
  };

  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{note ? 'Edit note' : 'New note'}</DialogTitle>
      <DialogContent>
        <RecordForm record={record} noun="note" onCancel={close}>
          <FieldColumn>
            <TextAreaField name="text" label="Text" rows={5} />
            <SegmentedField
              name="level"
              label="Level"
              options={levels}
              hint="An open critical note is shown wherever its family or student is."
            />
          </FieldColumn>
        </RecordForm>
      </DialogContent>
    </Dialog>
  );
}
