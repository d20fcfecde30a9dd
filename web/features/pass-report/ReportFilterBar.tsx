import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Card } from '../../ui/Card.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { NumberFilter } from './NumberFilter.tsx';
import { TypeFilter } from './TypeFilter.tsx';
import { statuses, type ReportFilters } from './report-filters.ts';

const Bar = styled(Card)({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 22px',
  marginBottom: 12,
  fontSize: '0.8125rem',
});

const Statuses = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 14px',
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': visuallyHidden,
  '& label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 7,
    minHeight: 32,
    cursor: 'pointer',
  },
  '& input': { width: 16, height: 16, margin: 0, accentColor: theme.vars.palette.primary.main },
  '@media (pointer: coarse)': { '& label': { minHeight: 44 } },
}));

const kinds = [
  { value: 'ALL', label: 'All holders' },
  { value: 'FAMILY', label: 'Families' },
  { value: 'STUDENT', label: 'Students' },
] as const;

interface ReportFilterBarProps {
  filters: ReportFilters;
  isFiltered: boolean;
  onChange: (changed: Partial<ReportFilters>) => void;
  onClear: () => void;
}

/** What narrows the report. All of it must hold. */
export function ReportFilterBar({ filters, isFiltered, onChange, onClear }: ReportFilterBarProps) {
  const { status } = filters;
  return (
    <Bar role="group" aria-label="Filters">
      <Statuses>
        <legend>Status</legend>
        {statuses.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={status.includes(one)}
              onChange={({ target }) => {
                onChange({
                  status: target.checked ? [...status, one] : status.filter((s) => s !== one),
                });
              }}
            />
            <StatusDot status={one} />
          </label>
        ))}
      </Statuses>
      <TypeFilter
        value={filters.typeId}
        onChange={(typeId) => {
          onChange({ typeId });
        }}
      />
      <SegmentedFilter
        label="Whose passes"
        value={filters.holderKind}
        options={kinds}
        onChange={(holderKind) => {
          onChange({ holderKind });
        }}
      />
      <NumberFilter
        before="Expires within"
        after="days"
        value={filters.expiringWithin}
        onChange={(expiringWithin) => {
          onChange({ expiringWithin });
        }}
      />
      <NumberFilter
        before="At most"
        after="punches left"
        value={filters.leftAtMost}
        onChange={(leftAtMost) => {
          onChange({ leftAtMost });
        }}
      />
      <NumberFilter
        before="Not used for"
        after="days"
        value={filters.unusedFor}
        onChange={(unusedFor) => {
          onChange({ unusedFor });
        }}
      />
      {isFiltered && (
        <Button size="small" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </Bar>
  );
}
