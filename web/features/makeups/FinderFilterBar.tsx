import { styled } from '@mui/material/styles';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FilterSelect, NamedFilter } from '../../ui/NamedFilter.tsx';
import { countFilters, NO_TOKEN, sayWeeks, WEEKS, type FinderFilters } from './finder-filters.ts';
import type { MakeupChoicesQuery } from './MakeupChoices.generated.ts';
import { limitWords } from './makeup-words.ts';
import { TokenOptions } from './TokenOptions.tsx';
import type { RedeemTokens } from './useRedeemTokens.ts';
import { WeekdayTicks } from './WeekdayTicks.tsx';

const Token = styled('label')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  flex: '1 0 100%',
  minWidth: 0,
  maxWidth: '100%',
  '& > b': { fontWeight: 600 },
  '& select': { maxWidth: '100%', textOverflow: 'ellipsis' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.8125rem' },
  '@media (max-width: 600px)': {
    // More than the width that the bar gives each choice.
    '&& select': { flex: '1 1 0', minWidth: 0 },
    '& small': { flex: '1 0 100%' },
  },
}));

interface FinderFilterBarProps {
  filters: FinderFilters;
  tokens: RedeemTokens;
  choices: MakeupChoicesQuery['classChoices'] | undefined;
  onChange: (changed: Partial<FinderFilters>) => void;
  onClear: () => void;
}

/** With which token, how far ahead, and what else narrows the seats. */
export function FinderFilterBar({ filters, tokens, choices, ...on }: FinderFilterBarProps) {
  const { chosen } = tokens;
  const named = (
    key: 'locationId' | 'programId' | 'levelId',
    label: string,
    records: readonly { id: string; name: string }[] | undefined,
  ) => (
    <NamedFilter
      label={label}
      all={`All ${label.toLowerCase()}s`}
      records={records}
      value={filters[key]}
      onChange={(id) => {
        on.onChange({ [key]: id });
      }}
    />
  );
  return (
    <FilterBar filterCount={countFilters(filters)} onClear={on.onClear}>
      {chosen !== undefined && (
        <Token data-unfold>
          <b>Token</b>
          <FilterSelect
            value={chosen?.id ?? NO_TOKEN}
            onChange={({ target }) => {
              on.onChange({ tokenId: target.value === NO_TOKEN ? null : target.value });
            }}
          >
            <TokenOptions tokens={tokens} />
          </FilterSelect>
          {chosen && <small>{limitWords(chosen)}</small>}
        </Token>
      )}
      <FilterSelect
        data-unfold
        aria-label="How far ahead"
        value={filters.weeks}
        onChange={({ target }) => {
          on.onChange({ weeks: Number(target.value) });
        }}
      >
        {WEEKS.map((weeks) => (
          <option key={weeks} value={weeks}>
            Next {sayWeeks(weeks)}
          </option>
        ))}
      </FilterSelect>
      <WeekdayTicks
        chosen={filters.weekdays}
        onChange={(weekdays) => {
          on.onChange({ weekdays });
        }}
      />
      {named('locationId', 'Location', choices?.locations)}
      {named('programId', 'Program', choices?.programs)}
      {named('levelId', 'Level', choices?.levels)}
    </FilterBar>
  );
}
