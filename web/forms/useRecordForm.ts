import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path } from 'react-hook-form';
import type * as z from 'zod';
import { useCommand } from '../lib/useCommand.ts';
import { useLeaveGuard } from '../lib/useLeaveGuard.ts';
import { focusFirstProblem, hasPlace, unfinishedFields } from './field-places.ts';
import { foreign, problemsOf } from './problems-of.ts';
import { isSame } from './rebase.ts';
import type { RecordRefusal, SaveAnswer } from './record-refusal.ts';
import { useLinkedProblems } from './useLinkedProblems.ts';
import { useNewerVersion } from './useNewerVersion.ts';

interface Sent<Output> {
  values: Output;
  version: number | null;
  confirmed: boolean;
}

export interface SendWith {
  /** Sent again under the same id, a request is done once. */
  requestId: string;
  /** The version that was read; null for a new record. */
  version: number | null;
  /** What is unusual about it was shown, and is meant. */
  confirmed: boolean;
}

interface RecordFormOptions<Input extends FieldValues, Output, Saved> {
  /** The form's description, which the server reads too: `server/features/…/x.form.ts`. */
  schema: z.ZodType<Output, Input>;
  /** The record as it was read, or the empty form; every field has a value, if only null or ''. */
  values: Input;
  /** Of the record; null for a new one. */
  version: number | null;
  save: (values: Output, sent: SendWith) => Promise<SaveAnswer<Saved>>;
  onSaved?: (saved: Saved) => void;
  /** Reads the record again, after somebody else has changed it. */
  onReload?: () => void;
  readOnly?: boolean;
}

/** A record that is edited: what is typed, what is wrong with it, and how saving it goes. */
export function useRecordForm<Input extends FieldValues, Output, Saved>(
  options: RecordFormOptions<Input, Output, Saved>,
) {
  const { values, version, readOnly = false } = options;
  const [element, setElement] = useState<HTMLFormElement | null>(null);
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(options.schema),
    defaultValues: values as DefaultValues<Input>,
    // In the order of the screen, and for the server's refusals too: see below.
    shouldFocusError: false,
  });
  const { isDirty, errors } = form.formState;
  /** What the last request said, as it was typed. */
  const typed = useRef<Input | null>(null);
  const [isSaved, setSaved] = useState(false);
  /** What is wrong, but with no field on the screen. */
  const [unplaced, setUnplaced] = useState<readonly string[]>([]);
  // Counts refusals, so that the keyboard goes to the wrong field each time, and not while it is mended.
  const [refusals, setRefusals] = useState(0);
  const guard = useLeaveGuard(isDirty && !readOnly);
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);

  const command = useCommand<Sent<Output>, RecordRefusal>(async ({ requestId, ...sent }) => {
    const { version: based, confirmed } = sent;
    const answer = await options.save(sent.values, { requestId, version: based, confirmed });
    if (answer.kind === 'refused') {
      refuse(answer.refusal);
      return answer.refusal;
    }
    // What was typed while it was saved is still to be saved.
    if (isAsSent()) guard.release();
    if (typed.current) newer.rebaseOnSent(typed.current);
    setSaved(true);
    options.onSaved?.(answer.saved);
    return null;
  });
  const { state } = command;
  const isSending = state.step === 'sending';
  const newer = useNewerVersion({ form, element, values, version, isSending });

  function isAsSent() {
    return isSame(form.getValues(), typed.current);
  }

  function refuse({ fields }: { fields: readonly { field: string; message: string }[] }) {
    const placed = fields.filter(({ field }) => hasPlace(element, field));
    for (const { field, message } of placed) {
      form.setError(field as Path<Input>, { type: foreign, message });
    }
    setUnplaced(fields.filter((one) => !placed.includes(one)).map(({ message }) => message));
    setRefusals((before) => before + 1);
  }

  async function submit() {
    if (isSending || readOnly) return;
    const read = await form.handleSubmit((output) => ({ output }))();
    const unfinished = unfinishedFields(element);
    if (read && unfinished.length === 0) {
      setUnplaced([]);
      send({ values: read.output, version: newer.version(), confirmed: false });
      return;
    }
    command.forget();
    const unseen = problemsOf(form.getErrors()).filter(({ field }) => !hasPlace(element, field));
    refuse({ fields: [...unseen, ...unfinished] });
  }

  function send(sent: Sent<Output>) {
    typed.current = structuredClone(form.getValues());
    void command.run(sent);
  }

  /** The same once more; what was changed since is a new attempt, which has to be looked at anew. */
  function repeat(change: Partial<Sent<Output>>) {
    if ('input' in state && isAsSent()) send({ ...state.input, ...change });
    else void submit();
  }

  useEffect(() => {
    if (refusals > 0) focusFirstProblem(element);
  }, [refusals, element]);
  useLinkedProblems(form);

  return {
    form,
    element,
    /** For the `ref` of the form's element. */
    setElement,
    state,
    isNew: version === null,
    isDirty,
    isSending,
    /** There is something to save. What is new says what it still needs, even when nothing was typed. */
    canSave: !readOnly && !isSending && (isDirty || version === null),
    isSaved,
    readOnly,
    errorCount: problemsOf(errors).length,
    unplaced,
    /** The fields that somebody else changed too; empty when there are none. */
    alsoChanged: newer.alsoChanged,
    submit,
    retry: () => {
      repeat({});
    },
    confirm: () => {
      repeat({ confirmed: true });
    },
    loadTheirs: () => {
      command.forget();
      options.onReload?.();
    },
    /** For what closes the form without leaving the page: asks first when something would be lost. */
    leave: (go: () => void) => {
      if (isDirty && !readOnly) setLeaving({ go });
      else go();
    },
    isLeaving: guard.isLeaving || leaving !== null,
    onStay: () => {
      guard.stay();
      setLeaving(null);
    },
    onLeave: () => {
      guard.leave();
      setLeaving(null);
      leaving?.go();
    },
  };
}

/** What `RecordForm` shows of it. */
export type RecordFormState<Input extends FieldValues = FieldValues, Output = unknown> = ReturnType<
  typeof useRecordForm<Input, Output, unknown>
>;
