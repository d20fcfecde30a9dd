import { useMutation, useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { FilterSelect } from '../../ui/NamedFilter.tsx';
import { Input } from '../../ui/FormField.tsx';
import {
  DeleteSavedFilterDocument,
  SavedFiltersDocument,
  SaveFilterDocument,
} from './SavedFilters.generated.ts';

const Root = styled('form')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  marginLeft: 'auto',
  '& input': { width: 180, height: 32 },
  '@media (max-width: 600px)': { flex: '1 0 100%', marginLeft: 0 },
});

type Act = { kind: 'save'; name: string; value: string } | { kind: 'delete'; id: string };

/** One's own filters of this page, by name: chosen, kept and forgotten. */
export function SavedFilters() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const saved = useQuery(SavedFiltersDocument).data?.savedFilters ?? [];
  const now = params.toString();
  const current = saved.find(({ value }) => value === now);
  const [save] = useMutation(SaveFilterDocument);
  const [forget] = useMutation(DeleteSavedFilterDocument);
  const command = useCommand<Act, { message: string; fix: string | null }>(
    async ({ requestId, ...act }) => {
      const refetch = { refetchQueries: [SavedFiltersDocument], awaitRefetchQueries: true };
      const answer =
        act.kind === 'save'
          ? (await save({ variables: { ...act, requestId }, ...refetch })).data?.saveFilter
          : (await forget({ variables: { id: act.id, requestId }, ...refetch })).data
              ?.deleteSavedFilter;
      if (answer?.__typename === 'RecordRefused') return answer;
      if (answer?.__typename !== 'FiltersSaved') throw new Error('The server gave no answer.');
      setNaming(false);
      setName('');
      return null;
    },
  );

  return (
    <>
      <Root
        aria-label="Saved filters"
        data-unfold
        onSubmit={(event) => {
          event.preventDefault();
          if (isNaming && name.trim() !== '')
            void command.run({ kind: 'save', name: name.trim(), value: now });
        }}
      >
        {saved.length > 0 && (
          <FilterSelect
            aria-label="Saved filters"
            value={current?.id ?? ''}
            onChange={({ target }) => {
              const value = saved.find(({ id }) => id === target.value)?.value ?? '';
              void navigate({ search: value }, { replace: true });
            }}
          >
            <option value="">Saved filters…</option>
            {saved.map(({ id, name: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
          </FilterSelect>
        )}
        {current && (
          <Button size="small" onClick={() => void command.run({ kind: 'delete', id: current.id })}>
            Forget “{current.name}”
          </Button>
        )}
        {!current && !isNaming && (
          <Button
            size="small"
            onClick={() => {
              setNaming(true);
            }}
          >
            Save these filters…
          </Button>
        )}
        {isNaming && !current && (
          <>
            <Input
              aria-label="Name of these filters"
              placeholder="Name"
              maxLength={100}
              autoFocus
              value={name}
              onChange={({ target }) => {
                command.forget();
                setName(target.value);
              }}
              onKeyDown={({ key }) => {
                if (key === 'Escape') setNaming(false);
              }}
            />
            <Button size="small" type="submit" aria-disabled={name.trim() === ''}>
              Save
            </Button>
          </>
        )}
      </Root>
      <CommandProblem
        state={command.state}
        what="it was saved"
        onRetry={() => {
          if (command.state.step === 'failed') void command.run(command.state.input);
        }}
      />
    </>
  );
}
