import { styled } from '@mui/material/styles';
import { Card } from '../../ui/Card.tsx';

/** The paper that the sections of a form stand on. */
export const FormSheet = styled(Card)({ padding: 0 });
