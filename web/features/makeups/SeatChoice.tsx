import { styled } from '@mui/material/styles';
import { SeatDate } from './SeatDate.tsx';
import { SeatFilters } from './SeatFilters.tsx';
import type { RedeemDialogState } from './useRedeemDialog.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '10px 22px 10px 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > [role=group]:last-child': { paddingLeft: 8 },
  '@media (max-width: 600px)': {
    padding: '8px 14px',
    '& > [role=group]:last-child': { paddingLeft: 0 },
  },
}));

/** Of which day the list is, and what narrows it. */
export function SeatChoice({ dialog }: { dialog: RedeemDialogState }) {
  const { date, today, lastDate, filters } = dialog;
  return (
    <Root>
      <SeatDate date={date} today={today} lastDate={lastDate} onChoose={dialog.chooseDate} />
      <SeatFilters filters={filters} onChange={dialog.filter} />
    </Root>
  );
}
