import { styled } from '@mui/material/styles';

const Words = styled('span')(({ theme }) => ({
  color: theme.vars.palette.tone.active,
  fontWeight: 600,
}));

/** What was just done, beside the title of the page; nothing before anything was. */
export function Told({ news }: { news: string | null }) {
  return news && <Words role="status">{news}</Words>;
}
