import { styled } from '@mui/material/styles';
import { useState, type KeyboardEvent } from 'react';
import { FormField, Input } from '../../ui/FormField.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import type { NamedChoice } from './place-task.ts';

const Found = styled('ul')(({ theme }) => ({
  margin: '2px 0 4px',
  padding: 4,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  listStyle: 'none',
  '&[aria-busy=true]': { opacity: 0.55 },
  '& button': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    width: '100%',
    padding: '5px 8px',
    border: 0,
    borderRadius: 6,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.vars.palette.soft.row },
    '@media (pointer: coarse)': { minHeight: 44 },
  },
  '& small, & > li:not(:has(button))': { color: theme.vars.palette.text.secondary },
  '& > li:not(:has(button))': { padding: '5px 8px' },
}));

const Chosen = styled('div')({
  display: 'flex',
  gap: 12,
  minHeight: 34,
  alignItems: 'center',
  fontSize: '0.875rem',
  '& b': { fontWeight: 600 },
});

export interface FoundChoice extends NamedChoice {
  note: string;
}

interface SearchPickProps {
  field: string;
  label: string;
  placeholder: string;
  chosen: NamedChoice | null;
  error: string | undefined;
  autoFocus?: boolean;
  text: string;
  onText: (text: string) => void;
  /** What was found for the text; null while nothing was. */
  found: readonly FoundChoice[] | null;
  isBusy: boolean;
  problem: string | null;
  onChoose: (chosen: NamedChoice | null) => void;
}

/** The arrow keys go from the field into what was found, and through it. */
function stepThrough(event: KeyboardEvent<HTMLElement>, by: 1 | -1) {
  const field = event.currentTarget.closest('[data-search-pick]');
  const stops = [...(field?.querySelectorAll<HTMLElement>('input, li > button') ?? [])];
  const now = stops.findIndex((one) => one === document.activeElement);
  const next = stops[now + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** One record of many, found by typing a part of its name; Enter takes the first. */
export function SearchPick({ field, label, chosen, error, onChoose, ...props }: SearchPickProps) {
  const { text, onText: setText, found, isBusy, problem } = props;
  const isOpen = text.trim() !== '';
  // The keyboard stays with the field when one takes the place of the other.
  const [hasSwitched, setHasSwitched] = useState(false);

  function choose({ id, name }: NamedChoice) {
    setHasSwitched(true);
    onChoose({ id, name });
    setText('');
  }

  if (chosen) {
    return (
      <FormField field={field} label={label} error={error}>
        {(control) => (
          <Chosen>
            <b>{chosen.name}</b>
            <TextButton
              {...control}
              type="button"
              autoFocus={hasSwitched}
              aria-label={`Change: ${label}`}
              onClick={() => {
                setHasSwitched(true);
                onChoose(null);
              }}
            >
              Change
            </TextButton>
          </Chosen>
        )}
      </FormField>
    );
  }
  return (
    <FormField field={field} label={label} error={error}>
      {(control) => (
        <div data-search-pick>
          <Input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            autoFocus={props.autoFocus === true || hasSwitched}
            placeholder={props.placeholder}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && isOpen) {
                event.stopPropagation();
                setText('');
              }
              if (event.key === 'ArrowDown') stepThrough(event, 1);
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const [first] = found ?? [];
              if (first && !isBusy) choose(first);
            }}
          />
          {isOpen && (
            <Found
              aria-label={`${label}: found`}
              aria-busy={isBusy}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') stepThrough(event, 1);
                if (event.key === 'ArrowUp') stepThrough(event, -1);
              }}
            >
              {found?.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    onClick={() => {
                      choose(one);
                    }}
                  >
                    {one.name}
                    <small>{one.note}</small>
                  </button>
                </li>
              ))}
              {problem && <li>{problem}</li>}
              {found?.length === 0 && !isBusy && <li>Nothing is found.</li>}
              {!found && !problem && <li>Searching…</li>}
            </Found>
          )}
        </div>
      )}
    </FormField>
  );
}
