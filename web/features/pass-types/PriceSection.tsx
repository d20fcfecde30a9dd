import { styled } from '@mui/material/styles';
import { formatMoney } from '../../lib/money.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import type { Draft } from './draft.ts';
import type { FormPart } from './form-part.ts';
import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';

const priceModes = [
  { value: 'FLAT', label: 'One price' },
  { value: 'PER_USE', label: 'Price per use' },
] as const;

const Unit = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  color: theme.vars.palette.text.secondary,
  '& > input': { width: 112 },
  '& > label': { color: theme.vars.palette.text.primary },
}));

/** "10 uses: 125.00 CAD", for a price per use. */
function sumOf({ price, uses }: Draft, currency: string): string | null {
  const isMoney = /^\d{1,7}([.,]\d{1,2})?$/.test(price.trim());
  if (!isMoney || !/^\d{1,4}$/.test(uses.trim())) return null;
  const cents = Math.round(Number(price.trim().replace(',', '.')) * 100);
  return `${uses.trim()} uses cost ${formatMoney(cents * Number(uses), currency)}.`;
}

interface PriceSectionProps extends FormPart {
  currency: string;
  sold: number | null;
}

/** What it costs, how often it may be used, and how many there may be. */
export function PriceSection({ draft, errors, set, currency, sold }: PriceSectionProps) {
  const isPerUse = draft.priceMode === 'PER_USE';
  const usesHint = isPerUse
    ? ['The seller may change it; the price follows.', sumOf(draft, currency)].join(' ').trim()
    : undefined;

  return (
    <FormSection title="Price and uses">
      <FieldColumn>
        <div data-field="priceMode">
          <SegmentedFilter
            label="Kind of price"
            value={draft.priceMode}
            options={priceModes}
            onChange={(priceMode) => {
              set({ priceMode });
            }}
          />
        </div>
        <FormField
          field="price"
          label={isPerUse ? 'Price of one use' : 'Price'}
          error={errors.price}
        >
          {(control) => (
            <Unit>
              <Input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                value={draft.price}
                onChange={({ target }) => {
                  set({ price: target.value });
                }}
              />
              {currency}
            </Unit>
          )}
        </FormField>
      </FieldColumn>
      <FieldColumn>
        <FormField
          field="uses"
          label={isPerUse ? 'Default number of uses' : 'Number of uses'}
          error={errors.uses}
          hint={usesHint}
        >
          {(control) => (
            <Unit>
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                disabled={!isPerUse && draft.isUnlimited}
                value={!isPerUse && draft.isUnlimited ? '' : draft.uses}
                onChange={({ target }) => {
                  set({ uses: target.value });
                }}
              />
              {!isPerUse && (
                <Choice
                  type="checkbox"
                  label="Unlimited"
                  checked={draft.isUnlimited}
                  onChange={(isUnlimited) => {
                    set({ isUnlimited });
                  }}
                />
              )}
            </Unit>
          )}
        </FormField>
        <FormField
          field="maxIssued"
          label="Most passes issued"
          error={errors.maxIssued}
          hint={sold === null ? undefined : `${String(sold)} sold so far.`}
        >
          {(control) => (
            <Unit>
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                disabled={draft.isIssuedUnlimited}
                value={draft.isIssuedUnlimited ? '' : draft.maxIssued}
                onChange={({ target }) => {
                  set({ maxIssued: target.value });
                }}
              />
              <Choice
                type="checkbox"
                label="No limit"
                checked={draft.isIssuedUnlimited}
                onChange={(isIssuedUnlimited) => {
                  set({ isIssuedUnlimited });
                }}
              />
            </Unit>
          )}
        </FormField>
      </FieldColumn>
    </FormSection>
  );
}
