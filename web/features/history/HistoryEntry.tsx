import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { HistoryEntry_entryFragmentDoc } from './HistoryEntry.generated.ts';
import { actorOf } from './actor.ts';
import { Sentence } from './Sentence.tsx';

const Item = styled('li')(({ theme }) => ({
  position: 'relative',
  padding: '0 0 12px 18px',
  // The line that ties what happened together, and a mark on it.
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  '&:last-of-type': { paddingBottom: 2, borderLeftColor: 'transparent' },
  '&::before': {
    content: '""',
    position: 'absolute',
    top: 6,
    left: -4,
    width: 7,
    height: 7,
    borderRadius: '50%',
    backgroundColor: theme.vars.palette.text.secondary,
  },
  '& p': { margin: 0, overflowWrap: 'anywhere' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
}));

interface HistoryEntryProps {
  entry: FragmentType<typeof HistoryEntry_entryFragmentDoc>;
  /** The record whose history it is. */
  of: string;
}

/** One thing that was done: what, which fields, who and when. */
export function HistoryEntry(props: HistoryEntryProps) {
  const entry = useFragmentData(HistoryEntry_entryFragmentDoc, props.entry);
  const { zone } = useAccount();
  return (
    <Item>
      <p>
        <Sentence parts={entry.parts} except={props.of} />
        {entry.changed.length > 0 && <small>: {fieldsOf(entry.changed)}</small>}
      </p>
      <small>
        {actorOf(entry)} · <time dateTime={entry.at}>{formatInstant(entry.at, zone)}</time>
      </small>
    </Item>
  );
}

const mostFields = 6;

function fieldsOf(changed: readonly string[]): string {
  const rest = changed.length - mostFields;
  const shown = changed.slice(0, mostFields).map((field) => field.toLowerCase());
  return rest > 0 ? `${shown.join(', ')} and ${String(rest)} more` : shown.join(', ');
}
