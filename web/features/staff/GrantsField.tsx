import { styled } from '@mui/material/styles';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { problemsOf } from '../../forms/problems-of.ts';
import type { Permission } from '../../lib/permission.ts';
import type { GrantRow } from './grant-rows.ts';
import { PermissionTable } from './PermissionTable.tsx';
import { levelsFrom, type Levels, type Right } from './rights.ts';

const Root = styled('div')(({ theme }) => ({
  minWidth: 0,
  '& > p': { margin: '0 0 8px', color: theme.vars.palette.error.main, fontSize: '0.78125rem' },
}));

interface GrantsFieldProps {
  /** To whom the levels are granted: "This person". */
  grantedTo: string;
  /** What the levels come to, with those of groups; left out where there is nothing else. */
  inEffect?: (levels: Levels) => {
    saved: ReadonlyMap<Permission, Right>;
    now: ReadonlyMap<Permission, Right>;
  };
}

/** The form's `grants`, a line for each permission, as a table. */
export function GrantsField({ grantedTo, inEffect }: GrantsFieldProps) {
  const { setValue, clearErrors } = useFormContext<{ grants: GrantRow[] }>();
  const { errors, defaultValues } = useFormState<{ grants: GrantRow[] }>({ name: 'grants' });
  const rows = useWatch<{ grants: GrantRow[] }, 'grants'>({ name: 'grants' });
  const levels = levelsFrom(rows);
  const [problem] = problemsOf({ grants: errors.grants });

  return (
    <Root data-field="grants">
      {problem && (
        <p data-error="" role="alert">
          {problem.message}
        </p>
      )}
      <PermissionTable
        levels={levels}
        savedLevels={levelsFrom((defaultValues?.grants ?? rows) as readonly GrantRow[])}
        grantedTo={grantedTo}
        onChange={(permission, level) => {
          const index = rows.findIndex((row) => row.permission === permission);
          setValue(`grants.${index}.level`, level, { shouldDirty: true });
          clearErrors('grants');
        }}
        {...(inEffect && { inEffect: inEffect(levels) })}
      />
    </Root>
  );
}
