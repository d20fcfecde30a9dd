import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Card } from '../../ui/Card.tsx';
import { Input, Select } from '../../ui/FormField.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { channelNames, kinds, type AuditFilters, type Verb } from './audit-filters.ts';

const Bar = styled(Card)({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 10px',
  marginBottom: 12,
  fontSize: '0.8125rem',
  '& select, & input': { width: 'auto', maxWidth: 190, height: 32, padding: '0 6px' },
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 7, whiteSpace: 'nowrap' },
  '& > [role=alert]': { flexBasis: '100%' },
  '@media (max-width: 600px)': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    '& select, & input': { width: '100%', maxWidth: 'none' },
    '& label': { display: 'grid', gap: 2 },
    '& > :is([role=alert], span, button)': { gridColumn: '1 / -1' },
  },
  '@media (pointer: coarse)': { '& select, & input': { height: 44 } },
});

interface AuditFilterBarProps {
  filters: AuditFilters;
  isFiltered: boolean;
  verbs: readonly Verb[];
  people: readonly { id: string; name: string }[];
  onChange: (changed: Partial<AuditFilters>) => void;
  onClear: () => void;
}

/** What narrows the log. All of it must hold. */
export function AuditFilterBar(props: AuditFilterBarProps) {
  const { filters, onChange } = props;
  const areas = [...new Set(props.verbs.map(({ area }) => area))];
  const isUpsideDown = filters.from !== '' && filters.to !== '' && filters.to < filters.from;
  return (
    <Bar role="group" aria-label="Filters">
      <label>
        From
        <Input
          type="date"
          value={filters.from}
          onChange={({ target }) => {
            onChange({ from: target.value });
          }}
        />
      </label>
      <label>
        to
        <Input
          type="date"
          value={filters.to}
          aria-invalid={isUpsideDown || undefined}
          onChange={({ target }) => {
            onChange({ to: target.value });
          }}
        />
      </label>
      <Select
        aria-label="Person"
        value={filters.person}
        onChange={({ target }) => {
          onChange({ person: target.value });
        }}
      >
        <option value="">Anybody</option>
        {props.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Action"
        value={filters.action}
        onChange={({ target }) => {
          onChange({ action: target.value });
        }}
      >
        <option value="">Any action</option>
        {areas.map((area) => (
          <optgroup key={area} label={area}>
            <option value={`@${area}`}>{area}: everything</option>
            {props.verbs
              .filter((verb) => verb.area === area)
              .map(({ verb, label }) => (
                <option key={verb} value={verb}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <Select
        aria-label="Record"
        value={filters.kind}
        onChange={({ target }) => {
          onChange({ kind: target.value as AuditFilters['kind'] });
        }}
      >
        <option value="">Any record</option>
        {Object.entries(kinds).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Channel"
        value={filters.channel}
        onChange={({ target }) => {
          onChange({ channel: target.value as AuditFilters['channel'] });
        }}
      >
        <option value="">Any channel</option>
        {Object.entries(channelNames).map(([channel, label]) => (
          <option key={channel} value={channel}>
            {label}
          </option>
        ))}
      </Select>
      {filters.record && <span>Only what is about one record</span>}
      {props.isFiltered && (
        <Button size="small" onClick={props.onClear}>
          Clear filters
        </Button>
      )}
      {isUpsideDown && (
        <Problem message="The last day lies before the first." fix="Choose a later last day." />
      )}
    </Bar>
  );
}
