import { useId } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import type { FormPart } from './form-part.ts';
import { FormSection } from '../../forms/FormSection.tsx';

/** Who uses it, and where it is sold and redeemed. */
export function SaleSection({ draft, errors, set }: FormPart) {
  const name = useId();
  return (
    <FormSection title="Holder and sale">
      <FormGroup field="holderKind" label="Holder type" error={errors.holderKind}>
        <Choice
          type="radio"
          name={name}
          label="Family"
          hint="Any student of the family uses it; they share its punches."
          checked={draft.holderKind === 'FAMILY'}
          onChange={() => {
            set({ holderKind: 'FAMILY' });
          }}
        />
        <Choice
          type="radio"
          name={name}
          label="Student"
          hint="Only the one student whom it is given to."
          checked={draft.holderKind === 'STUDENT'}
          onChange={() => {
            set({ holderKind: 'STUDENT' });
          }}
        />
      </FormGroup>
      <FormGroup
        label="Availability"
        error={errors.availableForSale ?? errors.portalSale ?? errors.portalRedemption}
      >
        <Choice
          type="checkbox"
          label="Available for sale"
          hint="Passes that are sold already stay as they are."
          checked={draft.availableForSale}
          onChange={(availableForSale) => {
            set({ availableForSale });
          }}
        />
        {draft.availableForSale && (
          <Choice
            type="checkbox"
            label="Not for sale on the Customer Portal"
            checked={!draft.portalSale}
            onChange={(optsOut) => {
              set({ portalSale: !optsOut });
            }}
          />
        )}
        <Choice
          type="checkbox"
          label="Not redeemed on the Customer Portal"
          hint="Families ask the desk to punch in."
          checked={!draft.portalRedemption}
          onChange={(optsOut) => {
            set({ portalRedemption: !optsOut });
          }}
        />
      </FormGroup>
    </FormSection>
  );
}
