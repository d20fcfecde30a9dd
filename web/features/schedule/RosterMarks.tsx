import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { MedicalIcon } from '../../ui/icons.tsx';
import type { Tone } from '../../ui/tone.ts';
import { TokenOfMakeup } from '../tokens/TokenOfMakeup.tsx';
import { birthdayNear, type RosterLine } from './roster-words.ts';
import { BirthdayIcon, NoteIcon } from './schedule-icons.tsx';

const Marks = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 12px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

const Mark = styled('li', { shouldForwardProp: (prop) => prop !== 'tone' })<{ tone: Tone }>(
  ({ theme, tone }) => ({
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    color: theme.vars.palette.tone[tone],
    fontSize: '0.78125rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    '& svg': { width: 14, height: 14, flex: 'none' },
  }),
);

interface Look {
  tone: Tone;
  icon?: ReactNode;
  word: string;
}

/** What stands in a column of its own is no mark. */
const looks: Partial<Record<RosterLine['indicators'][number], Look>> = {
  NOTES: { tone: 'warning', icon: <NoteIcon />, word: 'Note' },
  FIRST_DAY: { tone: 'active', word: 'First day' },
  LAST_DAY: { tone: 'neutral', word: 'Last day' },
  TRANSFER: { tone: 'makeup', word: 'Transfer' },
};

/** What staff should know at a glance about somebody who comes on a date. */
export function RosterMarks({ line, date }: { line: RosterLine; date: string }) {
  const { indicators, student } = line;
  const marks = [...indicators].flatMap((one) => {
    const look = looks[one];
    return look ? [{ key: one, ...look }] : [];
  });
  const hasBirthday = indicators.includes('BIRTHDAY') && student.born !== null;
  const token = line.type === 'MAKEUP' ? line.enrollment.makeupToken : undefined;
  if (!line.hasMedicalAlert && !hasBirthday && marks.length === 0 && token === undefined)
    return null;
  return (
    <Marks aria-label={`To know about ${student.firstName}`}>
      {line.hasMedicalAlert && (
        <Mark tone="refusal">
          <MedicalIcon /> Medical alert
        </Mark>
      )}
      {marks.map(({ key, tone, icon, word }) => (
        <Mark key={key} tone={tone}>
          {icon} {word}
        </Mark>
      ))}
      {hasBirthday && student.born !== null && (
        <Mark tone="singleDay">
          <BirthdayIcon /> Birthday {birthdayNear(student.born, date)}
        </Mark>
      )}
      {token !== undefined && (
        <li>
          <TokenOfMakeup token={token} />
        </li>
      )}
    </Marks>
  );
}
