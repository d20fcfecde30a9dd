import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../lib/useShortcut.ts';
import type { MarkAct } from './marks.ts';
import type { RollStore } from './roll-store.ts';

const acts = new Map<string, MarkAct>([
  ['p', 'present'],
  ['a', 'absent'],
  ['t', 'tardy'],
  ['l', 'leftEarly'],
  ['e', 'excused'],
  ['delete', 'clear'],
  ['backspace', 'clear'],
]);

const page = 10;

const steps = new Map<string, number>([
  ['arrowup', -1],
  ['arrowdown', 1],
  ['pageup', -page],
  ['pagedown', page],
  ['home', -Infinity],
  ['end', Infinity],
]);

interface RollKeys {
  store: RollStore;
  /** The grid, in which keys are its own. */
  grid: () => HTMLElement | null;
  mayMark: boolean;
  onSubmit: () => void;
}

/** The keys of a roll: they act in the grid, and on the page as long as nothing else has the keyboard. */
export function useRollKeys({ store, grid, mayMark, onSubmit }: RollKeys) {
  /** Whether the key is one of the roll's. */
  function onPlainKey(event: KeyboardEvent, key: string, inGrid: boolean): boolean {
    const { activeId, lines } = store.summary();
    const step = steps.get(key);
    if (step !== undefined) {
      if (!inGrid && event.shiftKey) return false;
      const now = lines.findIndex(({ studentId }) => studentId === activeId);
      // The first press leads into the grid; the next ones through it.
      const to = inGrid ? Math.min(Math.max(now + step, 0), lines.length - 1) : Math.max(now, 0);
      const line = lines[to];
      if (line) store.activate(line.studentId, { focus: true });
      return line !== undefined;
    }
    if (key === 'arrowleft' || key === 'arrowright') {
      return inGrid && moveInRow(event.target, key === 'arrowright' ? 1 : -1);
    }
    if (!mayMark || activeId === null) return false;
    if (key === 'p' && event.shiftKey) {
      if (!event.repeat) store.all('present');
      return true;
    }
    if (key === 'c' && !event.shiftKey) return clickComment(grid(), activeId);
    const act = acts.get(key);
    if (act === undefined || event.shiftKey) return false;
    if (!event.repeat) store.act(activeId, act);
    return true;
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    // What lies over the page has keys of its own.
    if (document.querySelector('[role=dialog], [role=menu]')) return;
    const key = event.key.toLowerCase();
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && key === 'enter') {
      event.preventDefault();
      if (!event.repeat && mayMark) onSubmit();
      return;
    }
    if (isTyping(event.target)) return;
    const inGrid = grid()?.contains(event.target as Node) === true;
    if (!inGrid && !isPageItself(event.target)) return;
    if (isControl) {
      if (key !== 'z' || event.shiftKey || !mayMark) return;
      event.preventDefault();
      store.undo();
      return;
    }
    if (!onPlainKey(event, key, inGrid)) return;
    event.preventDefault();
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      onKey(event);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Nothing has the keyboard: where a page is when it was just opened. */
const isPageItself = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('body, main, h1');

/** From control to control of a line; before the first is the line itself. */
function moveInRow(target: EventTarget | null, by: 1 | -1): boolean {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-student]') : null;
  if (!row) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button:enabled')].filter(
    (one) => one === row || one.offsetParent !== null,
  );
  stops[stops.indexOf(target as HTMLElement) + by]?.focus();
  return true;
}

function clickComment(grid: HTMLElement | null, studentId: string): boolean {
  const row = [...(grid?.querySelectorAll<HTMLElement>('[data-student]') ?? [])].find(
    (one) => one.dataset['student'] === studentId,
  );
  const button = row?.querySelector<HTMLButtonElement>('[data-comment]');
  button?.click();
  return button !== undefined && button !== null;
}
