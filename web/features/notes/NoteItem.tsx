import { useMutation } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { noteLevels } from './note-levels.ts';
import type { Notes_noteFragment } from './Notes.generated.ts';
import { SetNoteClosedDocument } from './SetNoteClosed.generated.ts';

const Item = styled('li')(({ theme }) => ({
  padding: '9px 0',
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '&:first-of-type': { paddingTop: 0 },
  '&:last-of-type': { paddingBottom: 0 },
  '& > header, & > footer': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    fontSize: '0.78125rem',
    color: theme.vars.palette.text.secondary,
  },
  '& > header > span:last-of-type': { marginLeft: 'auto', display: 'flex', gap: 16 },
  '& > p': { margin: '3px 0 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '&[data-closed] > p': { color: theme.vars.palette.text.secondary },
}));

interface NoteItemProps {
  note: Notes_noteFragment;
  mayChange: boolean;
  onEdit: () => void;
  onEditIntent: () => void;
  onClosed: () => void;
}

/** One note: how much it matters, who wrote it, and whether it is settled. */
export function NoteItem({ note, mayChange, onEdit, onEditIntent, onClosed }: NoteItemProps) {
  const { zone } = useAccount();
  const { id, isClosed } = note;
  const { word, tone, shape } = noteLevels[note.level];
  const [setClosed] = useMutation(SetNoteClosedDocument);
  const { state, run } = useCommand<{ id: string; closed: boolean }, { message: string }>(
    async (asked) => {
      const answer = (await setClosed({ variables: asked })).data?.setNoteClosed;
      if (answer?.__typename === 'RecordRefused') return answer;
      if (answer?.__typename !== 'NoteSaved') throw new Error('The server gave no answer.');
      onClosed();
      return null;
    },
  );
  const close = () => void run({ id, closed: !isClosed });

  return (
    <Item data-closed={isClosed ? '' : undefined}>
      <header>
        <ToneMark tone={isClosed ? 'neutral' : tone} shape={shape}>
          {word}
          {isClosed && ', closed'}
        </ToneMark>
        <span>
          {note.by ?? 'Imported'}, {formatInstant(note.createdAt, zone)}
        </span>
        <span>
          {mayChange && (
            <>
              <TextButton
                type="button"
                aria-label={`Edit the note: ${startOf(note.text)}`}
                onPointerEnter={onEditIntent}
                onFocus={onEditIntent}
                onClick={onEdit}
              >
                Edit
              </TextButton>
              <TextButton
                type="button"
                aria-label={`${isClosed ? 'Reopen' : 'Close'} the note: ${startOf(note.text)}`}
                aria-busy={state.step === 'sending'}
                onClick={close}
              >
                {isClosed ? 'Reopen' : 'Close'}
              </TextButton>
            </>
          )}
        </span>
      </header>
      <p>{note.text}</p>
      <CommandProblem state={state} what="it was saved" onRetry={close} />
    </Item>
  );
}

const startOf = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
