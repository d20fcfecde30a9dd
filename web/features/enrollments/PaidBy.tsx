import { styled } from '@mui/material/styles';
import { TokenOfMakeup } from '../tokens/TokenOfMakeup.tsx';
import type { EnrollmentsTable_enrollmentFragment } from './EnrollmentsTable.generated.ts';
import { ordinal } from './ordinal.ts';

type By = Pick<
  EnrollmentsTable_enrollmentFragment,
  'type' | 'waitPosition' | 'pass' | 'makeupToken' | 'overrides'
>;

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

/** What a makeup is there by; undefined for everything else, and for those who may not see tokens. */
const tokenOf = ({ type, makeupToken }: By) => (type === 'MAKEUP' ? makeupToken : undefined);

export function isByNothing(by: By): boolean {
  const { waitPosition, pass, overrides } = by;
  return (
    waitPosition === null && !pass && tokenOf(by) === undefined && setAsideIn(overrides) === ''
  );
}

/** What a place is there by: a pass, a makeup token, or its turn in the line; and the rules that were set aside for it. */
export function PaidBy(by: By) {
  const { waitPosition, pass, overrides } = by;
  const token = tokenOf(by);
  const setAside = setAsideIn(overrides);
  return (
    <span>
      {waitPosition === null ? pass?.title : `${ordinal(waitPosition)} in line`}
      {!pass && token !== undefined && <TokenOfMakeup token={token} />}{' '}
      {setAside && (
        <Override title={`Set aside by staff: ${setAside}`}>override: {setAside}</Override>
      )}
    </span>
  );
}
