import { useEffect, useRef } from 'react';
import type { PaletteItem } from './palette-items.ts';
import { Item, Listbox, Option } from './Palette.styles.ts';

/** The id of an action's option, which the field points to while the keyboard's place stays in it. */
export function optionId(listId: string, item: PaletteItem, action: number): string {
  return `${listId} ${item.key} ${String(action)}`.replace(/[\s/]+/g, '-');
}

interface PaletteListProps {
  id: string;
  items: readonly PaletteItem[];
  chosen: PaletteItem | undefined;
  action: number;
  onRun: (item: PaletteItem, action: number) => void;
}

/** Each person is a group of options, one for each thing that can be done. */
export function PaletteList({ id, items, chosen, action, onRun }: PaletteListProps) {
  const root = useRef<HTMLDivElement>(null);
  const groups = [...new Set(items.map(({ group }) => group))];

  useEffect(() => {
    root.current?.querySelector('[data-chosen=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.key]);

  return (
    <Listbox ref={root} id={id} role="listbox" aria-label="What was found">
      {groups.map((group) => (
        <div key={group} role="presentation">
          <h3 role="presentation">{group}</h3>
          {items
            .filter((item) => item.group === group)
            .map((item) => (
              <Item
                key={item.key}
                role="group"
                aria-label={[item.title, item.note].filter(Boolean).join(', ')}
                data-chosen={item === chosen}
                onClick={() => {
                  onRun(item, 0);
                }}
              >
                <span role="presentation">
                  <b>{item.title}</b>
                  {item.note && <small>{item.note}</small>}
                </span>
                <div role="presentation">
                  {item.actions.map(({ label }, index) => (
                    <Option
                      key={label}
                      id={optionId(id, item, index)}
                      role="option"
                      aria-label={`${label}: ${item.title}`}
                      aria-selected={item === chosen && index === action}
                      onClick={(event) => {
                        event.stopPropagation();
                        onRun(item, index);
                      }}
                    >
                      {label}
                    </Option>
                  ))}
                </div>
              </Item>
            ))}
        </div>
      ))}
    </Listbox>
  );
}
