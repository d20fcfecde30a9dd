import type { FragmentType } from '@apollo/client/masking';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { AlertBar } from '../../ui/AlertBar.tsx';
import { FlagIcon, NoteIcon } from '../../ui/icons.tsx';
import { FamilyAlerts_familyFragmentDoc } from './FamilyAlerts.generated.ts';

interface FamilyAlertsProps {
  family: FragmentType<typeof FamilyAlerts_familyFragmentDoc>;
}

/** What staff must see of a family before anything else: its flag alert and what is critical and not settled. */
export function FamilyAlerts(props: FamilyAlertsProps) {
  const { zone } = useAccount();
  const { flagAlert, openCriticalNotes } = useFragmentData(
    FamilyAlerts_familyFragmentDoc,
    props.family,
  );
  return (
    <>
      {flagAlert && (
        <AlertBar tone="warning" icon={<FlagIcon />} title="Flag alert" text={flagAlert} />
      )}
      {openCriticalNotes.map(({ id, text, by, createdAt }) => (
        <AlertBar
          key={id}
          tone="refusal"
          icon={<NoteIcon />}
          title="Critical note"
          text={text}
          note={`${by ?? 'Imported'}, ${formatInstant(createdAt, zone)}`}
        />
      ))}
    </>
  );
}
