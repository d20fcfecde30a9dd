import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { Editable } from '../../forms/Editable.tsx';
import { focusFirstProblem } from '../../forms/field-places.ts';
import { SaveBar } from '../../forms/SaveBar.tsx';
import { SaveProblem } from '../../forms/SaveProblem.tsx';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useSaveKeys } from '../../forms/useSaveKeys.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useLeaveGuard } from '../../lib/useLeaveGuard.ts';
import { Card } from '../../ui/Card.tsx';
import { ChargeSection } from './ChargeSection.tsx';
import { DatesSection } from './DatesSection.tsx';
import { inputOf } from './draft-input.ts';
import type { Choices } from './form-part.ts';
import { fieldOf } from './form-fields.ts';
import { LimitsSection } from './LimitsSection.tsx';
import { NameSection } from './NameSection.tsx';
import type { PassTypeForm_typeFragment } from './PassTypeForm.generated.ts';
import { PriceSection } from './PriceSection.tsx';
import { SaleSection } from './SaleSection.tsx';
import { usePassTypeDraft } from './usePassTypeDraft.ts';
import { useSavePassType, type PassTypeRefusal } from './useSavePassType.ts';

const SoldDialog = lazyComponent(async () => (await import('./SoldDialog.tsx')).SoldDialog);
const LeaveDialog = lazyComponent(
  async () => (await import('../../forms/LeaveDialog.tsx')).LeaveDialog,
);

const Sheet = styled(Card)({ padding: 0 });

interface PassTypeFormProps {
  /** null: a new one */
  type: PassTypeForm_typeFragment | null;
  choices: Choices;
  currency: string;
  readOnly: boolean;
  /** Reads the record again. */
  onReload: () => void;
  /** Takes what is to be said of it. */
  onSaved: (told: string) => void;
  onCancel: () => void;
}

/** Every field of a pass type, with what a change does to passes already sold said before it is saved. */
export function PassTypeForm(props: PassTypeFormProps) {
  const { type, choices, readOnly } = props;
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const editing = usePassTypeDraft(type);
  const { draft, errors } = editing;
  // Counts refusals, so that the keyboard goes to the wrong field each time, and not while it is mended.
  const [refusals, setRefusals] = useState(0);
  const guard = useLeaveGuard(editing.isDirty && !readOnly);
  const save = useSavePassType({
    onSaved: (isDeleted) => {
      guard.release();
      const what = isDeleted ? 'was saved, and has been deleted since' : 'is saved';
      props.onSaved(`“${draft.title.trim()}” ${what}.`);
    },
    onRefused: (refusal) => {
      const field = fieldOf(refusal.field);
      if (field) refuse({ [field]: sentenceOf(refusal) });
    },
  });

  function refuse(found: typeof errors) {
    editing.setErrors(found);
    setRefusals((before) => before + 1);
  }

  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form);
  }, [refusals, form]);

  function onSave() {
    const { input, errors: found } = inputOf(draft, editing.before.image);
    if (found) refuse(found);
    else if (!type || editing.version === null) void save.run({ kind: 'create', input });
    else {
      const change = { id: type.id, version: editing.version, input, applyToSold: false };
      void save.run({ kind: 'look', change });
    }
  }

  useSaveKeys(form, onSave, !readOnly && save.state.step !== 'sending');
  useFirstField(type ? null : form);

  const part = { draft, errors, set: editing.set };
  return (
    <form
      ref={setForm}
      noValidate
      aria-label="Pass type"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Sheet>
        <Editable disabled={readOnly}>
          <NameSection {...part} isNew={!type} categories={choices.categories} />
          <SaleSection {...part} />
          <PriceSection {...part} currency={props.currency} sold={type?.sold ?? null} />
          <DatesSection {...part} />
          <ChargeSection {...part} choices={choices} program={type?.program ?? null} />
        </Editable>
        <LimitsSection {...part} choices={choices} readOnly={readOnly} />
      </Sheet>
      {!readOnly && (
        <SaveBar
          noun="pass type"
          isNew={!type}
          isDirty={editing.isDirty}
          isSending={save.state.step === 'sending'}
          errorCount={Object.keys(errors).length}
          onCancel={props.onCancel}
        >
          <SaveProblem
            state={save.state}
            isAtFields={save.state.step === 'refused' && fieldOf(save.state.refusal.field) !== null}
            alsoChanged={editing.alsoChanged}
            onReload={() => {
              save.forget();
              props.onReload();
            }}
            onRetry={onSave}
          />
        </SaveBar>
      )}
      {save.question && (
        <SoldDialog
          question={save.question}
          state={save.state}
          onSave={(applyToSold) => {
            const { change } = save.question ?? {};
            if (change) void save.run({ kind: 'change', change: { ...change, applyToSold } });
          }}
          onCancel={save.forgetQuestion}
        />
      )}
      {guard.isLeaving && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
    </form>
  );
}

function sentenceOf({ message, fix }: PassTypeRefusal): string {
  return fix ? `${message} ${fix}` : message;
}
