import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import type { FormPart } from './form-part.ts';
import { FieldRow, FormSection } from '../../forms/FormSection.tsx';

const modes = [
  ['OPEN', 'From a date on', 'Never expires.'],
  ['FIXED', 'From a date to a date', 'The same days for everybody, whenever it is bought.'],
  ['DAYS', 'For a number of days', 'Counted from the day that the pass starts.'],
] as const;

const Short = styled('div')({ '& input': { width: 150 } });

/** From when until when a pass may be used. */
export function DatesSection({ draft, errors, set }: FormPart) {
  const name = useId();
  return (
    <FormSection title="Dates" hint="Of each new pass; sold ones keep theirs.">
      <FormGroup field="dateMode" label="When it may be used" error={errors.dateMode}>
        {modes.map(([mode, label, hint]) => (
          <Choice
            key={mode}
            type="radio"
            name={name}
            label={label}
            hint={hint}
            checked={draft.dateMode === mode}
            onChange={() => {
              set({ dateMode: mode });
            }}
          />
        ))}
      </FormGroup>
      <FieldRow>
        {draft.dateMode !== 'DAYS' && (
          <Short>
            <FormField
              field="startsOn"
              label="First day"
              error={errors.startsOn}
              hint={
                draft.dateMode === 'OPEN' && !draft.startsOn
                  ? 'Left empty, each pass starts when it is given.'
                  : undefined
              }
            >
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={draft.startsOn}
                  onChange={({ target }) => {
                    set({ startsOn: target.value });
                  }}
                />
              )}
            </FormField>
          </Short>
        )}
        {draft.dateMode === 'FIXED' && (
          <Short>
            <FormField field="expiresOn" label="Last day" error={errors.expiresOn}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  min={draft.startsOn || undefined}
                  value={draft.expiresOn}
                  onChange={({ target }) => {
                    set({ expiresOn: target.value });
                  }}
                />
              )}
            </FormField>
          </Short>
        )}
        {draft.dateMode === 'DAYS' && (
          <Short>
            <FormField field="validDays" label="Number of days" error={errors.validDays}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  autoComplete="off"
                  value={draft.validDays}
                  onChange={({ target }) => {
                    set({ validDays: target.value });
                  }}
                />
              )}
            </FormField>
          </Short>
        )}
      </FieldRow>
    </FormSection>
  );
}
