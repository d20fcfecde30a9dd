import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { count } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { FormField, Select } from '../../ui/FormField.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { forgetTokens } from './forget-tokens.ts';
import { ReassignPreview } from './ReassignPreview.tsx';
import { ReassignTokensDocument, TokenPlacesDocument } from './ReassignTokens.generated.ts';
import { TokenLine } from './TokenLine.tsx';
import type { Token } from './token-words.ts';

const Body = styled('div')({ display: 'grid', gap: 12, '& p': { margin: 0 } });

interface ReassignDialogProps {
  tokens: readonly Token[];
  onDone: (told: string) => void;
  /** One of them is there no more, and so nothing is done. */
  onGone?: (() => void) | undefined;
  onClose: () => void;
}

/** Puts another program in the place of those that were deleted (rule M-7). */
export function ReassignDialog({ tokens, onDone, onGone, onClose }: ReassignDialogProps) {
  const titleId = useId();
  const { cache } = useApolloClient();
  const places = useQuery(TokenPlacesDocument);
  const [send] = useMutation(ReassignTokensDocument);
  const [programId, setProgramId] = useState('');
  const ids = tokens.map(({ id }) => id);
  const [only] = tokens;

  const command = useCommand<{ programId: string }, { message: string; fix: string | null }>(
    async ({ requestId, ...chosen }) => {
      const sent = send({ variables: { ids, ...chosen, requestId, dryRun: false } });
      const { data } = await sent.catch((error: unknown) => {
        if (problemOf(error).kind === 'notFound') onGone?.();
        throw error;
      });
      const answer = data?.reassignTokens;
      if (answer?.__typename === 'RecordRefused') return answer;
      if (answer?.__typename !== 'TokensKept') throw new Error('The server gave no answer.');
      forgetTokens(cache);
      onDone(answer.says.join(' ') || `${count(tokens.length, 'token')} reassigned.`);
      return null;
    },
  );
  const isSending = command.state.step === 'sending';

  function run() {
    if (programId !== '' && !isSending) void command.run({ programId });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>
        Reassign the program of{' '}
        {tokens.length === 1 ? 'this token' : `${String(tokens.length)} tokens`}
      </DialogTitle>
      <DialogContent>
        <Body>
          {only && tokens.length === 1 && <TokenLine token={only} />}
          {places.error && !places.data && (
            <LoadProblem problem={problemOf(places.error)} onRetry={() => void places.refetch()} />
          )}
          <FormField
            field="programId"
            label="Program"
            hint="Takes the place of those that were deleted; others stay."
          >
            {(control) => (
              <Select
                {...control}
                autoFocus
                value={programId}
                onChange={({ target }) => {
                  setProgramId(target.value);
                  command.forget();
                }}
              >
                <option value="" disabled>
                  Choose…
                </option>
                {places.data?.programs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          {programId !== '' && <ReassignPreview ids={ids} programId={programId} onGone={onGone} />}
          <CommandProblem state={command.state} what="the tokens were reassigned" onRetry={run} />
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="primary"
          sx={waitingButton}
          aria-busy={isSending}
          aria-disabled={programId === '' || isSending}
          onClick={run}
        >
          {isSending ? 'Reassigning…' : 'Reassign'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
