import Skeleton from '@mui/material/Skeleton';

/** A part of the settings whose code is on its way. */
export function SectionSkeleton() {
  return (
    <div role="status" aria-label="Loading the settings">
      <Skeleton width={180} height={34} sx={{ mt: 2, mb: 2 }} />
      <Skeleton variant="rounded" height={320} sx={{ borderRadius: '10px' }} />
    </div>
  );
}
