import * as z from 'zod';
import { needed } from '../../shared/form.ts';

/** The colours that tell levels apart; what they look like is the portal's matter. */
export const LEVEL_COLOURS = [
  'RED',
  'ORANGE',
  'YELLOW',
  'GREEN',
  'TEAL',
  'BLUE',
  'VIOLET',
  'PINK',
  'BROWN',
  'GREY',
] as const;
export type LevelColour = (typeof LEVEL_COLOURS)[number];

export const levelForm = z.object({
  name: needed('The name', 60),
  colour: z
    .union([z.enum(LEVEL_COLOURS), z.literal('')], { error: 'Choose one of the colours.' })
    .nullish()
    .transform((colour) => colour || null),
});

export type LevelValues = z.output<typeof levelForm>;
