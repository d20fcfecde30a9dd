import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { isPlainDate } from '../lib/plain-date.ts';
import { fieldFrame } from './fieldStyles.ts';

const Input = styled('input')(({ theme }) => ({
  ...fieldFrame(theme),
  width: 138,
  '@media (max-width: 600px)': { width: '50%' },
}));

/** While a year is being typed, browsers report 0002, 0020 and 0202 as years of their own. */
function isFinished(text: string): boolean {
  return isPlainDate(text) && text >= '1900-01-01' && text <= '2199-12-31';
}

interface DatePickProps {
  label?: string;
  chosen: string;
  onChoose: (date: string) => void;
}

/** The browser's own date field, for days outside the week in sight. */
export function DatePick({ label = 'Pick a date', chosen, onChoose }: DatePickProps) {
  const [text, setText] = useState(chosen);
  const [lastChosen, setLastChosen] = useState(chosen);
  if (chosen !== lastChosen) {
    setLastChosen(chosen);
    setText(chosen);
  }
  return (
    <Input
      type="date"
      aria-label={label}
      value={text}
      onChange={(event) => {
        const next = event.target.value;
        setText(next);
        if (isFinished(next) && next !== chosen) onChoose(next);
      }}
      onBlur={() => {
        setText(chosen);
      }}
    />
  );
}
