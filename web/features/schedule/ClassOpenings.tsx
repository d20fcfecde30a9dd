import { styled } from '@mui/material/styles';
import { formatDay } from '../../lib/format.ts';
import { Card } from '../../ui/Card.tsx';
import { OpeningsFigure } from './OpeningsFigure.tsx';
import { openingsOn, type OpeningsOfDate } from './openings-on.ts';

const Paper = styled(Card)({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 14,
  marginBottom: 18,
});

const Figure = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: 2,
  '& > span': { color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
  '& > b': {
    justifySelf: 'start',
    fontSize: '1.3125rem',
    fontWeight: 680,
    lineHeight: 1.3,
    borderBottom: `1px dashed ${theme.vars.palette.text.disabled}`,
  },
}));

/** How many more the class takes: for good, and on the date that is looked at. */
export function ClassOpenings({ of, today }: { of: OpeningsOfDate; today: string }) {
  const { date, ongoing, ongoingExplained } = of.openings;
  return (
    <Paper role="group" aria-label="Openings">
      <Figure>
        <span>Open, ongoing</span>
        <b>
          <OpeningsFigure open={ongoing} explained={ongoingExplained} isFocusable />
        </b>
      </Figure>
      <Figure>
        <span>{date === today ? 'Open today' : `Open on ${formatDay(date)}`}</span>
        <b>
          <OpeningsFigure {...openingsOn(of)} isFocusable />
        </b>
      </Figure>
    </Paper>
  );
}
