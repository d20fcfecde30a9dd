import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { Fragment, useId } from 'react';
import { useDesk } from '../../lib/desk.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { shortcutGroups } from './shortcuts.ts';

const Frame = styled(Dialog)(({ theme }) => ({
  '& .MuiDialog-paper': { width: 'min(760px, calc(100% - 48px))', maxWidth: 'none' },
  '& header': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '14px 16px 12px 22px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& h2': { margin: 0, fontSize: '1.25rem', fontWeight: 680, letterSpacing: '-0.01em' },
  '@media (max-width: 600px)': {
    '& .MuiDialog-paper': { width: 'calc(100% - 24px)' },
    '& header': { paddingLeft: 14 },
  },
}));

const Groups = styled('div')(({ theme }) => ({
  columns: 2,
  columnGap: 36,
  padding: '8px 22px 20px',
  overflowY: 'auto',
  '& section': { breakInside: 'avoid', paddingTop: 12 },
  '& h3': { ...theme.typography.h3, margin: '0 0 6px' },
  '& dl': {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, auto) minmax(0, 1fr)',
    gap: '7px 12px',
    margin: 0,
  },
  '& dd': { margin: 0 },
  '@media (max-width: 600px)': { columns: 1, padding: '4px 14px 16px' },
}));

const Key = styled('kbd')(({ theme }) => ({
  display: 'inline-block',
  minWidth: 22,
  padding: '1px 7px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 5,
  backgroundColor: theme.vars.palette.soft.row,
  fontFamily: theme.typography.fontFamily,
  fontSize: '0.75rem',
  fontWeight: 600,
  textAlign: 'center',
}));

/** Which keys do what. */
export function ShortcutsSheet() {
  const titleId = useId();
  const { close } = useDesk();
  return (
    <Frame
      open
      onClose={close}
      aria-labelledby={titleId}
      transitionDuration={{ enter: 80, exit: 0 }}
    >
      <header>
        <h2 id={titleId}>Keyboard shortcuts</h2>
        <IconButton autoFocus aria-label="Close" onClick={close}>
          <CloseIcon />
        </IconButton>
      </header>
      <Groups tabIndex={0} role="region" aria-labelledby={titleId}>
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, or, does }) => (
                <Fragment key={does}>
                  <dt>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && (or ? ' or ' : ' + ')}
                        <Key>{key}</Key>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </Groups>
    </Frame>
  );
}
