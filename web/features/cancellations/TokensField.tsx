import { useController, useFormState } from 'react-hook-form';
import { problemAt } from '../../forms/problems-of.ts';
import { GiveTokens, plainTokens, TokenTerms, type GivenTokens } from './GiveTokens.tsx';

interface TokensFieldProps {
  /** That they are given was chosen elsewhere. */
  isGiven?: boolean;
}

/** The makeup tokens of the form that is around it. */
export function TokensField({ isGiven = false }: TokensFieldProps) {
  const { field } = useController({ name: 'tokens' });
  const { errors } = useFormState();
  const tokens = field.value as GivenTokens | null | undefined;
  const problem = problemAt(errors, 'tokens.expires');
  return isGiven ? (
    <TokenTerms tokens={tokens ?? plainTokens} onChange={field.onChange} problem={problem} />
  ) : (
    <GiveTokens tokens={tokens ?? null} onChange={field.onChange} problem={problem} />
  );
}
