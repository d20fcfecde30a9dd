import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { Card } from './Card.tsx';

const Bar = styled(Card)({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 10px',
  marginBottom: 12,
  padding: '10px 12px',
  fontSize: '0.8125rem',
  // On a phone the list comes first; the filters unfold above it.
  '@media (max-width: 600px)': {
    padding: '6px 12px',
    '&[data-open=false] > :not([data-unfold])': { display: 'none' },
  },
});

/** A first and a last day of the bar, side by side. */
export const FilterDays = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 10px',
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 7 },
  '& input': { width: 140, height: 32, padding: '0 6px' },
  '@media (max-width: 600px)': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    width: '100%',
    '& label': { display: 'grid', gap: 2 },
    '& input': { width: '100%', height: 44 },
    '& [role=alert]': { gridColumn: '1 / -1' },
  },
});

const Unfold = styled(Button)({
  marginRight: 'auto',
  '@media (min-width: 601px)': { display: 'none' },
});

interface FilterBarProps {
  filterCount: number;
  onClear: () => void;
  children: ReactNode;
}

/** What narrows a list. All of it must hold. */
export function FilterBar({ filterCount, onClear, children }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const barId = useId();
  return (
    <Bar id={barId} role="group" aria-label="Filters" data-open={isOpen}>
      <Unfold
        size="small"
        data-unfold
        aria-expanded={isOpen}
        aria-controls={barId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {filterCount > 0 ? `Filters: ${String(filterCount)} chosen` : 'Filters'}
      </Unfold>
      {children}
      {filterCount > 0 && (
        <Button size="small" data-unfold onClick={onClear}>
          Clear filters
        </Button>
      )}
    </Bar>
  );
}
