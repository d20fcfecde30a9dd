import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { unsentWords } from './occurrence-words.ts';
import type { RollStore } from './roll-store.ts';
import { phone } from './RollRow.styles.ts';
import { useRollSummary } from './useLine.ts';
import type { SubmitRoll } from './useSubmitRoll.ts';

const Root = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  gap: 8,
  padding: '9px 14px 9px 15px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  [phone]: { padding: '8px 12px calc(8px + env(safe-area-inset-bottom))' },
}));

const Bar = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '6px 14px',
  minHeight: 32,
  '& > [data-acts]': { display: 'flex', gap: 10, marginLeft: 'auto' },
  [phone]: {
    flexWrap: 'wrap',
    '& > [data-acts]': { flex: '1 0 100%' },
    '& > [data-acts] > :last-child': { flex: 1 },
  },
});

const State = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 7,
  fontSize: '0.8125rem',
  fontWeight: 600,
  '&[data-tone=open]': { color: theme.vars.palette.tone.warning },
  '&[data-tone=open]::before': {
    content: '""',
    flex: 'none',
    width: 8,
    height: 8,
    borderRadius: 4,
    backgroundColor: 'currentColor',
  },
  '&[data-tone=done]': { color: theme.vars.palette.tone.active },
  '&[data-tone=plain]': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
}));

const Keys = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  whiteSpace: 'nowrap',
  '@media (pointer: coarse), (max-width: 1180px)': { display: 'none' },
}));

const markKeys = ['P', 'A', 'T', 'L', 'E'] as const;

interface RollFootProps {
  store: RollStore;
  submit: SubmitRoll;
  /** What was just done. */
  told: string | null;
  checkInNote: string | null;
}

/** What is not submitted yet, and submitting it. */
export function RollFoot({ store, submit, told, checkInNote }: RollFootProps) {
  const summary = useRollSummary(store);
  const { unsent, overtaken, isKept, canUndo, gone } = summary;
  return (
    <Root>
      {gone.length > 0 && (
        <State role="status" data-tone="open">
          {`${gone.join(', ')}: on the roll no more, so the mark was dropped.`}
        </State>
      )}
      <CommandProblem
        state={submit.asked?.kind === 'corrections' ? { step: 'idle' } : submit.state}
        what="the marks were recorded"
        onRetry={submit.submit}
      />
      <Bar>
        {unsent > 0 ? (
          <State role="status" data-tone="open">
            {isKept
              ? `${unsentWords(unsent)}, kept on this device`
              : `${unsentWords(unsent)}. This device cannot keep them: submit before you leave.`}
          </State>
        ) : (
          <State role="status" data-tone={told ? 'done' : 'plain'}>
            {told ?? 'Nothing to submit'}
          </State>
        )}
        {overtaken > 0 && (
          <TextButton type="button" onClick={submit.compare}>
            {`${String(overtaken)} recorded otherwise meanwhile: compare`}
          </TextButton>
        )}
        {checkInNote !== null && unsent > 0 && <State data-tone="plain">{checkInNote}</State>}
        <Keys aria-hidden>
          {markKeys.map((key) => (
            <KeyHint key={key}>{key}</KeyHint>
          ))}{' '}
          mark
        </Keys>
        <Keys aria-hidden>
          <KeyHint>⇧P</KeyHint> all present
        </Keys>
        <div data-acts>
          {canUndo && (
            <Button
              onClick={() => {
                store.undo();
              }}
            >
              Undo
            </Button>
          )}
          {unsent > 0 && (
            <Button
              onClick={() => {
                store.discard();
              }}
            >
              Discard
            </Button>
          )}
          <Button
            variant="contained"
            color="primary"
            aria-disabled={unsent === 0}
            sx={{ '&[aria-disabled=true]': { opacity: 0.45 } }}
            aria-busy={submit.isSending}
            onClick={submit.submit}
          >
            {submit.isSending ? 'Submitting…' : 'Submit'}
            &nbsp;<KeyHint>Ctrl ↵</KeyHint>
          </Button>
        </div>
      </Bar>
    </Root>
  );
}
