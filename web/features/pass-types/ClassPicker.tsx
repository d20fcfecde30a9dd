import { skipToken, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { formatSchedule } from '../../lib/format.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useDebounced } from '../../lib/useDebounced.ts';
import { Chips } from '../../ui/Chips.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { ClassPickerDocument } from './ClassPicker.generated.ts';
import type { Named } from './draft.ts';

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

interface ClassPickerProps {
  chosen: readonly Named[];
  error: string | undefined;
  readOnly: boolean;
  onChange: (chosen: readonly Named[]) => void;
}

/** Single classes, searched by name: a school may have thousands. */
export function ClassPicker({ chosen, error, readOnly, onChange }: ClassPickerProps) {
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 250);
  const result = useQuery(
    ClassPickerDocument,
    search === '' ? skipToken : { variables: { search } },
  );
  const classes = (result.data ?? result.previousData)?.classes.edges.map(({ node }) => node) ?? [];
  const open = classes.filter(({ id }) => !chosen.some((one) => one.id === id));
  const isOpen = text.trim() !== '' && search !== '' && !readOnly;

  function add({ id, name }: Named) {
    onChange([...chosen, { id, name }]);
    setText('');
  }

  return (
    <FormField
      field="classes"
      label={chosen.length === 0 ? 'Classes: all' : `Classes: ${String(chosen.length)}`}
      error={error}
      hint={readOnly ? undefined : 'Search by name to open single classes only.'}
    >
      {(control) => (
        <>
          <Input
            {...control}
            type="search"
            data-adds
            placeholder="Name of a class"
            autoComplete="off"
            maxLength={100}
            style={{ maxWidth: 420 }}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('');
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const [first] = open;
              if (first && isOpen && result.data) add(first);
            }}
          />
          {isOpen && (
            <Found aria-label="Classes found" aria-busy={result.loading}>
              {open.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    onClick={() => {
                      add(one);
                    }}
                  >
                    {one.name}
                    <small>
                      {[formatSchedule(one.timeslots), one.location.name]
                        .filter((words) => words !== '')
                        .join(' · ')}
                    </small>
                  </button>
                </li>
              ))}
              {result.error && <li>{problemTitle(problemOf(result.error))}</li>}
              {open.length === 0 && result.data && <li>No other class has this name.</li>}
              {!result.data && result.loading && <li>Searching…</li>}
            </Found>
          )}
          <Chips
            label="Chosen classes"
            items={chosen}
            onRemove={(id) => {
              onChange(chosen.filter((one) => one.id !== id));
            }}
          />
        </>
      )}
    </FormField>
  );
}
