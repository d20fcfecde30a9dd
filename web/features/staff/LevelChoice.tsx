import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { PermissionLevel } from '../../lib/permission.ts';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { levelWords } from './permission-words.ts';

const Group = styled('fieldset')(({ theme }) => ({
  display: 'inline-grid',
  gridTemplateColumns: 'repeat(3, 52px)',
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.field,
  overflow: 'clip',
  '& legend': visuallyHidden,
  '& > span': { borderLeft: `1px solid ${theme.vars.palette.divider}` },
  '@media (pointer: coarse)': { gridTemplateColumns: 'repeat(3, 64px)' },
}));

const Option = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  minHeight: 26,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontWeight: 600,
  cursor: 'pointer',
  '* + &': { borderLeft: `1px solid ${theme.vars.palette.divider}` },
  'legend + &': { borderLeft: 0 },
  '&:hover': { color: theme.vars.palette.text.primary },
  '&:has(:checked)': {
    backgroundColor: theme.vars.palette.soft.row,
    color: theme.vars.palette.text.primary,
  },
  '&[data-level=VIEW]:has(:checked), &[data-level=FULL]:has(:checked)': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  '&:has(:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: 7,
  },
  '&:has(:disabled)': { cursor: 'default' },
  '& input': visuallyHidden,
  '@media (pointer: coarse)': { minHeight: 40 },
}));

const everyLevel: readonly PermissionLevel[] = ['NONE', 'VIEW', 'FULL'];

interface LevelChoiceProps {
  /** Read out before the levels: the permission. */
  label: string;
  value: PermissionLevel;
  /** The levels that there are; the others keep their places empty, so that columns can be read downwards. */
  levels: readonly PermissionLevel[];
  onChange: (level: PermissionLevel) => void;
}

/** None, View or Full, as a native radio group. */
export function LevelChoice({ label, value, levels, onChange }: LevelChoiceProps) {
  const name = useId();
  return (
    <Group>
      <legend>{label}</legend>
      {everyLevel.map((level) =>
        levels.includes(level) ? (
          <Option key={level} data-level={level}>
            <input
              type="radio"
              name={name}
              value={level}
              checked={level === value}
              onChange={() => {
                onChange(level);
              }}
            />
            {levelWords[level]}
          </Option>
        ) : (
          <span key={level} aria-hidden />
        ),
      )}
    </Group>
  );
}
