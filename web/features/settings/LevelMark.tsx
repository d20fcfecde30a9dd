import { styled } from '@mui/material/styles';
import type { LevelColour } from '../../../server/features/schedule/level.form.ts';
import { colourInWords, levelColours } from './level-colours.ts';

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  '& > i': { flex: 'none', width: 10, height: 10, borderRadius: 3 },
});

/** A level by name, with its colour before it. */
export function LevelMark({ name, colour }: { name: string; colour: LevelColour | null }) {
  return (
    <Root>
      <i
        title={colour ? colourInWords(colour) : undefined}
        style={{ backgroundColor: colour ? levelColours[colour] : 'transparent' }}
      />
      {name}
    </Root>
  );
}
