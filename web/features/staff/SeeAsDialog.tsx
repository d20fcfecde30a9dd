import { useMutation } from '@apollo/client/react';
import { answerOf } from '../../forms/record-refusal.ts';
import { accountPath } from '../../lib/account.ts';
import { browser } from '../../lib/navigate.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { SeeAsDocument } from './SeeAsDialog.generated.ts';

interface SeeAsDialogProps {
  id: string;
  name: string;
  onClose: () => void;
}

/** Begins to look at the portal as somebody else would. */
export function SeeAsDialog({ id, name, onClose }: SeeAsDialogProps) {
  const [seeAs] = useMutation(SeeAsDocument);
  return (
    <ActionDialog
      title={`See Cartwheel as ${name}?`}
      confirmLabel="See as this person"
      doingLabel="Changing over…"
      done="it has begun"
      send={async () => {
        const answer = answerOf((await seeAs({ variables: { staffId: id } })).data?.seeAs);
        return answer.kind === 'refused' ? answer.refusal : null;
      }}
      // All that was read so far was read as oneself.
      onDone={() => {
        browser.goTo(accountPath());
      }}
      onClose={onClose}
    >
      <p>
        You see what {name} sees, and can change nothing. A bar at the top says so and leads back.
        It is written to the audit.
      </p>
    </ActionDialog>
  );
}
