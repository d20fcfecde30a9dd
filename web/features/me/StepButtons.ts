import { styled } from '@mui/material/styles';

/** What ends a step, beside each other. */
export const StepButtons = styled('div')({ display: 'flex', gap: 10 });
