import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { TextButton } from '../../ui/TextButton.tsx';

/** As many as are read at a glance: of reasons, and of names with the same one. */
const REASONS = 6;
const NAMES = 5;

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th': {
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 600,
    textAlign: 'left',
  },
  '& th, & td': {
    width: '50%',
    padding: '5px 14px 5px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& tr:last-child td': { borderBottom: 0 },
}));

const Rest = styled('p')(({ theme }) => ({
  margin: '6px 0 0',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
}));

interface Exception {
  what: string;
  why: string;
}

interface ExceptionsProps {
  /** The first of them. */
  exceptions: readonly Exception[];
  /** How many there are in all. */
  count: number;
}

/** What is not done, and why; what has the same reason stands together. */
export function Exceptions({ exceptions, count }: ExceptionsProps) {
  const [all, setAll] = useState(false);
  const groups = groupsOf(exceptions);
  const isLong = groups.length > REASONS || groups.some(({ whats }) => whats.length > NAMES);
  const more = count - exceptions.length;
  return (
    <div>
      <Table aria-label="Exceptions">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, all ? undefined : REASONS).map(({ why, whats }) => (
            <tr key={why}>
              <td>{sayWhats(whats, all)}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {isLong && (
        <Rest>
          <TextButton
            type="button"
            aria-expanded={all}
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? 'Show fewer' : `Show all ${String(exceptions.length)}`}
          </TextButton>
        </Rest>
      )}
      {more > 0 && <Rest>and {more} more, which are not kept one by one</Rest>}
    </div>
  );
}

/** In the order in which the reasons come up first. */
function groupsOf(exceptions: readonly Exception[]): { why: string; whats: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { what, why } of exceptions) groups.set(why, [...(groups.get(why) ?? []), what]);
  return [...groups].map(([why, whats]) => ({ why, whats }));
}

function sayWhats(whats: readonly string[], all: boolean): string {
  const named = all ? whats : whats.slice(0, NAMES);
  const more = whats.length - named.length;
  return named.join(' · ') + (more > 0 ? ` and ${String(more)} more` : '');
}
