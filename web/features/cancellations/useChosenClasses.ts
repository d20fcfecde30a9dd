import { useState } from 'react';

export interface ChosenClass {
  id: string;
  name: string;
  startsOn: string | null;
  timeslots: readonly { weekday: number }[];
}

/** Classes that are ticked. They stay so while the list shows others: one may search for several in turn. */
export function useChosenClasses() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenClass>>(new Map());

  function change(classes: readonly ChosenClass[], isChosen: boolean) {
    setChosen((before) => {
      const next = new Map(before);
      for (const one of classes) {
        if (isChosen) next.set(one.id, one);
        else next.delete(one.id);
      }
      return next;
    });
  }

  return {
    chosen: [...chosen.values()],
    isChosen: (id: string) => chosen.has(id),
    change,
    clear: () => {
      setChosen(new Map());
    },
  };
}

export type ChosenClasses = ReturnType<typeof useChosenClasses>;
