import { styled } from '@mui/material/styles';
import { formatInstant } from '../../lib/format.ts';
import { channels } from '../passes/channels.ts';
import { markWords } from './mark-words.ts';
import type { RollStoryQuery } from './RollStory.generated.ts';

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 9,
  maxHeight: 300,
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  listStyle: 'none',
  '& b': { fontWeight: 600 },
  '& small': { display: 'block' },
  '& li + li': { paddingTop: 9, borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

type Version = NonNullable<RollStoryQuery['roll']['lines'][number]['mark']>['history'][number];

interface MarkVersionsProps {
  /** The newest first. */
  versions: readonly Version[];
  /** Of the location: when something was done is shown as the clock there. */
  zone: string;
}

/** How a mark came about: what, who, when and where. */
export function MarkVersions({ versions, zone }: MarkVersionsProps) {
  return (
    <List tabIndex={0} aria-label="Versions of the mark, the newest first">
      {versions.map((version) => (
        <li key={version.id}>
          <b>{version.status === null ? 'Mark taken back' : markWords(version)}</b>
          {version.isAuto && ' automatic'}
          <small>
            {version.isAuto
              ? 'Cartwheel, with somebody’s check-in'
              : `${version.by ?? 'Cartwheel'}, ${channels[version.channel]}`}
            {' · '}
            <time dateTime={version.at}>{formatInstant(version.at, zone)}</time>
          </small>
        </li>
      ))}
    </List>
  );
}
