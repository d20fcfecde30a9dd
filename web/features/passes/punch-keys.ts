import type { KeyboardEvent } from 'react';

function actionsOf(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('[data-punch-action]')];
}

function moveTo(panel: HTMLElement, step: 1 | -1) {
  const actions = actionsOf(panel);
  const place = actions.findIndex((action) => action.dataset['active'] === 'true');
  // From elsewhere the first key goes to the chosen row, the next ones from there.
  const isInList = actions.includes(document.activeElement as HTMLElement);
  const next = actions[isInList ? place + step : place];
  next?.focus();
  next?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/**
 * The dialog's own keys: up and down choose a class, left and right the day, W another pass, Enter punches the chosen class from anywhere
 * that has no use of its own for Enter.
 */
export function onPunchKey(event: KeyboardEvent<HTMLElement>, onDay: (days: 1 | -1) => void) {
  const panel = event.currentTarget;
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || target.closest('[role=menu]')) return;
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input[type=date]')) return;

  const isHorizontal = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    moveTo(panel, event.key === 'ArrowDown' ? 1 : -1);
  } else if (isHorizontal && !target.closest('[data-students]')) {
    onDay(event.key === 'ArrowRight' ? 1 : -1);
  } else if (event.key === 'w') {
    panel.querySelector<HTMLElement>('[data-change-pass]')?.click();
  } else if (event.key === 'Enter' && !target.closest('button, a')) {
    actionsOf(panel)
      .find((action) => action.dataset['active'] === 'true')
      ?.click();
  } else {
    return;
  }
  event.preventDefault();
}
