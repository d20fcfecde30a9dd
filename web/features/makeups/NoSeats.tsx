import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { WEEKS, sayWeeks } from './finder-filters.ts';

const Ways = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: 8,
});

interface NoSeatsProps {
  weeks: number;
  isNarrowed: boolean;
  onWeeks: (weeks: number) => void;
  onClear: () => void;
  /** Shows a day with what stops its classes. */
  onDay: (() => void) | undefined;
}

/** Nothing fits: what may help, and how to see why. */
export function NoSeats({ weeks, isNarrowed, onWeeks, onClear, onDay }: NoSeatsProps) {
  const more = WEEKS.find((one) => one > weeks);
  return (
    <Card>
      <EmptyState
        title={`No fitting seat in the next ${sayWeeks(weeks)}`}
        hint={
          isNarrowed
            ? 'Fewer filters may show some.'
            : 'Each class is full, or another rule stops it.'
        }
        action={
          <Ways>
            {isNarrowed && <Button onClick={onClear}>Clear filters</Button>}
            {more !== undefined && (
              <Button
                onClick={() => {
                  onWeeks(more);
                }}
              >
                Look {sayWeeks(more)} ahead
              </Button>
            )}
            {onDay && <Button onClick={onDay}>See which rule stops a class</Button>}
          </Ways>
        }
      />
    </Card>
  );
}
