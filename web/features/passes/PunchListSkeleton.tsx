import Skeleton from '@mui/material/Skeleton';
import { Row } from './PunchRow.styles.ts';

/** The list before its answer, in its shape. */
export function PunchListSkeleton() {
  return (
    <ul aria-label="Loading classes" aria-busy style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {[46, 62, 38, 54, 44].map((width) => (
        <Row key={width} aria-hidden>
          <Skeleton width={38} height={32} />
          <span>
            <Skeleton width={`${String(width)}%`} />
            <Skeleton width={`${String(width - 14)}%`} />
          </span>
          <span />
          <Skeleton variant="rounded" width={104} height={32} />
        </Row>
      ))}
    </ul>
  );
}
