import IconButton from '@mui/material/IconButton';
import { useId, type KeyboardEvent } from 'react';
import { count } from '../../lib/format.ts';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { Field, Foot, Frame, Nobody } from './Palette.styles.ts';
import { isCode } from './palette-items.ts';
import { optionId, PaletteList } from './PaletteList.tsx';
import { usePalette } from './usePalette.ts';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['↑', '↓'], 'choose'],
  [['Tab'], 'other action'],
  [['Enter'], 'do it'],
  [['Esc'], 'close'],
];

/** The right arrow moves in the text until its end is reached. */
function isAtEnd({ selectionStart, value }: HTMLInputElement): boolean {
  return selectionStart === value.length;
}

/** Finds a family, a student or a colleague from anywhere, and offers what can be done with them. */
export function Palette() {
  const titleId = useId();
  const listId = useId();
  const palette = usePalette();
  const { text, items, chosen, action, problem } = palette;
  const people = items.filter(({ person }) => person).length;
  const isNobody = text.trim() !== '' && palette.isSettled && !problem && people === 0;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key, shiftKey, currentTarget } = event;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') palette.moveItem(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Tab') palette.moveAction(shiftKey ? -1 : 1);
    else if (key === 'ArrowRight' && isAtEnd(currentTarget)) palette.moveAction(1);
    else if (key === 'ArrowLeft' && isAtEnd(currentTarget) && action > 0) palette.moveAction(-1);
    else if (key === 'Enter' && !event.repeat) palette.enter();
    else return;
    event.preventDefault();
  }

  return (
    <Frame
      open
      onClose={palette.close}
      aria-labelledby={titleId}
      transitionDuration={{ enter: 80, exit: 0 }}
    >
      <h2 id={titleId} style={visuallyHidden}>
        Find somebody
      </h2>
      <Field>
        <SearchIcon />
        <input
          autoFocus
          role="combobox"
          aria-label="Find somebody, or go to a page"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && optionId(listId, chosen, action)}
          placeholder="Name, e-mail, phone or code of a card"
          maxLength={100}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={text}
          onChange={(event) => {
            palette.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton aria-label="Close" onClick={palette.close}>
          <CloseIcon />
        </IconButton>
      </Field>
      <div style={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 }}>
        <div style={{ padding: '0 18px' }}>
          {problem && <LoadProblem problem={problem} onRetry={palette.retry} />}
          {isNobody && (
            <Nobody>
              <b>
                {isCode(text)
                  ? `No pass or student has the code ${text.trim().toUpperCase()}`
                  : `Nobody matches “${text.trim()}”`}
              </b>
              <br />
              Part of a name, an e-mail or the last digits of a phone number will do.
            </Nobody>
          )}
        </div>
        <PaletteList
          id={listId}
          items={items}
          chosen={chosen}
          action={action}
          onRun={palette.run}
        />
      </div>
      <Foot>
        {keys.map(([names, does]) => (
          <span key={does}>
            {names.map((name) => (
              <KeyHint key={name}>{name}</KeyHint>
            ))}{' '}
            {does}
          </span>
        ))}
      </Foot>
      <p role="status" style={visuallyHidden}>
        {text.trim() !== '' &&
          palette.isSettled &&
          !problem &&
          `${count(people, 'person', 'people')} found`}
      </p>
    </Frame>
  );
}
