import { styled } from '@mui/material/styles';
import { weekdays } from '../schedule/weekdays.ts';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';

const Group = styled('fieldset')(({ theme }) => ({
  display: 'inline-flex',
  margin: 0,
  padding: 0,
  minWidth: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  overflow: 'clip',
  '& legend': visuallyHidden,
  '& label': {
    position: 'relative',
    display: 'inline-flex',
    flex: 1,
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 30,
    padding: '0 9px',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
    fontWeight: 600,
    cursor: 'pointer',
  },
  '& label + label': { borderLeft: `1px solid ${theme.vars.palette.divider}` },
  '& label:hover': { color: theme.vars.palette.text.primary },
  '& label:has(:checked)': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  '& label:has(:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: 7,
  },
  '& input': visuallyHidden,
  '@media (max-width: 600px)': { flex: '1 0 100%' },
  '@media (pointer: coarse)': { '& label': { minHeight: 44 } },
}));

interface WeekdayTicksProps {
  chosen: readonly number[];
  onChange: (chosen: readonly number[]) => void;
}

/** Any number of weekdays; none is every day. */
export function WeekdayTicks({ chosen, onChange }: WeekdayTicksProps) {
  return (
    <Group>
      <legend>Weekdays</legend>
      {weekdays.map(({ number, name }) => (
        <label key={number}>
          <input
            type="checkbox"
            aria-label={name}
            checked={chosen.includes(number)}
            onChange={({ target }) => {
              onChange(
                target.checked
                  ? [...chosen, number].sort((a, b) => a - b)
                  : chosen.filter((one) => one !== number),
              );
            }}
          />
          <span aria-hidden>{name.slice(0, 3)}</span>
        </label>
      ))}
    </Group>
  );
}
