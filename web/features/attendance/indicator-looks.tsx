import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { EditIcon } from '../../ui/action-icons.tsx';
import { Icon, MedicalIcon, NoteIcon } from '../../ui/icons.tsx';
import type { Tone } from '../../ui/tone.ts';
import { BirthdayIcon } from '../schedule/schedule-icons.tsx';
import type { RollLine } from './marks.ts';

export type IndicatorKind = RollLine['indicators'][number]['kind'] | 'MEDICAL_ALERT';

interface Look {
  word: string;
  tone: Tone;
  mark: ReactNode;
}

/** Drawn, not written: what is read out is the button’s own name. */
const Letter = styled('b')({ '&::before': { content: 'attr(data-letter)' } });

/** A clock. */
const ExpectedIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 4.8V8l2.3 1.6" />
  </Icon>
);

/** Out of the door. */
const LastDayIcon = () => (
  <Icon>
    <path d="m4 4 7.5 7.5M11.5 6v5.5H6" />
  </Icon>
);

const TransferIcon = () => (
  <Icon>
    <path d="M2.5 5.5h10M9.8 2.8l2.7 2.7-2.7 2.7M13.5 10.5h-10M6.2 7.8l-2.7 2.7 2.7 2.7" />
  </Icon>
);

const FirstDayIcon = () => (
  <Icon>
    <path
      d="m8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5z"
      fill="currentColor"
    />
  </Icon>
);

/** What each says in a word, and how it looks: never by its colour alone. */
export const indicatorLooks: Record<IndicatorKind, Look> = {
  MEDICAL_ALERT: { word: 'Medical alert', tone: 'refusal', mark: <MedicalIcon /> },
  BIRTHDAY: { word: 'Birthday', tone: 'singleDay', mark: <BirthdayIcon /> },
  ROLL_COMMENT: { word: 'Roll sheet comment', tone: 'neutral', mark: <EditIcon /> },
  NOTES: { word: 'Notes', tone: 'warning', mark: <NoteIcon /> },
  MAKEUP: { word: 'Makeup', tone: 'makeup', mark: <Letter data-letter="M" /> },
  TRIAL: { word: 'Trial', tone: 'trial', mark: <Letter data-letter="T" /> },
  SINGLE_DAY: { word: 'Single day', tone: 'singleDay', mark: <Letter data-letter="1" /> },
  EXPECTED_ABSENT: { word: 'Expected absent', tone: 'warning', mark: <ExpectedIcon /> },
  LAST_DAY: { word: 'Last day', tone: 'refusal', mark: <LastDayIcon /> },
  TRANSFER: { word: 'Transfer', tone: 'makeup', mark: <TransferIcon /> },
  FIRST_DAY: { word: 'First day', tone: 'active', mark: <FirstDayIcon /> },
};

export interface ShownIndicator {
  kind: IndicatorKind;
  says: string;
}

/** The medical alert first: it is the one that must not be overlooked. */
export function indicatorsOf({ medicalAlert, indicators }: RollLine): ShownIndicator[] {
  return medicalAlert ? [{ kind: 'MEDICAL_ALERT', says: medicalAlert }, ...indicators] : indicators;
}
