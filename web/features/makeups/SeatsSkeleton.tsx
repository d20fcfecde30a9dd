import Skeleton from '@mui/material/Skeleton';
import { Card } from '../../ui/Card.tsx';
import { Line } from './SeatsByDate.tsx';
import { List } from './SeatRow.styles.ts';

/** The seats before they are known, in their shape. */
export function SeatsSkeleton() {
  return (
    <Card role="status" aria-label="Loading the seats" style={{ padding: 0 }}>
      <List aria-hidden>
        {[32, 44, 26, 38, 30, 42, 28, 36].map((width) => (
          <Line key={width}>
            <Skeleton width={38} height={32} />
            <span>
              <Skeleton width={`${String(width)}%`} />
              <Skeleton width={`${String(width + 18)}%`} />
            </span>
            <Skeleton width={96} />
            <Skeleton width={72} />
            <Skeleton variant="rounded" width={84} height={28} />
          </Line>
        ))}
      </List>
    </Card>
  );
}
