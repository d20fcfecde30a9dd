import Skeleton from '@mui/material/Skeleton';

/** A form of the settings before it is there. */
export function FormSkeleton() {
  return (
    <Skeleton variant="rounded" height={360} role="status" aria-label="Loading the settings" />
  );
}
