import { styled } from '@mui/material/styles';
import { MedicalIcon } from '../../ui/icons.tsx';

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

/** What staff must know before a class; nothing where nothing is on file. */
export function MedicalAlert({ text }: { text: string | null }) {
  if (!text?.trim()) return null;
  return (
    <Alert aria-label="Medical alert">
      <MedicalIcon />
      <div>
        <h2>Medical alert</h2>
        <p>{text}</p>
      </div>
    </Alert>
  );
}
