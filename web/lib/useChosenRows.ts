import { useState } from 'react';

/** Rows that are ticked. They stay so while the list shows others: one may search for several in turn. */
export function useChosenRows<Row extends { id: string }>() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());

  function change(rows: readonly Row[], isChosen: boolean) {
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows) {
        if (isChosen) next.set(row.id, row);
        else next.delete(row.id);
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

export type ChosenRows<Row extends { id: string }> = ReturnType<typeof useChosenRows<Row>>;
