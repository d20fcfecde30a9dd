import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useState } from 'react';
import { fieldFrame } from '../../ui/fieldStyles.ts';

const Root = styled('label')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 7,
  whiteSpace: 'nowrap',
  '& input': { ...fieldFrame(theme), width: 66 },
}));

interface NumberFilterProps {
  before: string;
  after: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A whole number in the middle of a sentence; empty is no filter. It counts when typing pauses. */
export function NumberFilter({ before, after, value, onChange }: NumberFilterProps) {
  const shown = value === null ? '' : String(value);
  const [text, setText] = useState(shown);
  const [lastShown, setLastShown] = useState(shown);
  if (shown !== lastShown) {
    setLastShown(shown);
    setText(shown);
  }

  const change = useEffectEvent((next: string) => {
    onChange(next === '' ? null : Number(next));
  });
  useEffect(() => {
    if (text === shown) return;
    const timer = setTimeout(() => {
      change(text);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, [text, shown]);

  return (
    <Root>
      {before}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${before} … ${after}`}
        maxLength={4}
        value={text}
        onChange={(event) => {
          setText(event.target.value.replace(/\D/g, ''));
        }}
      />
      {after}
    </Root>
  );
}
