import { styled } from '@mui/material/styles';

const Box = styled('div')(({ theme }) => ({
  // Whatever field is changed, it stands above the bar that saves it.
  position: 'sticky',
  bottom: 56,
  zIndex: 1,
  marginTop: 12,
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '& h2': { margin: 0, fontSize: '0.8125rem', fontWeight: 640 },
  '& p': { margin: '3px 0 0' },
  '&:not(:has(p))': { display: 'none' },
  '[role=dialog] &': { bottom: 48, marginTop: 0 },
}));

/** What a change means elsewhere, before it is saved; nothing is shown while there is nothing to say. */
export function WhatItMeans({ says }: { says: readonly string[] }) {
  return (
    <Box role="status" aria-label="What the change means">
      {says.length > 0 && <h2>What the change means</h2>}
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Box>
  );
}
