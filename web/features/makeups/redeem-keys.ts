import type { KeyboardEvent } from 'react';

interface Actions {
  onDay: (days: 1 | -1) => void;
  onRedeem: () => void;
}

/**
 * The dialog's own keys: left and right change the day, up and down go to the chosen class, from where the browser goes
 * on through its radios; Enter takes the seat from anywhere that has no use of its own for Enter.
 */
export function onRedeemKey(event: KeyboardEvent<HTMLElement>, { onDay, onRedeem }: Actions) {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const isClass = target.matches('input[type=radio]');
  const isField = target.matches('select, input:not([type=radio], [type=checkbox])');
  const isSearch = target.matches('input[type=search]');

  if (!isField && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    onDay(event.key === 'ArrowRight' ? 1 : -1);
  } else if (
    (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
    !isClass &&
    (!isField || isSearch)
  ) {
    event.currentTarget.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
  } else if (event.key === 'Enter' && !isField && !target.closest('button, a')) {
    onRedeem();
  } else {
    return;
  }
  event.preventDefault();
}
