import type { ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import { lazyComponent } from '../lib/lazy-component.tsx';
import { Editable } from './Editable.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import type { RecordFormState } from './useRecordForm.ts';
import { useSaveKeys } from './useSaveKeys.ts';

const LeaveDialog = lazyComponent(async () => (await import('./LeaveDialog.tsx')).LeaveDialog);

interface RecordFormProps<Input extends FieldValues, Output> {
  /** What `useRecordForm` gives. */
  record: RecordFormState<Input, Output>;
  /** What is edited: "pass type". */
  noun: string;
  /** What saving a new one is called, where "Create" is not the word. */
  verb?: string;
  /** It starts something, and keeps no record that could be called saved. */
  starts?: boolean;
  /** Goes back to where one came from; what is not saved is asked about on the way. */
  onCancel: () => void;
  children: ReactNode;
}

/** A record's fields, and below them, always in sight, how saving it stands. */
export function RecordForm<Input extends FieldValues, Output>(
  props: RecordFormProps<Input, Output>,
) {
  const { record, noun, starts = false } = props;
  const { state, element, setElement } = record;
  useSaveKeys(
    element,
    () => {
      if (record.canSave) void record.submit();
    },
    !record.readOnly,
  );

  return (
    <FormProvider {...record.form}>
      <form
        ref={setElement}
        noValidate
        aria-label={noun.charAt(0).toUpperCase() + noun.slice(1)}
        onSubmit={(event) => {
          event.preventDefault();
          // A form in a dialog stands in the form below it as far as React is concerned.
          event.stopPropagation();
          void record.submit();
        }}
      >
        <Editable disabled={record.readOnly}>{props.children}</Editable>
        {!record.readOnly && (
          <SaveBar
            noun={noun}
            {...(props.verb !== undefined && { verb: props.verb })}
            starts={starts}
            isNew={record.isNew}
            isDirty={record.isDirty}
            isSending={record.isSending}
            isSaved={record.isSaved}
            errorCount={record.errorCount}
            onCancel={props.onCancel}
          >
            <SaveProblem
              state={state}
              starts={starts}
              isAtFields={state.step === 'refused' && state.refusal.fields.length > 0}
              unplaced={record.unplaced}
              alsoChanged={record.alsoChanged}
              confirmLabel={record.isNew ? 'Create anyway' : 'Save anyway'}
              onReload={record.loadTheirs}
              onRetry={record.retry}
              onConfirm={record.confirm}
            />
          </SaveBar>
        )}
      </form>
      {record.isLeaving && (
        <LeaveDialog starts={starts} onStay={record.onStay} onLeave={record.onLeave} />
      )}
    </FormProvider>
  );
}
