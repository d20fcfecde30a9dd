import { styled } from '@mui/material/styles';

/** Fields that may be changed, or, disabled, only read: they keep their ink, and what would add something is gone. */
export const Editable = styled('fieldset')(({ theme }) => ({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& [data-field]': { scrollMargin: '90px 0 110px' },
  '&:disabled :disabled': { color: theme.vars.palette.text.primary, opacity: 1 },
  '&:disabled button, &:disabled [data-adds]': { display: 'none' },
}));
