import Skeleton from '@mui/material/Skeleton';

/** The outline of the day: the numbers, the timetable, the panels beside it. */
export function WelcomeSkeleton() {
  return (
    <div role="status" aria-label="Loading the day">
      <Skeleton variant="rounded" height={64} sx={{ borderRadius: '10px', mb: '18px' }} />
      <Skeleton variant="rounded" height={420} sx={{ borderRadius: '10px' }} />
    </div>
  );
}
