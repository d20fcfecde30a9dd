import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatDay } from '../../lib/format.ts';
import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { Card } from '../../ui/Card.tsx';
import type { WelcomePageQuery } from './WelcomePage.generated.ts';

const Strip = styled(Card)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: '10px 22px',
  marginBottom: 18,
  '& > a': { color: 'inherit', textDecoration: 'none' },
  '& > a:hover span:first-of-type': { textDecoration: 'underline' },
  '& b': { fontSize: '1.3125rem', fontWeight: 680, lineHeight: 1.3 },
  '& span': { color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
}));

const Figure = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '0 9px',
  alignItems: 'baseline',
  '& > span:last-of-type': { gridColumn: '1 / -1' },
});

type Numbers = WelcomePageQuery['welcome']['numbers'];

interface NumbersProps {
  numbers: Numbers;
}

/** What is active today, beside the end of last month; each leads to its list. */
export function Numbers({ numbers }: NumbersProps) {
  const mayOpen = useMaySeeEnrollments();
  const shown = [
    ['active families', numbers.families, '/families?show=active'],
    ['active students', numbers.students, '/students?show=active'],
    ['active enrollments', numbers.enrollments, mayOpen ? '/enrollments' : null],
  ] as const;
  if (shown.every(([, of]) => of === null)) return null;
  const day = formatDay(numbers.before);
  return (
    <Strip role="group" aria-label="Active today">
      {shown.map(([label, of, to]) => {
        if (!of) return null;
        const figure = (
          <Figure>
            <b>{of.now.toLocaleString('en')}</b>
            <span>{label}</span>
            <span>{comparedWith(of, day)}</span>
          </Figure>
        );
        return to ? (
          <Link key={label} to={to}>
            {figure}
          </Link>
        ) : (
          <div key={label}>{figure}</div>
        );
      })}
    </Strip>
  );
}

function comparedWith({ now, before }: { now: number; before: number }, day: string): string {
  const difference = now - before;
  if (difference === 0) return `as many as on ${day}`;
  const size = Math.abs(difference).toLocaleString('en');
  return `${size} ${difference > 0 ? 'more' : 'fewer'} than on ${day} (${before.toLocaleString('en')})`;
}
