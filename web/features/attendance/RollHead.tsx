import { styled } from '@mui/material/styles';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import type { RollStore } from './roll-store.ts';
import { narrow } from './AttendancePage.styles.ts';
import { gap, MarkButton, phone, touch } from './RollRow.styles.ts';
import { useRollSummary } from './useLine.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(180px, 300px) 44px 44px auto minmax(0, 1fr)',
  alignItems: 'center',
  flex: 'none',
  gap,
  minHeight: 44,
  padding: '4px 14px 4px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  '& b': { marginRight: 7, color: theme.vars.palette.text.primary, fontWeight: 640 },
  '& > [data-sum]': { textAlign: 'right' },
  // The date stands above it there.
  [`@media ${narrow}`]: { '& b': { display: 'none' } },
  [touch]: {
    gridTemplateColumns: 'minmax(150px, 230px) 46px 46px auto minmax(0, 1fr)',
    minHeight: 56,
  },
  [phone]: {
    gridTemplateColumns: 'minmax(0, 1fr) 54px 54px',
    gap: '0 8px',
    padding: '6px 12px',
    '& > [data-sum]': { gridColumn: 1, gridRow: 1, textAlign: 'left' },
    '& > [data-who], & > [data-words]': visuallyHidden,
  },
}));

interface RollHeadProps {
  store: RollStore;
  name: string;
  mayMark: boolean;
}

/** Whose roll it is, the marks for all, and how far it is. */
export function RollHead({ store, name, mayMark }: RollHeadProps) {
  const { lines, marked, present, absent } = useRollSummary(store);
  const canMark = mayMark && lines.length > 0;
  return (
    <Row role="row" aria-rowindex={1}>
      <div role="columnheader" data-who>
        <b>{name}</b>
        <span>{lines.length} on the roll</span>
      </div>
      <div role="columnheader" style={{ display: 'grid' }}>
        <MarkButton
          type="button"
          data-all
          disabled={!canMark}
          aria-label="Mark all present"
          title="All present (Shift P)"
          onClick={() => {
            store.all('present');
          }}
        >
          <CheckIcon />
        </MarkButton>
      </div>
      <div role="columnheader" style={{ display: 'grid' }}>
        <MarkButton
          type="button"
          data-all
          disabled={!canMark}
          aria-label="Mark all absent"
          title="All absent"
          onClick={() => {
            store.all('absent');
          }}
        >
          <CloseIcon />
        </MarkButton>
      </div>
      <div role="columnheader" data-words>
        all
      </div>
      <div role="columnheader" data-sum aria-colspan={2}>
        {`${String(marked)} of ${String(lines.length)} marked`}
        {marked > 0 && `: ${String(present)} present, ${String(absent)} absent`}
      </div>
    </Row>
  );
}
