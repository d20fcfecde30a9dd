import { useEffect, useEffectEvent, useState } from 'react';
import { useDesk } from '../../lib/desk.ts';
import { useMayPunch } from '../../lib/useMayPunch.ts';
import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { useDeskPages } from './useDeskPages.ts';
import { foundItems, pageItems, recentItems, type PaletteItem } from './palette-items.ts';
import { recentPeople, rememberPerson } from './recent-people.ts';
import { usePaletteSearch } from './usePaletteSearch.ts';

/** Where the keyboard stands: on an action of one of the items. */
interface Place {
  key: string | null;
  action: number;
}

const atStart: Place = { key: null, action: 0 };

/** What the palette offers for what was typed, which of it is chosen, and what choosing does. */
export function usePalette() {
  const desk = useDesk();
  const rights = { punch: useMayPunch(), enrollments: useMaySeeEnrollments() };
  const pages = useDeskPages();
  const [recent] = useState(recentPeople);
  const [text, setText] = useState('');
  const [place, setPlace] = useState<Place>(atStart);
  /** Enter was pressed before the answer was there: it is for the first of what will be found. */
  const [isAwaited, setAwaited] = useState(false);
  const search = usePaletteSearch(text);

  const items: readonly PaletteItem[] = [
    ...(text.trim() === '' ? recentItems(recent, rights) : []),
    ...(search.found ? foundItems(search.found, rights) : []),
    ...pageItems(pages, text),
  ];
  const chosen = items.find(({ key }) => key === place.key) ?? items[0];
  const action = chosen?.key === place.key ? place.action : 0;

  function run(item: PaletteItem, index: number) {
    const to = item.actions[index]?.to;
    if (to === undefined) return;
    if (item.person) rememberPerson(item.person);
    if (typeof to === 'string') desk.leaveFor(to);
    else desk.openAlone(to);
  }

  const runFirst = useEffectEvent(() => {
    if (items[0]) run(items[0], 0);
  });
  const isReady = isAwaited && search.isSettled;
  useEffect(() => {
    if (isReady) runFirst();
  }, [isReady]);

  return {
    text,
    items,
    chosen,
    action,
    isSettled: search.isSettled,
    problem: search.problem,
    retry: search.retry,
    close: desk.close,
    run,
    type(next: string) {
      setText(next);
      setPlace(atStart);
      setAwaited(false);
    },
    /** To the next or the one before, around the end. */
    moveItem(step: 1 | -1) {
      const at = items.findIndex((item) => item === chosen);
      const next = items[(at + step + items.length) % items.length];
      if (next) setPlace({ key: next.key, action: 0 });
    },
    moveAction(step: 1 | -1) {
      if (!chosen) return;
      const { length } = chosen.actions;
      setPlace({ key: chosen.key, action: (action + step + length) % length });
    },
    enter() {
      // What was chosen by hand is in sight; what stands first may still be what was found before.
      if (!search.isSettled && place.key === null) {
        setAwaited(true);
        search.searchNow();
      } else if (chosen) {
        run(chosen, action);
      }
    },
  };
}
