import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { count } from '../../lib/format.ts';
import type { CommandState } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { statusWords } from './marks.ts';
import type { RollPreview } from './useSubmitRoll.ts';

const Body = styled('div')({ display: 'grid', gap: 12, '& p': { margin: 0 } });

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  maxHeight: 'min(420px, 50dvh)',
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    padding: '8px 12px',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& b': { fontWeight: 640 },
  '& s': { color: theme.vars.palette.text.secondary, textDecoration: 'none' },
  '& small': {
    gridColumn: '1 / -1',
    color: theme.vars.palette.tone.warning,
    fontSize: '0.78125rem',
  },
}));

interface CorrectionDialogProps {
  preview: RollPreview;
  /** What sends it: the whole roll, or the mark of one student. */
  submit: {
    state: CommandState<object, { message: string; fix?: string | null }>;
    isSending: boolean;
    confirm: () => void;
  };
  onClose: () => void;
}

/** What was recorded and would be changed, and what changes with it, before it is done (rule T-5). */
export function CorrectionDialog({ preview, submit, onClose }: CorrectionDialogProps) {
  const titleId = useId();
  const { corrections, recorded, says } = preview;
  const others = recorded - corrections.length;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>
        {corrections.length === 0
          ? 'Submit these marks?'
          : `Correct ${count(corrections.length, 'recorded mark')}?`}
      </DialogTitle>
      <DialogContent>
        <Body>
          {corrections.length > 0 && (
            <List tabIndex={0} aria-label="Corrections">
              {corrections.map(({ studentId, name, from, to, says: also }) => (
                <li key={studentId}>
                  <b>{name}</b>
                  <span>
                    <s>{statusWords(from)}</s>
                    {' → '}
                    {statusWords(to)}
                  </span>
                  {also.map((sentence) => (
                    <small key={sentence}>{sentence}</small>
                  ))}
                </li>
              ))}
            </List>
          )}
          {says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {says.length === 0 && corrections.every((one) => one.says.length === 0) && (
            <p>Nothing else changes with it. What was recorded before stays in the history.</p>
          )}
          {others > 0 && <p>{count(others, 'other mark')} will be recorded beside it.</p>}
          <CommandProblem
            state={submit.state}
            what="the marks were recorded"
            onRetry={submit.confirm}
          />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Back</Button>
        <Button
          variant="contained"
          color="primary"
          autoFocus
          aria-busy={submit.isSending}
          onClick={submit.confirm}
        >
          {submit.isSending ? 'Submitting…' : 'Submit'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
