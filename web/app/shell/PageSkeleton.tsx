import Skeleton from '@mui/material/Skeleton';
import { keyframes, styled } from '@mui/material/styles';

const appear = keyframes({ from: { opacity: 0 } });

/** Held back for a moment: code that comes at once should not flash a placeholder before it. */
const Root = styled('div')({ animation: `${appear} 150ms 150ms backwards` });

/** The outline of a page whose code is on its way. */
export function PageSkeleton() {
  return (
    <Root role="status" aria-label="Loading the page">
      <Skeleton width={180} height={34} sx={{ mt: 2, mb: 2 }} />
      <Skeleton variant="rounded" height={420} sx={{ borderRadius: '10px' }} />
    </Root>
  );
}
