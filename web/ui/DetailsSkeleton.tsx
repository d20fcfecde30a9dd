import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from './PageHeader.tsx';
import { TwoColumns } from './TwoColumns.tsx';

interface DetailsSkeletonProps {
  /** What kind of record is on its way. */
  title: string;
  trail: readonly (readonly [label: string, to: string])[];
}

/** A details page before its record is there. */
export function DetailsSkeleton({ title, trail }: DetailsSkeletonProps) {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <TwoColumns>
        <Skeleton
          variant="rounded"
          height={180}
          role="status"
          aria-label={`Loading the ${title.toLowerCase()}`}
        />
        <Skeleton variant="rounded" height={180} />
      </TwoColumns>
    </>
  );
}
