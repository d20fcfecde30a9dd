import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LazyComponent } from '../../lib/lazy-component.tsx';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { problemOf, type QueryProblem } from '../../lib/query-problem.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { ArchiveIcon, DeleteIcon, EditIcon, RestoreIcon } from '../../ui/action-icons.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconAction } from '../../ui/IconAction.tsx';
import { OpenIcon } from '../../ui/icons.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import type { EntryCommands, Told } from './entry-commands.ts';
import type { EntryFormProps } from './EntryDialog.tsx';
import { ListHeader } from './ListHeader.tsx';
import { MoveButtons } from './MoveButtons.tsx';

const KeepDialog = lazyComponent(async () => (await import('./KeepDialog.tsx')).KeepDialog);

const Status = styled('span')(({ theme }) => ({ color: theme.vars.palette.tone.active }));

export interface ListedEntry {
  id: string;
  isArchived?: boolean;
  uses?: number;
}

export interface EntryListProps<Entry extends ListedEntry> {
  title: string;
  /** What it is for, in a sentence. */
  meta: string;
  /** Several lists on a page have headings below the page's. */
  isPart?: boolean;
  /** "level" */
  noun: string;
  /** Undefined while they are on their way. */
  entries: readonly Entry[] | undefined;
  error: unknown;
  onReload: () => void;
  columns: readonly Column<Entry>[];
  nameOf: (entry: Entry) => string;
  commands: EntryCommands;
  Form: LazyComponent<EntryFormProps<Entry>>;
  /** What is left out unless it is asked for. */
  filter: { label: string; some: string; isAll: boolean; onChange: (isAll: boolean) => void };
  /** Entries move among those of the same group. */
  groupOf?: (entry: Entry) => string;
  emptyHint: string;
  /** What is done elsewhere for such an entry: stands before the button for a new one. */
  wayOn?: ReactNode;
}

/** A list that the school sets up: its entries, what is done with them, and a form for one of them. */
export function EntryList<Entry extends ListedEntry>(props: EntryListProps<Entry>) {
  const { title, noun, entries, nameOf, commands, Form, filter } = props;
  const mayChange = usePermission('SETTINGS', 'FULL');
  const [edited, setEdited] = useState<{ id: string | null } | null>(null);
  const [asked, setAsked] = useState<Entry | null>(null);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<{ message: string; fix?: string | null } | null>(null);
  useFocusAfterDialog(edited !== null || asked !== null);
  const keepFocus = useKeptFocus(entries);
  const entry = entries?.find(({ id }) => id === edited?.id) ?? null;

  async function perform(send: () => Promise<Told>, done: string) {
    setProblem(null);
    try {
      const answer = await send();
      if (answer.kind === 'refused') setProblem(answer.refusal);
      else setTold(done);
    } catch (error) {
      const { kind, message } = problemOf(error);
      setProblem({ message: kind === 'offline' ? 'The server cannot be reached.' : message });
    }
  }

  function siblingsOf(one: Entry): Entry[] {
    const group = props.groupOf?.(one);
    return (entries ?? []).filter(
      (other) => other.isArchived !== true && props.groupOf?.(other) === group,
    );
  }

  function onMove(one: Entry, by: -1 | 1) {
    const siblings = siblingsOf(one);
    const place = siblings.indexOf(one) + 1 + by;
    keepFocus(`${one.id} ${String(by)}`);
    void perform(
      () => commands.move(one.id, place, newRequestId()),
      `“${nameOf(one)}” is now ${String(place)} of ${String(siblings.length)}.`,
    );
  }

  function actionsOf(one: Entry): ReactNode {
    const name = nameOf(one);
    const onEdit = () => {
      setTold('');
      setEdited({ id: one.id });
    };
    const preload = () => void Form.preload();
    if (!mayChange)
      return (
        <IconAction tip="Details" label={`Details of ${name}`} onIntent={preload} onClick={onEdit}>
          <OpenIcon />
        </IconAction>
      );
    const siblings = commands.mayMove ? siblingsOf(one) : [];
    return (
      <>
        {siblings.includes(one) && (
          <MoveButtons
            id={one.id}
            name={name}
            isFirst={siblings[0] === one}
            isLast={siblings.at(-1) === one}
            onMove={(by) => {
              onMove(one, by);
            }}
          />
        )}
        <IconAction tip="Edit" label={`Edit ${name}`} onIntent={preload} onClick={onEdit}>
          <EditIcon />
        </IconAction>
        {one.isArchived === true ? (
          <IconAction
            tip="Restore"
            label={`Restore ${name}`}
            onClick={() =>
              void perform(
                () => commands.archive(one.id, false, newRequestId()),
                `“${name}” is offered again.`,
              )
            }
          >
            <RestoreIcon />
          </IconAction>
        ) : (
          <IconAction
            tip={commands.mayArchive ? 'Archive or delete…' : 'Delete…'}
            label={`${commands.mayArchive ? 'Archive or delete' : 'Delete'} ${name}`}
            onIntent={() => void KeepDialog.preload()}
            onClick={() => {
              setTold('');
              setAsked(one);
            }}
          >
            {commands.mayArchive ? <ArchiveIcon /> : <DeleteIcon />}
          </IconAction>
        )}
      </>
    );
  }

  const failure: QueryProblem | null =
    props.error !== undefined && entries === undefined ? problemOf(props.error) : null;

  return (
    <ListHeader
      title={title}
      meta={props.meta}
      isPart={props.isPart ?? false}
      beside={<Status role="status">{told}</Status>}
      actions={
        <>
          <SegmentedFilter
            label={`Which ${title.toLowerCase()}`}
            value={filter.isAll ? 'ALL' : 'SOME'}
            options={[
              { value: 'SOME', label: filter.some },
              { value: 'ALL', label: 'All' },
            ]}
            onChange={(value) => {
              filter.onChange(value === 'ALL');
            }}
          />
          {props.wayOn}
          {mayChange && (
            <Button
              {...(props.isPart ? {} : { variant: 'contained', color: 'primary' })}
              onPointerEnter={() => void Form.preload()}
              onClick={() => {
                setTold('');
                setEdited({ id: null });
              }}
            >
              New {noun}
            </Button>
          )}
        </>
      }
    >
      {problem && <Problem {...problem} />}
      {failure ? (
        <Card>
          <LoadProblem problem={failure} onRetry={props.onReload} />
        </Card>
      ) : (
        <DataTable
          label={title}
          columns={props.columns}
          rows={entries ?? []}
          rowKey={({ id }) => id}
          loading={entries === undefined}
          skeletonRows={6}
          isSubdued={({ isArchived }) => isArchived === true}
          actionsWidth={mayChange ? (commands.mayMove ? 152 : 88) : 56}
          rowActions={actionsOf}
          empty={<EmptyState title={`No ${title.toLowerCase()} yet`} hint={props.emptyHint} />}
        />
      )}
      {edited && (edited.id === null || entry) && (
        <Form
          entry={entry}
          readOnly={!mayChange}
          onReload={props.onReload}
          onSaved={(name) => {
            setTold(`“${name}” is saved.`);
            setEdited(null);
          }}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      {asked && (
        <KeepDialog
          id={asked.id}
          name={nameOf(asked)}
          noun={noun}
          uses={asked.uses ?? 0}
          commands={commands}
          onDone={(done) => {
            setTold(done);
            setAsked(null);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </ListHeader>
  );
}

/** A row that moves is taken out of the page for a moment, and the keyboard's place with it: it is given back. */
function useKeptFocus(entries: unknown) {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (kept.current === null) return;
    document.querySelector<HTMLElement>(`[data-move="${kept.current}"]`)?.focus();
    kept.current = null;
  }, [entries]);
  return (button: string) => {
    kept.current = button;
  };
}
