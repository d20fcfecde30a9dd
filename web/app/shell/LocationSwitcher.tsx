import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { LocationSwitcher_locationFragmentDoc } from './LocationSwitcher.generated.ts';

const Select = styled('select')(({ theme }) => ({
  alignSelf: 'center',
  maxWidth: 200,
  minWidth: 0,
  height: 32,
  padding: '0 6px',
  border: '1px solid transparent',
  borderRadius: 8,
  backgroundColor: 'transparent',
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  fontSize: '0.8125rem',
  fontWeight: 500,
  textOverflow: 'ellipsis',
  cursor: 'pointer',
  '&:hover': { borderColor: theme.vars.palette.divider, color: theme.vars.palette.text.primary },
  '& option': { backgroundColor: theme.vars.palette.background.paper },
  '@media (pointer: coarse)': { height: 40, fontSize: '1rem' },
}));

interface LocationSwitcherProps {
  locations: readonly FragmentType<typeof LocationSwitcher_locationFragmentDoc>[];
}

/** Which location the schedule is about. With a single location there is nothing to switch. */
export function LocationSwitcher(props: LocationSwitcherProps) {
  const locations = useFragmentList(LocationSwitcher_locationFragmentDoc, props.locations);
  const { locationId, choose } = useChosenLocation();
  if (locations.length < 2) return null;
  return (
    <Select
      aria-label="Location"
      value={locationId ?? ''}
      onChange={(event) => {
        choose(event.target.value || null);
      }}
    >
      <option value="">All locations</option>
      {locations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
