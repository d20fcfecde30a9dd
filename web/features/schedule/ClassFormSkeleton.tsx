import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { trail } from './trail.ts';

/** The form before its record is there. */
export function ClassFormSkeleton({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Skeleton
        variant="rounded"
        height={720}
        role="status"
        aria-label={`Loading the ${title.toLowerCase()}`}
      />
    </>
  );
}
