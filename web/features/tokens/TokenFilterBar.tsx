import { styled } from '@mui/material/styles';
import { isPlainDate } from '../../lib/plain-date.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FilterBar, FilterDays } from '../../ui/FilterBar.tsx';
import { Input } from '../../ui/FormField.tsx';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { showOptions, type Show, type useTokenFilters } from './token-filters.ts';

/** Wider than a phone: there it is moved sideways. */
const Shows = styled('span')({
  display: 'inline-flex',
  maxWidth: '100%',
  overflowX: 'auto',
  '& > fieldset': { flex: 'none' },
});

interface TokenFilterBarProps {
  show: Show;
  onShow: (show: Show) => void;
  /** Absent until they are loaded. */
  programs: readonly { id: string; name: string }[] | undefined;
  narrowed: ReturnType<typeof useTokenFilters>;
}

/** What narrows the list of tokens. */
export function TokenFilterBar({ show, onShow, programs, narrowed }: TokenFilterBarProps) {
  const { filters, filterCount, change, clear } = narrowed;
  const day = (name: 'from' | 'to') => (
    <Input
      type="date"
      value={filters[name] ?? ''}
      onChange={({ target }) => {
        if (target.value === '' || isPlainDate(target.value)) change({ [name]: target.value });
      }}
    />
  );
  return (
    <FilterBar filterCount={filterCount} onClear={clear}>
      <Shows data-unfold>
        <SegmentedFilter
          label="Which makeup tokens"
          value={show}
          options={showOptions}
          onChange={onShow}
        />
      </Shows>
      <NamedFilter
        label="Program"
        all="All programs"
        records={programs}
        value={filters.program}
        onChange={(program) => {
          change({ program });
        }}
      />
      <FilterDays>
        <label>Expires from {day('from')}</label>
        <label>to {day('to')}</label>
      </FilterDays>
      <Choice
        type="checkbox"
        label="Needs a program"
        checked={filters.needs !== null}
        onChange={(isOn) => {
          change({ needs: isOn ? 'program' : null });
        }}
      />
    </FilterBar>
  );
}
