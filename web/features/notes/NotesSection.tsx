import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Section } from '../../ui/Section.tsx';
import { NoteItem } from './NoteItem.tsx';
import { Notes_noteFragmentDoc, type Notes_noteFragment } from './Notes.generated.ts';

const NoteDialog = lazyComponent(async () => (await import('./NoteDialog.tsx')).NoteDialog);

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }));

/** Whom a note is about. */
export type NoteOwner = { familyId: string } | { studentId: string };

interface NotesSectionProps {
  of: NoteOwner;
  /** Open ones first, the newest in front. */
  notes: readonly FragmentType<typeof Notes_noteFragmentDoc>[];
  mayChange: boolean;
  /** There is another note, or one has another place in the list. */
  onChanged: () => void;
}

/** What staff wrote down about a family or a student. */
export function NotesSection({ of, mayChange, onChanged, ...props }: NotesSectionProps) {
  const notes = useFragmentList(Notes_noteFragmentDoc, props.notes);
  const [edited, setEdited] = useState<{ note: Notes_noteFragment | null } | null>(null);
  const open = notes.filter(({ isClosed }) => !isClosed).length;

  return (
    <Section
      title="Notes"
      note={notes.length > 0 && `${String(open)} open`}
      actions={
        mayChange && (
          <Button
            size="small"
            onPointerEnter={() => void NoteDialog.preload()}
            onFocus={() => void NoteDialog.preload()}
            onClick={() => {
              setEdited({ note: null });
            }}
          >
            Add note
          </Button>
        )
      }
    >
      <Card>
        {notes.length === 0 ? (
          <Quiet>Nothing is written down.</Quiet>
        ) : (
          <List>
            {notes.map((note) => (
              <NoteItem
                key={note.id}
                note={note}
                mayChange={mayChange}
                onEdit={() => {
                  setEdited({ note });
                }}
                onEditIntent={() => void NoteDialog.preload()}
                onClosed={onChanged}
              />
            ))}
          </List>
        )}
      </Card>
      {edited && (
        <NoteDialog
          of={of}
          // The newest state of it: somebody else may have changed it while the dialog is open.
          note={notes.find(({ id }) => id === edited.note?.id) ?? edited.note}
          onReload={onChanged}
          onSaved={() => {
            setEdited(null);
            onChanged();
          }}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Section>
  );
}
