import type { PassTypeInput } from './CreatePassType.generated.ts';
import type { Draft, Named } from './draft.ts';
import type { FieldErrors, FieldName } from './form-fields.ts';

type DraftInput = { input: PassTypeInput; errors: null } | { input: null; errors: FieldErrors };

const largest = 2_147_483_647;

/** A whole number as it was typed; null when it is none or does not fit. */
function wholeNumber(text: string): number | null {
  const trimmed = text.trim();
  const value = /^\d{1,10}$/.test(trimmed) ? Number(trimmed) : null;
  return value !== null && value >= 1 && value <= largest ? value : null;
}

function textOrNull(text: string): string | null {
  return text.trim() || null;
}

function idsOf(records: readonly Named[]): string[] {
  return records.map(({ id }) => id);
}

/** Which classes the pass opens, as the API takes it. */
export function limitsOf({ locations, programs, levels, classes }: Draft) {
  return {
    locations: idsOf(locations),
    programs: idsOf(programs),
    levels: idsOf(levels),
    classes: idsOf(classes),
  };
}

/** What cannot even be sent: numbers and dates that are none. Everything else is for the server to judge. */
function errorsOf(draft: Draft): FieldErrors {
  const errors: FieldErrors = {};
  const needsUses = draft.priceMode === 'PER_USE' || !draft.isUnlimited;
  const need = (field: FieldName, isThere: boolean, message: string) => {
    if (!isThere) errors[field] = message;
  };
  need('title', draft.title.trim() !== '', 'A pass type needs a title.');
  need('price', draft.price.trim() !== '', 'Enter a price, such as 12.50. Free is 0.');
  need('uses', !needsUses || wholeNumber(draft.uses) !== null, 'Enter a whole number from 1.');
  need(
    'maxIssued',
    draft.isIssuedUnlimited || wholeNumber(draft.maxIssued) !== null,
    'Enter a whole number from 1, or choose no limit.',
  );
  need('startsOn', draft.dateMode !== 'FIXED' || draft.startsOn !== '', 'Choose the first day.');
  need('expiresOn', draft.dateMode !== 'FIXED' || draft.expiresOn !== '', 'Choose the last day.');
  need(
    'validDays',
    draft.dateMode !== 'DAYS' || wholeNumber(draft.validDays) !== null,
    'Enter a whole number of days from 1.',
  );
  need(
    'taxRate',
    !draft.hasOwnTaxRate || draft.taxRate.trim() !== '',
    'Enter a rate in percent, such as 8.25.',
  );
  return errors;
}

/** The draft as the API takes it. What another choice hides is not sent, nor an image that stays. */
export function inputOf(draft: Draft, imageBefore: string | null): DraftInput {
  const errors = errorsOf(draft);
  if (Object.keys(errors).length > 0) return { input: null, errors };
  const isPerUse = draft.priceMode === 'PER_USE';
  return {
    errors: null,
    input: {
      title: draft.title.trim(),
      slug: textOrNull(draft.slug),
      description: textOrNull(draft.description),
      categories: [...draft.categories],
      ...(draft.image !== imageBefore && { image: draft.image }),
      holderKind: draft.holderKind,
      availableForSale: draft.availableForSale,
      portalSale: draft.portalSale,
      portalRedemption: draft.portalRedemption,
      priceMode: draft.priceMode,
      price: draft.price.trim().replace(',', '.'),
      uses: !isPerUse && draft.isUnlimited ? null : wholeNumber(draft.uses),
      maxIssued: draft.isIssuedUnlimited ? null : wholeNumber(draft.maxIssued),
      dateMode: draft.dateMode,
      startsOn: draft.dateMode === 'DAYS' ? null : draft.startsOn || null,
      expiresOn: draft.dateMode === 'FIXED' ? draft.expiresOn : null,
      validDays: draft.dateMode === 'DAYS' ? wholeNumber(draft.validDays) : null,
      programId: draft.programId || null,
      chargeCategory: textOrNull(draft.chargeCategory),
      taxRate: draft.hasOwnTaxRate ? draft.taxRate.trim().replace(',', '.') : null,
      limits: limitsOf(draft),
    },
  };
}
