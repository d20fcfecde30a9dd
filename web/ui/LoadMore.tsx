import { styled } from '@mui/material/styles';
import { TextButton } from './TextButton.tsx';

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 12,
  minHeight: 48,
  padding: '8px 12px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
}));

interface LoadMoreProps {
  /** "50 families shown" */
  summary: string;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The end of a paged list: how much is shown, and the way on. */
export function LoadMore({ summary, hasMore, loading, onMore }: LoadMoreProps) {
  return (
    <Root>
      <span role="status">{loading ? 'Loading more…' : summary}</span>
      {hasMore && (
        // Stays focusable while it loads, so that the keyboard does not lose its place.
        <TextButton
          type="button"
          aria-disabled={loading}
          onClick={() => {
            if (!loading) onMore();
          }}
        >
          Show more
        </TextButton>
      )}
    </Root>
  );
}
