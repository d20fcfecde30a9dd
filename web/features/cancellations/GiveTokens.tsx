import { styled } from '@mui/material/styles';
import { Choice } from '../../ui/Choice.tsx';
import { FormField, Input } from '../../ui/FormField.tsx';

/** Makeup tokens for whoever loses a date. */
export interface GivenTokens {
  /** The last day of them; null and an empty text are for ever. */
  expires?: string | null | undefined;
  overrideLimit: boolean;
}

export const plainTokens: GivenTokens = { expires: null, overrideLimit: false };

const Root = styled('div')({ display: 'grid', gap: 8 });

const Terms = styled('div')({
  display: 'grid',
  gap: 10,
  // Below the words of the choice that they belong to.
  'label + &': { paddingLeft: 24 },
});

interface TermsProps {
  tokens: GivenTokens;
  onChange: (tokens: GivenTokens) => void;
  /** What is wrong with the day. */
  problem?: string | undefined;
}

/** Until when the tokens can be used, and whether a limit holds for them. */
export function TokenTerms({ tokens, onChange, problem }: TermsProps) {
  return (
    <Terms>
      <FormField
        field="tokens.expires"
        label="Tokens expire"
        hint="The last day on which they can be used. Empty: never."
        error={problem}
      >
        {(control) => (
          <Input
            {...control}
            type="date"
            style={{ width: 160 }}
            value={tokens.expires ?? ''}
            onChange={({ target }) => {
              onChange({ ...tokens, expires: target.value || null });
            }}
          />
        )}
      </FormField>
      <Choice
        type="checkbox"
        label="Beyond the limit"
        hint="Also for those who have as many as the settings allow; these do not count."
        checked={tokens.overrideLimit}
        onChange={(overrideLimit) => {
          onChange({ ...tokens, overrideLimit });
        }}
      />
    </Terms>
  );
}

interface GiveTokensProps extends Omit<TermsProps, 'tokens' | 'onChange'> {
  /** Null: none are given. */
  tokens: GivenTokens | null;
  onChange: (tokens: GivenTokens | null) => void;
}

/** Whether those who lose a date get a makeup token for it (rule M-6). */
export function GiveTokens({ tokens, onChange, problem }: GiveTokensProps) {
  return (
    <Root>
      <Choice
        type="checkbox"
        label="Give makeup tokens"
        hint="One to each student with an ongoing place on a date that is cancelled."
        checked={tokens !== null}
        onChange={(isOn) => {
          onChange(isOn ? plainTokens : null);
        }}
      />
      {tokens && <TokenTerms tokens={tokens} onChange={onChange} problem={problem} />}
    </Root>
  );
}
