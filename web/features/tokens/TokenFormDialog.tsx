import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useId } from 'react';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { ChangeTokenDocument, CreateTokenDocument } from './ChangeToken.generated.ts';
import { forgetTokens } from './forget-tokens.ts';
import { TokenPlacesDocument } from './ReassignTokens.generated.ts';
import type { Token } from './token-words.ts';
import { TokenForm } from './TokenForm.tsx';
import { answerOf } from '../../forms/record-refusal.ts';

interface TokenFormDialogProps {
  student: { id: string; name: string };
  /** Null: a new one is made. */
  token: Token | null;
  onDone: (told: string) => void;
  onClose: () => void;
}

/** Makes a token by hand, or changes one (rule M-7). */
export function TokenFormDialog({ student, token, onDone, onClose }: TokenFormDialogProps) {
  const titleId = useId();
  const { cache } = useApolloClient();
  const places = useQuery(TokenPlacesDocument);
  const [create] = useMutation(CreateTokenDocument);
  const [change] = useMutation(ChangeTokenDocument);

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>
        {token ? 'Edit the makeup token of' : 'New makeup token for'} {student.name}
      </DialogTitle>
      <DialogContent>
        {places.error && !places.data && (
          <LoadProblem problem={problemOf(places.error)} onRetry={() => void places.refetch()} />
        )}
        {!places.data && !places.error && (
          <Skeleton variant="rounded" height={300} role="status" aria-label="Loading the form" />
        )}
        {places.data && (
          <TokenForm
            token={token}
            places={places.data}
            save={async (input, { requestId, version }) => {
              const answer =
                token && version !== null
                  ? (await change({ variables: { id: token.id, version, input, requestId } })).data
                      ?.changeToken
                  : (await create({ variables: { studentId: student.id, input, requestId } })).data
                      ?.createToken;
              return answerOf(answer);
            }}
            onSaved={(says) => {
              forgetTokens(cache);
              onDone([token ? 'The token is changed.' : 'The token is made.', ...says].join(' '));
            }}
            onReload={() => {
              forgetTokens(cache);
              onClose();
            }}
            onClose={onClose}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
