import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { MedicalIcon } from '../../ui/icons.tsx';
import { MedicalAlert_studentFragmentDoc } from './MedicalAlert.generated.ts';

const Alert = styled('section')(({ theme }) => ({
  display: 'flex',
  gap: 10,
  marginBottom: 18,
  padding: '10px 14px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.refusal,
  '& > svg': { flex: 'none', marginTop: 2, color: theme.vars.palette.tone.refusal },
  '& h2': { display: 'inline', margin: 0, font: 'inherit', fontWeight: 640 },
  '& p': { margin: 0, whiteSpace: 'pre-line' },
}));

interface MedicalAlertProps {
  student: FragmentType<typeof MedicalAlert_studentFragmentDoc>;
}

/** What staff must know before a class; nothing where nothing is on file, or only that there is none. */
export function MedicalAlert(props: MedicalAlertProps) {
  const { health } = useFragmentData(MedicalAlert_studentFragmentDoc, props.student);
  if (!health.hasAlert) return null;
  return (
    <Alert aria-label="Medical alert">
      <MedicalIcon />
      <div>
        <h2>Medical alert</h2>
        <p>{health.alert}</p>
      </div>
    </Alert>
  );
}
