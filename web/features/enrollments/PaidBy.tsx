import { styled } from '@mui/material/styles';
import type { EnrollmentsTable_enrollmentFragment } from './EnrollmentsTable.generated.ts';
import { ordinal } from './ordinal.ts';

type By = Pick<EnrollmentsTable_enrollmentFragment, 'waitPosition' | 'pass' | 'overrides'>;

const Override = styled('span')(({ theme }) => ({
  color: theme.vars.palette.tone.warning,
  fontSize: '0.75rem',
  fontWeight: 600,
}));

/** Short words for the rules that staff may set aside. */
const words = {
  CLASS_FULL: 'full class',
  TOO_YOUNG: 'too young',
  TOO_OLD: 'too old',
  GENDER_MISMATCH: 'other gender',
};

/** A flag alert that was seen is kept too, but it stands above the list and overrides nothing. */
function setAsideIn(overrides: By['overrides']): string {
  return overrides.flatMap((rule) => (rule === 'FLAG_ALERT' ? [] : words[rule])).join(', ');
}

export function isByNothing({ waitPosition, pass, overrides }: By): boolean {
  return waitPosition === null && !pass && setAsideIn(overrides) === '';
}

/** What a place is there by: a pass, or its turn in the line; and the rules that were set aside for it. */
export function PaidBy({ waitPosition, pass, overrides }: By) {
  const setAside = setAsideIn(overrides);
  return (
    <>
      {waitPosition === null ? pass?.title : `${ordinal(waitPosition)} in line`}{' '}
      {setAside && (
        <Override title={`Set aside by staff: ${setAside}`}>override: {setAside}</Override>
      )}
    </>
  );
}
