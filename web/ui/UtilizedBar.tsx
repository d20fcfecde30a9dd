import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Root = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 9,
  whiteSpace: 'nowrap',
  '& [data-left]': { color: theme.vars.palette.text.secondary },
}));

const Track = styled('span', {
  shouldForwardProp: (prop) => prop !== 'share' && prop !== 'subdued',
})<{ share: number; subdued: boolean }>(({ theme, share, subdued }) => ({
  width: 84,
  height: 5,
  flex: 'none',
  borderRadius: 3,
  overflow: 'hidden',
  backgroundColor: theme.vars.palette.divider,
  '&::after': {
    content: '""',
    display: 'block',
    width: `${String(Math.round(share * 100))}%`,
    height: '100%',
    backgroundColor: subdued ? theme.vars.palette.text.disabled : theme.vars.palette.primary.main,
  },
}));

interface UtilizedBarProps {
  used: number;
  /** null: no limit */
  total: number | null;
  left: number | null;
  /** For passes that cannot be used now. */
  subdued?: boolean;
  /** Stands in for the plain used count, such as a link to the log. */
  usedAs?: ReactNode;
  /** Stands in for the plain total or "no limit", such as a button that changes it. */
  limitAs?: (limit: string) => ReactNode;
}

/** "4 of 10, 6 left" with its bar; a pass without a limit shows only what was used. */
export function UtilizedBar({
  used,
  total,
  left,
  subdued = false,
  usedAs,
  limitAs,
}: UtilizedBarProps) {
  const limit = total === null ? 'no limit' : String(total);
  const limitShown = limitAs ? limitAs(limit) : limit;
  return (
    <Root>
      <Track share={total ? used / total : 0} subdued={subdued} aria-hidden />
      <span>
        {usedAs || <b>{used}</b>} {total === null ? 'used' : <>of {limitShown}</>}
      </span>
      <span data-left>{left === null ? limitShown : `${String(left)} left`}</span>
    </Root>
  );
}
