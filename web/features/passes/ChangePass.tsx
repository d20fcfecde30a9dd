import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { formatPlainDay } from '../../lib/format.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { PassTitle } from './PassTitle.tsx';
import type { UsableRow } from './usePunchTarget.ts';

const Item = styled(MenuItem)(({ theme }) => ({
  display: 'grid',
  gap: 0,
  justifyItems: 'start',
  '&&': { padding: '6px 10px' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}));

function balanceOf({ pass }: UsableRow): string {
  const left = pass.left === null ? 'no limit' : `${String(pass.left)} left`;
  return `${left}, ${pass.expires ? `expires ${formatPlainDay(pass.expires)}` : 'never expires'}`;
}

interface ChangePassProps {
  /** The other passes that can be used. */
  rows: readonly UsableRow[];
  onChoose: (row: UsableRow) => void;
}

/** Leads to another pass, of this student or of a sibling. */
export function ChangePass({ rows, onChoose }: ChangePassProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        ref={button}
        data-end
        variant="text"
        color="primary"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ChevronDownIcon />}
        onClick={() => {
          setAnchor(button.current);
        }}
      >
        Change pass
      </Button>
      <Menu
        open={anchor !== null}
        // In the dialog, which is a landmark of its own.
        container={() => button.current?.closest<HTMLElement>('[role=dialog]') ?? null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {rows.map((row) => (
          <Item
            key={row.id}
            onClick={() => {
              setAnchor(null);
              onChoose(row);
            }}
          >
            <b>
              {row.student.firstName}:{' '}
              <PassTitle title={row.pass.title} holderKind={row.pass.holderKind} />
            </b>
            <small>{balanceOf(row)}</small>
          </Item>
        ))}
      </Menu>
    </>
  );
}
