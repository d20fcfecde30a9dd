import { styled } from '@mui/material/styles';
import { CloseIcon } from './icons.tsx';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

const Chip = styled('li')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
  maxWidth: '100%',
  minHeight: 26,
  padding: '0 4px 0 10px',
  borderRadius: 13,
  backgroundColor: theme.vars.palette.soft.accent,
  fontSize: '0.78125rem',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& button': {
    display: 'grid',
    placeItems: 'center',
    flex: 'none',
    width: 24,
    height: 24,
    padding: 0,
    border: 0,
    borderRadius: 12,
    backgroundColor: 'transparent',
    color: theme.vars.palette.text.secondary,
    cursor: 'pointer',
    '&:hover': { color: theme.vars.palette.text.primary },
    '&:disabled': { display: 'none' },
  },
  '& svg': { width: 12, height: 12 },
  '@media (pointer: coarse)': { minHeight: 40, '& button': { width: 40, height: 40 } },
}));

interface ChipsProps {
  /** What they are, for screen readers. */
  label: string;
  items: readonly { id: string; name: string }[];
  onRemove: (id: string) => void;
}

/** What was chosen or typed, each with the way to take it out. */
export function Chips({ label, items, onRemove }: ChipsProps) {
  if (items.length === 0) return null;
  return (
    <List aria-label={label}>
      {items.map(({ id, name }) => (
        <Chip key={id}>
          <span>{name}</span>
          <button
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => {
              onRemove(id);
            }}
          >
            <CloseIcon />
          </button>
        </Chip>
      ))}
    </List>
  );
}
