import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { Choice } from '../ui/Choice.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { FormGroup } from '../ui/FormGroup.tsx';
import { IconAction } from '../ui/IconAction.tsx';
import { problemAt } from './problems-of.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '8px 12px',
  padding: '12px 0',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '&:first-of-type': { paddingTop: 4, borderTop: 0 },
  '& > [data-fields]': { display: 'grid', gap: 12, minWidth: 0 },
  '& > p': { gridColumn: '1 / -1', margin: 0, fontSize: '0.75rem' },
  '& > p[data-error]': { color: theme.vars.palette.error.main },
}));

export interface ListRow<Name extends string = string> {
  index: number;
  /** Fields of the row are named under it: `${row.path}.email`. */
  path: `${Name}.${number}`;
}

export interface ListFieldProps {
  name: string;
  label: string;
  /** One of them: "guardian". */
  noun: string;
  /** The section around it has its name already. */
  isTitled?: boolean;
  hint?: ReactNode;
  /** A new row. */
  empty: Record<string, unknown>;
  /** A yes-or-no field of which exactly one row has yes. */
  primary?: { field: string; label: string };
  least?: number;
  most?: number;
  children: (row: ListRow) => ReactNode;
}

/** Rows of fields, to add to and take from. */
export function ListField(props: ListFieldProps) {
  const { name, noun, primary, least = 0, most = Infinity } = props;
  const { setValue, getValues } = useFormContext();
  const { fields, append, remove } = useFieldArray({ name, keyName: 'key' });
  const { errors } = useFormState({ name });
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useRef<{ row: number; isNew: boolean } | null>(null);
  const problem = problemAt(errors, name);
  const named = (index: number) => `${noun} ${String(index + 1)}`;

  useEffect(() => {
    if (!root.current || !focusNext.current) return;
    focusPlace(root.current, focusNext.current);
    focusNext.current = null;
  }, [fields]);

  function setPrimary(chosen: number) {
    if (!primary) return;
    fields.forEach((_, at) => {
      setValue(`${name}.${String(at)}.${primary.field}`, at === chosen, { shouldDirty: true });
    });
  }

  function onAdd() {
    focusNext.current = { row: fields.length, isNew: true };
    const isFirst = primary !== undefined && fields.length === 0;
    append(isFirst ? { ...props.empty, [primary.field]: true } : props.empty, {
      shouldFocus: false,
    });
  }

  function onRemove(index: number) {
    focusNext.current = { row: Math.min(index, fields.length - 2), isNew: false };
    const wasPrimary =
      primary !== undefined && getValues(`${name}.${String(index)}.${primary.field}`) === true;
    remove(index);
    if (wasPrimary && fields.length > 1) {
      setValue(`${name}.0.${primary.field}`, true, { shouldDirty: true });
    }
  }

  return (
    <FormGroup
      field={name}
      label={props.label}
      isTitled={props.isTitled}
      hint={props.hint}
      error={problem}
    >
      <div ref={root}>
        {fields.map((field, index) => {
          const path = `${name}.${index}` as const;
          return (
            <RowOfFields key={field.key} path={path} label={named(index)}>
              <div data-fields>
                {props.children({ index, path })}
                {primary && (
                  <PrimaryChoice
                    list={name}
                    path={`${path}.${primary.field}`}
                    label={primary.label}
                    onChoose={() => {
                      setPrimary(index);
                    }}
                  />
                )}
              </div>
              <div>
                {fields.length > least && (
                  <IconAction
                    tip="Remove"
                    label={`Remove ${named(index)}`}
                    onClick={() => {
                      onRemove(index);
                    }}
                  >
                    <CloseIcon />
                  </IconAction>
                )}
              </div>
            </RowOfFields>
          );
        })}
        {fields.length < most && (
          <Button size="small" data-add onClick={onAdd}>
            Add {noun}
          </Button>
        )}
      </div>
    </FormGroup>
  );
}

interface RowProps {
  path: string;
  label: string;
  children: ReactNode;
}

function RowOfFields({ path, label, children }: RowProps) {
  const { errors } = useFormState({ name: path });
  const message = problemAt(errors, path);
  const id = useId();
  return (
    <Row
      role="group"
      aria-label={label.charAt(0).toUpperCase() + label.slice(1)}
      aria-describedby={message ? id : undefined}
      data-row
      data-field={path}
    >
      {children}
      {message && (
        <p id={id} data-error="">
          {message}
        </p>
      )}
    </Row>
  );
}

interface PrimaryChoiceProps {
  list: string;
  path: string;
  label: string;
  onChoose: () => void;
}

function PrimaryChoice({ list, path, label, onChoose }: PrimaryChoiceProps) {
  const isPrimary = useWatch({ name: path }) as unknown;
  return (
    <Choice
      type="radio"
      name={`primary of ${list}`}
      label={label}
      checked={isPrimary === true}
      onChange={onChoose}
    />
  );
}

/** A new row is typed into next; after taking one out, the keyboard stays where it was. */
function focusPlace(root: HTMLElement, { row, isNew }: { row: number; isNew: boolean }) {
  const place = root.querySelectorAll<HTMLElement>(':scope > [data-row]')[row];
  const first = place?.querySelector<HTMLElement>('input, select, textarea');
  const removal = place?.querySelector<HTMLElement>(':scope > div:last-of-type > button');
  const add = root.querySelector<HTMLElement>(':scope > [data-add]');
  (isNew ? first : (removal ?? first ?? add))?.focus();
}
