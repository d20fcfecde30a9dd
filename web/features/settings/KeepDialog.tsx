import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useState } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import type { EntryCommands } from './entry-commands.ts';

const Body = styled('div')({ display: 'grid', gap: 12, minHeight: 44, '& p': { margin: 0 } });

interface KeepDialogProps {
  id: string;
  name: string;
  /** "level" */
  noun: string;
  /** Records that use it. */
  uses: number;
  commands: EntryCommands;
  onDone: (told: string) => void;
  onClose: () => void;
}

/** Takes an entry out of what is offered, after it is said what uses it; one that nothing uses can go for good. */
export function KeepDialog(props: KeepDialogProps) {
  const { id, name, noun, uses, commands } = props;
  const titleId = useId();
  const says = useUses(props);
  const { state, run } = useCommand<{ how: 'archive' | 'erase' }, { message: string }>(
    async ({ how, requestId }) => {
      const told =
        how === 'erase'
          ? await commands.erase(id, requestId)
          : await commands.archive(id, true, requestId);
      if (told.kind === 'refused') return told.refusal;
      props.onDone(how === 'erase' ? `“${name}” is deleted.` : `“${name}” is archived.`);
      return null;
    },
  );
  const isSending = state.step === 'sending';
  const { mayArchive } = commands;
  const mayErase = !mayArchive || (says !== null && uses === 0);

  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>
        {mayArchive ? 'Archive' : 'Delete'} “{name}”?
      </DialogTitle>
      <DialogContent>
        <Body aria-live="polite">
          {says === null ? (
            <Skeleton width="80%" aria-label="Looking what uses it" />
          ) : (
            <p>
              {says} {explained(mayArchive, uses, noun)}
            </p>
          )}
          <CommandProblem
            state={state}
            what={`the ${noun} was ${mayErase ? 'removed' : 'archived'}`}
            onRetry={() => {
              if ('input' in state) void run(state.input);
            }}
          />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          Cancel
        </Button>
        {mayErase && (
          <Button
            {...(mayArchive ? { color: 'error' } : { variant: 'contained', color: 'error' })}
            aria-busy={isSending}
            onClick={() => void run({ how: 'erase' })}
          >
            {mayArchive ? 'Delete for good' : 'Delete'}
          </Button>
        )}
        {mayArchive && (
          <Button
            variant="contained"
            color="primary"
            aria-busy={isSending}
            onClick={() => void run({ how: 'archive' })}
          >
            Archive
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function explained(mayArchive: boolean, uses: number, noun: string): string {
  if (!mayArchive) return 'What it says is kept in the audit only.';
  return uses > 0
    ? `They keep it. The ${noun} is not offered any more, and can be restored.`
    : `Archived, the ${noun} is not offered any more and can be restored. Deleted, it is gone.`;
}

/** What the server says uses it; null until then. Without an answer the number of the list has to do. */
function useUses({ id, uses, commands }: KeepDialogProps): string | null {
  const [says, setSays] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const fallback = fallbackOf(uses, commands.mayArchive);
    commands.uses(id).then(
      (told) => {
        if (!isGone) setSays(told.kind === 'says' ? told.says.join(' ') : fallback);
      },
      () => {
        if (!isGone) setSays(fallback);
      },
    );
    return () => {
      isGone = true;
    };
    // Asked once, when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  return says;
}

function fallbackOf(uses: number, mayArchive: boolean): string {
  if (!mayArchive) return '';
  return uses === 0 ? 'Nothing uses it.' : `${String(uses)} records use it.`;
}
