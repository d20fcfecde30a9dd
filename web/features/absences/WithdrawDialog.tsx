import { useApolloClient, useMutation } from '@apollo/client/react';
import { count } from '../../lib/format.ts';
import { ConfirmChangeDialog } from '../families/ConfirmChangeDialog.tsx';
import { absenceName } from './ExpectedAbsence.tsx';
import type { ExpectedAbsences_absenceFragment } from './ExpectedAbsences.generated.ts';
import { WithdrawAbsencesDocument } from './WithdrawAbsences.generated.ts';

interface WithdrawDialogProps {
  absences: readonly ExpectedAbsences_absenceFragment[];
  /** Whose they are. */
  name: string;
  /** Takes what is to be said of it. */
  onWithdrawn: (told: string) => void;
  onClose: () => void;
}

/** Takes expected absences back, after saying what that means for the places (rule S-4). */
export function WithdrawDialog({ absences, name, onWithdrawn, onClose }: WithdrawDialogProps) {
  const { cache } = useApolloClient();
  const [withdraw] = useMutation(WithdrawAbsencesDocument);
  const ids = absences.map(({ id }) => id);
  const [only] = absences;
  const what = count(absences.length, 'expected absence');

  async function ask(dryRun: boolean, requestId: string | null) {
    const { data } = await withdraw({ variables: { ids, requestId, dryRun } });
    if (!data) throw new Error('The server gave no answer.');
    return data.withdrawExpectedAbsences;
  }

  return (
    <ConfirmChangeDialog
      title={`Withdraw ${absences.length === 1 ? 'this expected absence' : what}?`}
      meaning={`${name} comes after all: ${
        only && absences.length === 1
          ? absenceName(only)
          : count(absences.length, 'class', 'classes')
      }.`}
      verb="Withdraw"
      doing="Withdrawing…"
      preview={async () => {
        const answer = await ask(true, null);
        if (answer.__typename === 'ExpectedAbsencesPreview')
          return { step: 'ready', preview: answer };
        if (answer.__typename === 'RecordRefused') return { step: 'refused', refusal: answer };
        throw new Error('This was a dry run.');
      }}
      send={async (requestId) => {
        const answer = await ask(false, requestId);
        if (answer.__typename === 'RecordRefused') return answer;
        cache.evict({ fieldName: 'expectedAbsences' });
        cache.evict({ fieldName: 'studentAttendance' });
        onWithdrawn(`${what} withdrawn.`);
        return null;
      }}
      onClose={onClose}
    />
  );
}
