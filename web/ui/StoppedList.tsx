import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import type { StoppedGroup } from '../lib/group-by-rule.ts';
import { TextButton } from './TextButton.tsx';

/** As many as are read at a glance; a pass that opens everything is refused at dozens by age alone. */
const IN_SIGHT = 3;

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

const Title = styled('h3')(({ theme }) => ({
  margin: 0,
  padding: '16px 22px 6px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  fontWeight: 600,
  '& span': { fontWeight: 500 },
  // Below the title of all.
  'h3 + &': { paddingTop: 4 },
  '@media (max-width: 600px)': { padding: '14px 14px 6px' },
}));

const More = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '9px 22px 10px var(--name-indent, 92px)',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '@media (max-width: 600px)': { padding: '9px 14px 10px' },
}));

interface StoppedListProps<One> {
  /** "Cannot be punched on this date" */
  title: string;
  groups: readonly StoppedGroup<One>[];
  row: (of: One) => ReactNode;
}

/** What a rule stops on a date. Where one rule stops many they are grouped by it, and long groups are folded. */
export function StoppedList<One>({ title, groups, row }: StoppedListProps<One>) {
  return (
    <section>
      <Title>{title}</Title>
      {groups.some(({ classes }) => classes.length > IN_SIGHT) ? (
        groups.map((group) => <Group key={group.reason} group={group} row={row} />)
      ) : (
        <List aria-label={title}>{groups.flatMap(({ classes }) => classes.map(row))}</List>
      )}
    </section>
  );
}

interface GroupProps<One> {
  group: StoppedGroup<One>;
  row: (of: One) => ReactNode;
}

function Group<One>({ group: { words, classes }, row }: GroupProps<One>) {
  const [all, setAll] = useState(false);
  // A fold that hides a single row saves nothing.
  const isLong = classes.length > IN_SIGHT + 1;
  const shown = isLong && !all ? classes.slice(0, IN_SIGHT) : classes;
  return (
    <>
      <Title as="h4">
        {words} <span>{classes.length}</span>
      </Title>
      <List aria-label={words}>{shown.map(row)}</List>
      {isLong && (
        <More>
          <TextButton
            type="button"
            aria-expanded={all}
            aria-label={`${all ? 'Show fewer' : `Show all ${String(classes.length)}`}: ${words}`}
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? 'Show fewer' : `Show all ${String(classes.length)}`}
          </TextButton>
        </More>
      )}
    </>
  );
}
