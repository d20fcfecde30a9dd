import type { MarkShape } from '../../ui/ToneMark.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Notes_noteFragment } from './Notes.generated.ts';

type Level = Notes_noteFragment['level'];

/** How much a note matters, in words and shapes. */
export const noteLevels: Record<Level, { word: string; tone: Tone; shape: MarkShape }> = {
  INFO: { word: 'Info', tone: 'neutral', shape: 'ring' },
  IMPORTANT: { word: 'Important', tone: 'warning', shape: 'diamond' },
  CRITICAL: { word: 'Critical', tone: 'refusal', shape: 'triangle' },
};
