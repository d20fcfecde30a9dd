import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { AlertIcon, CloseIcon } from '../../ui/icons.tsx';
import type { ScanNews } from './useScanner.ts';

const Root = styled('div')(({ theme }) => ({
  position: 'fixed',
  left: '50%',
  bottom: 20,
  // Above a dialog too: a code may be scanned while one is open.
  zIndex: theme.zIndex.snackbar,
  translate: '-50%',
  width: 'max-content',
  maxWidth: 'calc(100% - 24px)',
  '& > div': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    padding: '6px 6px 6px 14px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 10,
    backgroundColor: theme.vars.palette.background.paper,
    boxShadow: '0 12px 32px rgb(0 0 0 / 0.22)',
  },
  '& > div > svg': { flex: 'none', color: theme.vars.palette.tone.warning },
  '& b': { fontWeight: 640 },
}));

interface ScanNoticeProps {
  news: ScanNews | null;
  onClose: () => void;
}

/** What became of a scan that opened nothing. It stays until the next one, or until it is closed. */
export function ScanNotice({ news, onClose }: ScanNoticeProps) {
  return (
    <Root role="status">
      {news && (
        <div>
          <AlertIcon />
          <span>
            <b>{news.message}</b> {news.fix}
          </span>
          <IconButton size="small" aria-label="Close the message" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
      )}
    </Root>
  );
}
