import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useShortcut } from '../lib/useShortcut.ts';
import { fieldFrame } from './fieldStyles.ts';
import { SearchIcon } from './icons.tsx';
import { KeyHint } from './KeyHint.tsx';

const Frame = styled('div')(({ theme }) => ({
  position: 'relative',
  width: 320,
  maxWidth: '100%',
  color: theme.vars.palette.text.secondary,
  '& svg': { position: 'absolute', left: 10, top: '50%', marginTop: -8, pointerEvents: 'none' },
  '& kbd': { position: 'absolute', right: 8, top: '50%', marginTop: -9, pointerEvents: 'none' },
  '& input:not(:placeholder-shown) ~ kbd, & input:focus ~ kbd': { display: 'none' },
  '@media (max-width: 600px)': { width: '100%' },
}));

const Input = styled('input')(({ theme }) => ({
  ...fieldFrame(theme),
  paddingLeft: 34,
  '&::-webkit-search-cancel-button': { cursor: 'pointer' },
}));

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  /** Called when typing pauses, and at once on Enter. */
  onSearch: (text: string) => void;
  /** Called on Enter, after the search. */
  onEnter?: ((text: string) => void) | undefined;
  delay?: number;
}

/** A search that runs while one types. `S` jumps to it, Esc empties it. */
export function SearchField({
  label,
  placeholder,
  value,
  onSearch,
  onEnter,
  delay = 250,
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [searched, setSearched] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    // Not our own search coming back: the address changed by other means, and the field follows.
    if (value !== searched) {
      setSearched(value);
      setText(value);
    }
  }

  const search = useEffectEvent((next: string) => {
    setSearched(next);
    onSearch(next);
  });

  useEffect(() => {
    if (text.trim() === searched) return;
    const timer = setTimeout(() => {
      search(text.trim());
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [text, searched, delay]);

  useShortcut('s', () => input.current?.focus());

  return (
    <Frame role="search">
      <Input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="s"
        placeholder={placeholder}
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text) setText('');
          if (event.key !== 'Enter') return;
          if (text.trim() !== searched) {
            setSearched(text.trim());
            onSearch(text.trim());
          }
          if (text.trim()) onEnter?.(text.trim());
        }}
      />
      <SearchIcon />
      <KeyHint>S</KeyHint>
    </Frame>
  );
}
