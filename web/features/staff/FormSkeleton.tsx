import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { trail } from './trail.ts';

/** A form before its record is there. */
export function FormSkeleton({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} trail={trail} />
      <Skeleton
        variant="rounded"
        height={460}
        role="status"
        aria-label={`Loading: ${title.toLowerCase()}`}
      />
    </>
  );
}
