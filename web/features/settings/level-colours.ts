import type { LevelColour } from '../../../server/features/schedule/level.form.ts';

/** What the named colours look like: strong enough on paper and in the dark. */
export const levelColours: Record<LevelColour, string> = {
  RED: '#d1443c',
  ORANGE: '#dd7a1f',
  YELLOW: '#c9a50b',
  GREEN: '#3a9150',
  TEAL: '#1f8f87',
  BLUE: '#3a78cf',
  VIOLET: '#8d58bd',
  PINK: '#cc5596',
  BROWN: '#96694a',
  GREY: '#7f8a95',
};

const capital = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

export const levelColourOptions = (Object.keys(levelColours) as LevelColour[]).map((colour) => ({
  value: colour,
  label: capital(colour),
  colour: levelColours[colour],
}));

/** "Green"; a colour alone says nothing to many. */
export const colourInWords = (colour: LevelColour): string => capital(colour);
