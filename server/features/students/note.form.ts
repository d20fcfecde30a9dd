import * as z from 'zod';
import { needed } from '../../shared/form.ts';

const NOTE_LEVELS = ['INFO', 'IMPORTANT', 'CRITICAL'] as const;
export type NoteLevel = (typeof NOTE_LEVELS)[number];

export const noteForm = z.object({
  level: z.enum(NOTE_LEVELS, { error: 'Choose a level.' }),
  text: needed('The text', 4000),
});

export type NoteValues = z.output<typeof noteForm>;
