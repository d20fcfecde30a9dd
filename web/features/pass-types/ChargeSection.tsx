import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { FormField, Input, Select } from '../../ui/FormField.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import type { Named } from './draft.ts';
import type { Choices, FormPart } from './form-part.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';

const Narrow = styled('div')({ maxWidth: 300 });

const Percent = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  color: theme.vars.palette.text.secondary,
  '& > input': { width: 112 },
}));

interface ChargeSectionProps extends FormPart {
  choices: Choices;
  /** The program as it was saved; it may be deleted since. */
  program: Named | null;
}

/** How its sale shows in the money reports. */
export function ChargeSection({ draft, errors, set, choices, program }: ChargeSectionProps) {
  const id = useId();
  const isGone = program !== null && !choices.programs.some((one) => one.id === program.id);

  return (
    <FormSection title="Charge and tax" hint="How a sale shows in reports.">
      <FieldColumn>
        <Narrow>
          <FormField field="programId" label="Program" error={errors.programId}>
            {(control) => (
              <Select
                {...control}
                value={draft.programId}
                onChange={({ target }) => {
                  set({ programId: target.value });
                }}
              >
                <option value="">None</option>
                {isGone && <option value={program.id}>{program.name} (deleted)</option>}
                {choices.programs.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
        </Narrow>
        <Narrow>
          <FormField field="chargeCategory" label="Charge category" error={errors.chargeCategory}>
            {(control) => (
              <>
                <Input
                  {...control}
                  list={`${id}-categories`}
                  autoComplete="off"
                  maxLength={40}
                  value={draft.chargeCategory}
                  onChange={({ target }) => {
                    set({ chargeCategory: target.value });
                  }}
                />
                <datalist id={`${id}-categories`}>
                  {choices.chargeCategories.map((one) => (
                    <option key={one} value={one} />
                  ))}
                </datalist>
              </>
            )}
          </FormField>
        </Narrow>
      </FieldColumn>
      <FieldColumn>
        <FormGroup label="Tax">
          <Choice
            type="radio"
            name={id}
            label="The program’s rate"
            hint="As it is at the location of the sale."
            checked={!draft.hasOwnTaxRate}
            onChange={() => {
              set({ hasOwnTaxRate: false });
            }}
          />
          <Choice
            type="radio"
            name={id}
            label="One rate everywhere"
            checked={draft.hasOwnTaxRate}
            onChange={() => {
              set({ hasOwnTaxRate: true });
            }}
          />
        </FormGroup>
        {draft.hasOwnTaxRate && (
          <FormField field="taxRate" label="Tax rate" error={errors.taxRate}>
            {(control) => (
              <Percent>
                <Input
                  {...control}
                  inputMode="decimal"
                  autoComplete="off"
                  value={draft.taxRate}
                  onChange={({ target }) => {
                    set({ taxRate: target.value });
                  }}
                />
                %
              </Percent>
            )}
          </FormField>
        )}
      </FieldColumn>
    </FormSection>
  );
}
