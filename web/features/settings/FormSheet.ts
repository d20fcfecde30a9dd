import { styled } from '@mui/material/styles';
import { Card } from '../../ui/Card.tsx';

/** The paper that the sections of a form stand on. */
export const FormSheet = styled(Card)({ padding: 0 });

/** Beside the parts of the settings the bar with Save is no edge of the page: it stands below the form. */
export const SettingFrame = styled('div')(({ theme }) => ({
  '& form > div:last-of-type': {
    margin: 0,
    padding: '12px 0',
    borderTop: 0,
    backgroundColor: theme.vars.palette.background.default,
  },
}));
