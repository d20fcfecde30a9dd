import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '../../ui/PageHeader.tsx';

interface FormSkeletonProps {
  title: string;
  trail: readonly (readonly [label: string, to: string])[];
}

/** A form before its record is there. */
export function FormSkeleton({ title, trail }: FormSkeletonProps) {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Skeleton
        variant="rounded"
        height={640}
        role="status"
        aria-label={`Loading the ${title.toLowerCase()}`}
      />
    </>
  );
}
