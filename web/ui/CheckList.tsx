import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import { Input } from './FormField.tsx';
import { FormGroup } from './FormGroup.tsx';

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

interface CheckListProps {
  /** Its name in the form, by which a refusal finds it. */
  field: string;
  /** What they are: "Locations". */
  label: string;
  /** Beside the label: "3 of 12". */
  note: string;
  options: readonly { id: string; name: string }[];
  hint?: ReactNode;
  error?: string | undefined;
  isChosen: (id: string) => boolean;
  onChange: (id: string, isChosen: boolean) => void;
}

/** Any number of a list, which is as long as the account makes it. */
export function CheckList({ label, options, isChosen, onChange, ...group }: CheckListProps) {
  const [find, setFind] = useState('');
  const shown = options.filter(({ name }) =>
    name.toLowerCase().includes(find.trim().toLowerCase()),
  );

  return (
    <FormGroup
      field={group.field}
      label={`${label}: ${group.note}`}
      hint={group.hint}
      error={group.error}
    >
      {options.length > manyOptions && (
        <Input
          type="search"
          data-adds
          aria-label={`Find in ${label.toLowerCase()}`}
          placeholder={`Find in ${String(options.length)} ${label.toLowerCase()}`}
          value={find}
          onChange={({ target }) => {
            setFind(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
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
              onChange(id, isNow);
            }}
          />
        ))}
        {shown.length === 0 && (
          <p>{options.length === 0 ? 'There are none.' : 'None has this name.'}</p>
        )}
      </Box>
    </FormGroup>
  );
}
