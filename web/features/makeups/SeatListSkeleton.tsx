import Skeleton from '@mui/material/Skeleton';
import { List, Row } from './SeatRow.styles.ts';

/** The list before its answer, in its shape. */
export function SeatListSkeleton() {
  return (
    <List aria-label="Loading the classes" aria-busy>
      {[46, 62, 38, 54, 44, 58].map((width) => (
        <Row key={width} aria-hidden>
          <div>
            <Skeleton variant="circular" width={16} height={16} />
            <Skeleton width={38} height={32} />
            <span>
              <Skeleton width={`${String(width)}%`} />
              <Skeleton width={`${String(width + 14)}%`} />
            </span>
            <Skeleton width={72} />
          </div>
        </Row>
      ))}
    </List>
  );
}
