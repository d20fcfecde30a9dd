import { styled } from '@mui/material/styles';
import type { KeyboardEvent } from 'react';
import { iconAction } from '../../ui/iconActionStyles.ts';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/action-icons.tsx';

const Move = styled('button')(({ theme }) => ({
  ...iconAction(theme),
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  cursor: 'pointer',
  '&[aria-disabled=true]': { opacity: 0.35, cursor: 'default' },
}));

interface MoveButtonsProps {
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
}

/** One place up or down. With the keyboard on either, the arrow keys move it too. */
export function MoveButtons({ id, name, isFirst, isLast, onMove }: MoveButtonsProps) {
  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    if (by === -1 ? !isFirst : !isLast) onMove(by);
  }
  const button = (by: -1 | 1, isEnd: boolean) => (
    <Move
      type="button"
      data-move={`${id} ${String(by)}`}
      data-tip={by === -1 ? 'Up' : 'Down'}
      aria-label={`Move ${name} ${by === -1 ? 'up' : 'down'}`}
      aria-disabled={isEnd}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!isEnd) onMove(by);
      }}
    >
      {by === -1 ? <ArrowUpIcon /> : <ArrowDownIcon />}
    </Move>
  );
  return (
    <>
      {button(-1, isFirst)}
      {button(1, isLast)}
    </>
  );
}
