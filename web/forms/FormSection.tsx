import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';

const Root = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '190px minmax(0, 1fr)',
  gap: '10px 28px',
  padding: '20px 22px',
  '& + &, fieldset + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > header h2': { ...theme.typography.h2, margin: 0 },
  '& > header p': {
    margin: '4px 0 0',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
  },
  '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: '16px 14px' },
}));

/** Two columns of fields, each read from above; one where the window is narrow. */
const Fields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 560px) minmax(0, 480px)',
  alignItems: 'start',
  gap: '16px 44px',
  '&[data-wide]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 620px)' },
});

export const FieldColumn = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
});

/** Fields in one line, as wide as what goes into them. */
export const FieldRow = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '14px 20px',
  alignItems: 'flex-start',
  // What is wrong with a short field breaks into lines, instead of pushing its neighbours away.
  '& > [data-field] > p': { width: 'min-content', minWidth: 'max(100%, 190px)' },
  // From a day to a day, on a phone too.
  '@media (max-width: 600px)': {
    gap: '14px 12px',
    '& > [data-field]:has(input[type=date])': {
      flex: '1 1 130px',
      gridTemplateColumns: 'minmax(0, 1fr)',
      maxWidth: 'calc(50% - 6px)',
    },
    '& > [data-field]:has(input[type=date]) > p': { minWidth: '100%' },
    // Its own width is for a wider window.
    '& input[type=date]': { width: '100% !important' },
  },
});

interface FormSectionProps {
  title: string;
  hint?: string;
  isWide?: boolean;
  children: ReactNode;
}

/** A part of the form: what it is about at the left, its fields at the right. */
export function FormSection({ title, hint, isWide = false, children }: FormSectionProps) {
  const id = useId();
  return (
    <Root aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <p>{hint}</p>}
      </header>
      <Fields data-wide={isWide ? '' : undefined}>{children}</Fields>
    </Root>
  );
}
