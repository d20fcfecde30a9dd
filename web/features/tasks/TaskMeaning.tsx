import { styled } from '@mui/material/styles';
import { Exceptions } from './Exceptions.tsx';
import type { TaskMeaning_meaningFragment } from './TaskMeaning.generated.ts';

export type Meaning = TaskMeaning_meaningFragment;

const Figures = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 22px',
  margin: 0,
  '& > div': { display: 'flex', flexDirection: 'column-reverse' },
  '& dt': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& dd': {
    margin: 0,
    fontSize: '1.125rem',
    fontWeight: 680,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: 1.2,
  },
}));

const Says = styled('ul')({
  display: 'grid',
  gap: 4,
  margin: 0,
  paddingLeft: 18,
  '&:has(> :only-child)': { paddingLeft: 0, listStyle: 'none' },
});

const Root = styled('div')({
  display: 'grid',
  gap: 12,
  '& h3': { margin: '0 0 2px', fontSize: '0.8125rem', fontWeight: 640 },
});

const words = [
  ['classes', 'class', 'classes'],
  ['dates', 'date', 'dates'],
  ['students', 'student', 'students'],
  ['families', 'family', 'families'],
  ['tokens', 'makeup token', 'makeup tokens'],
  ['punches', 'punch', 'punches'],
  ['passes', 'pass', 'passes'],
] as const;

/** How many it is about, what happens with them, and what is left out. */
export function TaskMeaning({ meaning }: { meaning: Meaning }) {
  const { says, exceptions, exceptionCount } = meaning;
  const figures = words.filter(([name]) => meaning[name] > 0);
  return (
    <Root>
      {figures.length > 0 && (
        <Figures>
          {figures.map(([name, one, many]) => (
            <div key={name}>
              <dt>{meaning[name] === 1 ? one : many}</dt>
              <dd>{meaning[name]}</dd>
            </div>
          ))}
        </Figures>
      )}
      {says.length > 0 && (
        <Says>
          {says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Says>
      )}
      {exceptionCount > 0 && (
        <div>
          <h3>Left out: {exceptionCount}</h3>
          <Exceptions exceptions={exceptions} count={exceptionCount} />
        </div>
      )}
    </Root>
  );
}
