import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { formatDate, formatPlainDay } from '../../lib/format.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PassTitle } from './PassTitle.tsx';
import type { PassChoice } from './usePassChoices.ts';

const Item = styled(MenuItem)(({ theme }) => ({
  display: 'grid',
  gap: 0,
  justifyItems: 'start',
  maxWidth: 440,
  whiteSpace: 'normal',
  '&&': { padding: '6px 10px' },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '&[aria-disabled=true]': { cursor: 'default' },
  '&[aria-disabled=true] b': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
}));

/** What stands on the pass: "6 left, expires 15 Dec 2026", or that it has not begun. */
export function balanceOf({ row: { pass } }: PassChoice): string {
  const left = pass.left === null ? 'no limit' : `${String(pass.left)} left`;
  return `${left}, ${pass.expires ? `expires ${formatPlainDay(pass.expires)}` : 'never expires'}`;
}

/** Another date would do: such a pass may be chosen, and the dialog leads to that date. */
export function isForAnotherDate({ problem }: PassChoice): boolean {
  return problem?.reason === 'DATE_BEFORE_ACTIVE_ON' || problem?.reason === 'DATE_AFTER_EXPIRES';
}

function noteOf(choice: PassChoice): string {
  const { problem, row } = choice;
  if (problem?.reason === 'DATE_BEFORE_ACTIVE_ON') {
    return `Begins on ${formatDate(row.pass.activeOn)}. ${balanceOf(choice)}`;
  }
  return problem?.message ?? balanceOf(choice);
}

interface ChangePassProps {
  passId: string;
  /** All passes of the student, the usable ones first. */
  choices: readonly PassChoice[];
  onChoose: (passId: string) => void;
}

/** Leads to another pass of the student; what cannot be used says why. */
export function ChangePass({ passId, choices, onChoose }: ChangePassProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isOpen = anchor !== null;
  const wasOpen = useRef(false);

  // Closed, or chosen: the keyboard's place goes back to the dialog, from where Enter punches the chosen class.
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      button.current?.closest<HTMLElement>('[role=dialog]')?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <>
      <Button
        ref={button}
        data-end
        data-change-pass
        variant="text"
        color="primary"
        size="small"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts="w"
        endIcon={<ChevronDownIcon />}
        onClick={() => {
          setAnchor(button.current);
        }}
      >
        <span style={{ marginRight: 6 }}>Change pass</span> <KeyHint>W</KeyHint>
      </Button>
      <Menu
        open={isOpen}
        // In the dialog, which is a landmark of its own.
        container={() => button.current?.closest<HTMLElement>('[role=dialog]') ?? null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        disableRestoreFocus
        onClose={() => {
          setAnchor(null);
        }}
        slotProps={{ list: { 'aria-label': 'Passes', disabledItemsFocusable: true } }}
      >
        {choices.map((choice) => {
          const { row, problem, reason } = choice;
          const isDisabled = problem !== null && !isForAnotherDate(choice);
          return (
            <Item
              key={row.id}
              role="menuitemradio"
              aria-checked={row.pass.id === passId}
              selected={row.pass.id === passId}
              aria-disabled={isDisabled}
              onClick={() => {
                if (isDisabled) return;
                setAnchor(null);
                onChoose(row.pass.id);
              }}
            >
              <b>
                <PassTitle title={row.pass.title} holderKind={row.pass.holderKind} />
              </b>
              <small>{noteOf(choice)}</small>
              {reason && <small>Suggested. {reason}</small>}
            </Item>
          );
        })}
      </Menu>
    </>
  );
}
