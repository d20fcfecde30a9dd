import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { Input } from '../../ui/FormField.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import type { Named } from './draft.ts';

/** More than fit at once get a field to find them by. */
const manyOptions = 10;

const Box = styled('div')(({ theme }) => ({
  maxHeight: 214,
  padding: '4px 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  overflowY: 'auto',
  '& > p': { margin: '6px 0', color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}));

interface LimitChecksProps {
  kind: 'locations' | 'programs' | 'levels';
  label: string;
  options: readonly Named[];
  chosen: readonly Named[];
  error: string | undefined;
  onChange: (chosen: readonly Named[]) => void;
}

/** Any number of a kind; none means all of them. What was chosen and is gone since stays in sight. */
export function LimitChecks({ kind, label, options, chosen, error, onChange }: LimitChecksProps) {
  const [find, setFind] = useState('');
  const isChosen = (id: string) => chosen.some((one) => one.id === id);
  const gone = chosen.filter(({ id }) => !options.some((option) => option.id === id));
  const all = [...gone.map(({ id, name }) => ({ id, name: `${name} (deleted)` })), ...options];
  const shown = all.filter(({ name }) => name.toLowerCase().includes(find.trim().toLowerCase()));
  const note = chosen.length === 0 ? 'all' : `${String(chosen.length)} of ${String(all.length)}`;

  return (
    <FormGroup field={kind} label={`${label}: ${note}`} error={error}>
      {all.length > manyOptions && (
        <Input
          type="search"
          aria-label={`Find in ${label.toLowerCase()}`}
          placeholder={`Find in ${String(all.length)} ${label.toLowerCase()}`}
          value={find}
          onChange={({ target }) => {
            setFind(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <Box tabIndex={-1}>
        {shown.map(({ id, name }) => (
          <Choice
            key={id}
            type="checkbox"
            label={name}
            checked={isChosen(id)}
            onChange={(isNow) => {
              onChange(isNow ? [...chosen, { id, name }] : chosen.filter((one) => one.id !== id));
            }}
          />
        ))}
        {shown.length === 0 && (
          <p>{all.length === 0 ? 'There are none.' : 'None has this name.'}</p>
        )}
      </Box>
    </FormGroup>
  );
}
