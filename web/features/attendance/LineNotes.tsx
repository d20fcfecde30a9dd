import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fieldFrame } from '../../ui/fieldStyles.ts';
import { Icon } from '../../ui/icons.tsx';
import { versionOf } from './drafts.ts';
import { lineNotes } from './line-words.ts';
import { maxComment } from './marks.ts';
import type { LineState } from './roll-state.ts';
import type { RollStore } from './roll-store.ts';
import { phone, touch } from './RollRow.styles.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  color: theme.vars.palette.text.secondary,
  '& > span': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& q': { color: theme.vars.palette.text.primary },
  '& strong': { color: theme.vars.palette.tone.warning, fontWeight: 600 },
  [phone]: {
    gridArea: 'know',
    '& > span': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
    '&:not(:has(> *))': { display: 'none' },
  },
}));

const Write = styled('button')(({ theme }) => ({
  display: 'grid',
  flex: 'none',
  placeItems: 'center',
  width: 28,
  height: 28,
  padding: 0,
  border: 0,
  borderRadius: 7,
  background: 'none',
  color: theme.vars.palette.text.secondary,
  cursor: 'pointer',
  opacity: 0,
  '[role=row]:is(:hover, [data-active=true]) &, &:focus-visible': { opacity: 1 },
  '&:hover': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  // Under a thumb it would be one more thing to hit; the line's menu has it.
  [touch]: { display: 'none' },
}));

const Input = styled('input')(({ theme }) => fieldFrame(theme));

const CommentIcon = () => (
  <Icon>
    <path d="M2.5 3h11v7.5H8l-3 2.6v-2.6H2.5z" />
  </Icon>
);

/** From the last key until what is typed is kept on the device. */
const PAUSE = 300;

/** A comment while its field is open. */
interface Writing {
  text: string;
  /** As it was when the field was opened, and of which version of the mark. */
  before: string;
  over: number;
}

interface LineNotesProps {
  store: RollStore;
  state: LineState;
  tabIndex: number;
  mayMark: boolean;
}

/** What to know at this occurrence, in words, and the comment beside the mark. */
export function LineNotes({ store, state, tabIndex, mayMark }: LineNotesProps) {
  const { line, mark } = state;
  const { studentId } = line;
  const [writing, setWriting] = useState<Writing | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const isLeftOut = useRef(false);
  const name = `${line.firstName} ${line.lastName}`;
  const notes = lineNotes(line, mark);
  const all = [...notes.facts, ...(mark.comment ? [`“${mark.comment}”`] : [])].join(' · ');

  // Whatever closes the page, or a reload, leaves what was typed.
  useEffect(() => {
    if (!writing) return;
    const timer = setTimeout(() => {
      const { over } = writing;
      store.type(isWritten(writing) ? { studentId, comment: commentOf(writing), over } : null);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [store, studentId, writing]);

  function keep() {
    store.type(null);
    if (writing && isWritten(writing) && !isLeftOut.current)
      store.edit(studentId, { comment: commentOf(writing) }, writing.over);
    isLeftOut.current = false;
    setWriting(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Leaving the field keeps what is in it, after Enter as after Tab, but not after Escape.
    isLeftOut.current = event.key === 'Escape';
    // With Ctrl the roll is submitted, this comment with it.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    root.current?.closest<HTMLElement>('[role=row]')?.focus();
  }

  if (writing !== null) {
    return (
      <Root ref={root} role="gridcell">
        <Input
          autoFocus
          aria-label={`Comment on ${name}`}
          value={writing.text}
          maxLength={maxComment}
          autoComplete="off"
          onChange={({ target }) => {
            setWriting({ ...writing, text: target.value });
          }}
          onBlur={keep}
          onKeyDown={onKeyDown}
        />
      </Root>
    );
  }
  return (
    <Root ref={root} role="gridcell">
      {(state.isOvertaken || all) && (
        <span title={all}>
          {state.isOvertaken && <strong>recorded otherwise meanwhile{all && ' · '}</strong>}
          {notes.facts.join(' · ')}
          {mark.comment && (
            <>
              {notes.facts.length > 0 && ' · '}
              <q>{mark.comment}</q>
            </>
          )}
        </span>
      )}
      {mayMark && mark.status !== null && (
        <Write
          type="button"
          tabIndex={tabIndex}
          data-comment
          aria-label={`Comment on ${name}`}
          title="Comment (C)"
          onClick={() => {
            const before = mark.comment ?? '';
            setWriting({ text: before, before, over: versionOf(line) });
          }}
        >
          <CommentIcon />
        </Write>
      )}
    </Root>
  );
}

const commentOf = ({ text }: Writing): string | null => text.trim() || null;

/** What was opened and left as it is, is no mark. */
const isWritten = (writing: Writing): boolean => commentOf(writing) !== (writing.before || null);
