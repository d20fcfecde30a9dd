import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { HealthPanel_studentFragmentDoc } from './HealthPanel.generated.ts';

const HealthDialog = lazyComponent(async () => (await import('./HealthDialog.tsx')).HealthDialog);

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }));
const Text = styled('span')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

interface HealthPanelProps {
  student: FragmentType<typeof HealthPanel_studentFragmentDoc>;
  isArchived: boolean;
  /** Reads the student again. */
  onReload: () => void;
}

/** What is known of a student's health, for those who may see it. Looking at it is written down. */
export function HealthPanel({ isArchived, onReload, ...props }: HealthPanelProps) {
  const { id, firstName, health } = useFragmentData(HealthPanel_studentFragmentDoc, props.student);
  const mayChange = usePermission('STUDENT_MEDICAL', 'FULL') && !isArchived;
  const [isEdited, setEdited] = useState(false);
  const facts = [
    // An alert stands at the top of the page already; “none” is said here.
    ['Health concerns', textOf(health.alert)],
    ['Allergies', textOf(health.allergies)],
    ['Medication', textOf(health.medication)],
    ['Physician', health.physician],
    ['In an emergency', health.emergencyContact],
  ] as const;

  return (
    <Section
      title="Health"
      actions={
        mayChange && (
          <Button
            size="small"
            aria-label="Edit health"
            onPointerEnter={() => void HealthDialog.preload()}
            onFocus={() => void HealthDialog.preload()}
            onClick={() => {
              setEdited(true);
            }}
          >
            Edit
          </Button>
        )
      }
    >
      <Card>
        {facts.every(([, value]) => value === null) ? (
          <Quiet>Nothing is on file.</Quiet>
        ) : (
          <Facts facts={facts} />
        )}
      </Card>
      {isEdited && (
        <HealthDialog
          student={{ id, firstName }}
          health={health}
          onReload={onReload}
          onClose={() => {
            setEdited(false);
          }}
        />
      )}
    </Section>
  );
}

const textOf = (text: string | null) => text && <Text>{text}</Text>;
