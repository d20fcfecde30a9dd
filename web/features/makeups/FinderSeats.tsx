import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { count } from '../../lib/format.ts';
import { useMayRedeem } from '../../lib/useMayRedeem.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { countFilters, type FinderFilters } from './finder-filters.ts';
import type { Seat } from './makeup-words.ts';
import { NoSeats } from './NoSeats.tsx';
import { SeatsByDate } from './SeatsByDate.tsx';
import { SeatsSkeleton } from './SeatsSkeleton.tsx';
import type { useMakeupSeats } from './useMakeupSeats.ts';
import type { RedeemTokens } from './useRedeemTokens.ts';

interface FinderSeatsProps {
  studentId: string;
  tokens: RedeemTokens;
  list: ReturnType<typeof useMakeupSeats>;
  filters: FinderFilters;
  isSearched: boolean;
  onWeeks: (weeks: number) => void;
  onClear: () => void;
  /** Absent for those who may not redeem. */
  onDay: (() => void) | undefined;
  onBook: (seat: Seat) => void;
}

/** The seats, or why there are none. */
export function FinderSeats({ studentId, tokens, list, filters, ...on }: FinderSeatsProps) {
  const mayRedeem = useMayRedeem();
  const { chosen, student } = tokens;
  if (tokens.available && chosen === undefined) {
    return (
      <Card>
        <EmptyState
          title={`${student?.firstName ?? 'The student'} has no token to redeem`}
          hint="Tokens come from missed and cancelled classes, or are made by hand."
          action={
            <Button component={Link} to={`/students/${studentId}/attendance`}>
              Attendance and tokens
            </Button>
          }
        />
      </Card>
    );
  }
  if (chosen && !chosen.mayRedeem) {
    return <Problem message={chosen.cannotRedeem ?? 'This token cannot be used.'} />;
  }
  if (list.problem) {
    return (
      <Card>
        <LoadProblem problem={list.problem} onRetry={list.refetch} />
      </Card>
    );
  }
  if (!list.seats) return <SeatsSkeleton />;
  if (list.seats.length === 0) {
    return (
      <NoSeats
        weeks={filters.weeks}
        isNarrowed={countFilters(filters) > 0 || on.isSearched}
        onWeeks={on.onWeeks}
        onClear={on.onClear}
        onDay={on.onDay}
      />
    );
  }
  return (
    <>
      <SeatsByDate
        seats={list.seats}
        isBusy={list.isBusy}
        onBook={mayRedeem ? on.onBook : undefined}
      />
      <LoadMore
        summary={`${count(list.seats.length, 'seat')} shown`}
        hasMore={list.hasMore}
        loading={list.isLoadingMore}
        onMore={list.more}
      />
    </>
  );
}
