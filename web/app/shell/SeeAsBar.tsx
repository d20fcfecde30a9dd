import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { accountPath } from '../../lib/account.ts';
import { browser } from '../../lib/navigate.ts';
import { StopSeeingAsDocument } from './SeeAsBar.generated.ts';

const height = 36;

const Bar = styled('aside')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: theme.zIndex.appBar,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 14,
  height,
  padding: '0 24px',
  backgroundColor: theme.vars.palette.warning.main,
  color: theme.vars.palette.warning.contrastText,
  fontSize: '0.8125rem',
  '& p': {
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '@media (max-width: 600px)': { padding: '0 12px', gap: 8 },
  '@media print': { display: 'none' },
}));

const Stop = styled(Button)({
  '&&': {
    flex: 'none',
    minHeight: 26,
    backgroundColor: 'transparent',
    borderColor: 'currentColor',
    color: 'inherit',
  },
  '&&.Mui-focusVisible': { outlineColor: 'currentColor' },
});

interface SeeAsBarProps {
  /** Whose view it is. */
  id: string;
  name: string;
}

/** Stands above every page while an administrator sees the portal as somebody else would. */
export function SeeAsBar({ id, name }: SeeAsBarProps) {
  const [stop] = useMutation(StopSeeingAsDocument);
  const [isFailed, setFailed] = useState(false);

  async function onStop() {
    setFailed(false);
    try {
      await stop();
      // Nothing that was read as that person may stay; back to where one came from.
      browser.goTo(accountPath(`staff/${id}`));
    } catch {
      setFailed(true);
    }
  }

  return (
    <Bar aria-label="Seeing as somebody else">
      <GlobalStyles styles={{ ':root': { '--toolbar-height': `${String(48 + height)}px` } }} />
      <p role="status">
        {isFailed ? (
          'It could not be stopped. Try again.'
        ) : (
          <>
            You see Cartwheel as <b>{name}</b>, read only.
          </>
        )}
      </p>
      <Stop size="small" onClick={() => void onStop()}>
        Stop
      </Stop>
    </Bar>
  );
}
