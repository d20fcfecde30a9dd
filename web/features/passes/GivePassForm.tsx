import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { styled } from '@mui/material/styles';
import { useId, useState, type SyntheticEvent } from 'react';
import { formatMoney } from '../../lib/money.ts';
import { FormField, Input, Select } from '../../ui/FormField.tsx';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { GivePreviewLine } from './GivePreviewLine.tsx';
import { typeWords, type PassTypeToGive } from './give-words.ts';
import { joinNames } from './join-names.ts';
import { useGivePass, type GivenPass } from './useGivePass.ts';

const Form = styled('form')({
  display: 'grid',
  gap: 14,
  '& > p': { margin: 0 },
  '& > div[data-pair]': {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: 14,
  },
});

interface GivePassFormProps {
  family: {
    id: string;
    students: readonly { id: string; firstName: string; lastName: string }[];
  };
  studentId: string | null;
  types: readonly PassTypeToGive[];
  currency: string;
  onGiven: (given: GivenPass) => void;
  onClose: () => void;
}

const kinds = [
  ['STUDENT', 'Student passes, for one student'],
  ['FAMILY', 'Family passes, for all students'],
] as const;

function TypeOptions({ types }: { types: readonly PassTypeToGive[] }) {
  return kinds.map(([kind, label]) => {
    const ofKind = types.filter(({ holderKind }) => holderKind === kind);
    return (
      ofKind.length > 0 && (
        <optgroup key={kind} label={label}>
          {ofKind.map(({ id, title, leftToIssue }) => (
            <option key={id} value={id} disabled={leftToIssue === 0}>
              {title}
              {leftToIssue === 0 && ' (none left to issue)'}
            </option>
          ))}
        </optgroup>
      )
    );
  });
}

const isWhole = (text: string) => /^\d{1,9}$/.test(text.trim());

/** Which pass, for whom, from when; below, what the pass will be. */
export function GivePassForm({
  family,
  types,
  currency,
  onGiven,
  onClose,
  ...of
}: GivePassFormProps) {
  const formId = useId();
  const firstType = types.find(({ leftToIssue }) => leftToIssue !== 0) ?? types[0];
  const [typeId, setTypeId] = useState(firstType?.id ?? '');
  const [studentId, setStudentId] = useState(of.studentId ?? family.students[0]?.id ?? '');
  /** null: what the type says, or today */
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [usesText, setUsesText] = useState<string | null>(null);
  const [note, setNote] = useState('');

  const type = types.find(({ id }) => id === typeId);
  const isOfStudent = type?.holderKind === 'STUDENT';
  const isPerUse = type?.priceMode === 'PER_USE';
  const usesShown = usesText ?? (type?.uses ? String(type.uses) : '');
  const { preview, command } = useGivePass(
    {
      typeId,
      familyId: family.id,
      studentId: isOfStudent ? studentId || null : null,
      startsOn,
      // Not a number: the server refuses it in its words, at the field.
      uses: isPerUse ? (isWhole(usesShown) ? Number(usesShown) : 0) : null,
      note: note.trim() || null,
    },
    onGiven,
  );
  const { answer, isStale } = preview;
  const { state } = command;
  const isSending = state.step === 'sending';
  const refusal =
    state.step === 'refused' ? state.refusal : answer.step === 'refused' ? answer.refusal : null;
  const problemAt = (field: string) =>
    refusal?.field === field ? [refusal.message, refusal.fix].filter(Boolean).join(' ') : undefined;
  const fields = ['typeId', 'studentId', 'startsOn', 'uses'];
  const isAtField = refusal?.field != null && fields.includes(refusal.field);
  const isReady = answer.step === 'ready' && !isStale && state.step !== 'refused';

  function change(next: () => void) {
    command.forget();
    next();
  }
  function run() {
    if (!isReady || isSending) return;
    void command.run({
      typeId,
      familyId: family.id,
      studentId: isOfStudent ? studentId : null,
      startsOn,
      uses: isPerUse ? Number(usesShown) : null,
      note: note.trim() || null,
    });
  }

  const price = type
    ? `${formatMoney(type.priceCents, currency)}${isPerUse ? ' per use' : ''}`
    : '';
  const shownStart =
    startsOn ?? (answer.step === 'ready' ? answer.preview.activeOn : (type?.startsOn ?? ''));
  return (
    <>
      <DialogContent>
        <Form
          id={formId}
          noValidate
          onSubmit={(event: SyntheticEvent) => {
            event.preventDefault();
            run();
          }}
        >
          <FormField
            field="typeId"
            label="Pass"
            hint={type && [typeWords(type, price), type.description].filter(Boolean).join('. ')}
            error={problemAt('typeId')}
          >
            {(control) => (
              <Select
                {...control}
                autoFocus
                value={typeId}
                onChange={(event) => {
                  const { value } = event.target;
                  change(() => {
                    setTypeId(value);
                    // What was chosen for another type may not hold for this one.
                    setStartsOn(null);
                    setUsesText(null);
                  });
                }}
              >
                <TypeOptions types={types} />
              </Select>
            )}
          </FormField>
          {isOfStudent ? (
            <FormField field="studentId" label="Student" error={problemAt('studentId')}>
              {(control) => (
                <Select
                  {...control}
                  value={studentId}
                  onChange={(event) => {
                    const { value } = event.target;
                    change(() => {
                      setStudentId(value);
                    });
                  }}
                >
                  {family.students.map(({ id, firstName, lastName }) => (
                    <option key={id} value={id}>
                      {firstName} {lastName}
                    </option>
                  ))}
                </Select>
              )}
            </FormField>
          ) : (
            <p>
              Shared by all students of the family
              {family.students.length > 0 &&
                `: ${joinNames(family.students.map(({ firstName }) => firstName))}`}
              . Who joins the family later may use it too.
            </p>
          )}
          <div data-pair>
            <FormField field="startsOn" label="Starts" error={problemAt('startsOn')}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={shownStart}
                  onChange={(event) => {
                    const { value } = event.target;
                    change(() => {
                      setStartsOn(value || null);
                    });
                  }}
                />
              )}
            </FormField>
            {isPerUse && (
              <FormField field="uses" label="Number of uses" error={problemAt('uses')}>
                {(control) => (
                  <Input
                    {...control}
                    type="number"
                    inputMode="numeric"
                    min={1}
                    value={usesShown}
                    onChange={(event) => {
                      const { value } = event.target;
                      change(() => {
                        setUsesText(value);
                      });
                    }}
                  />
                )}
              </FormField>
            )}
          </div>
          <FormField field="note" label="Note (optional)" hint="Shown in the pass’s statement.">
            {(control) => (
              <Input
                {...control}
                maxLength={500}
                autoComplete="off"
                value={note}
                onChange={(event) => {
                  setNote(event.target.value);
                }}
              />
            )}
          </FormField>
          <GivePreviewLine answer={answer} isStale={isStale} isAtField={isAtField} />
          {!(isAtField && state.step === 'refused') && (
            <CommandProblem state={state} what="the pass was given" onRetry={run} />
          )}
        </Form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          form={formId}
          variant="contained"
          color="primary"
          sx={waitingButton}
          aria-busy={isSending}
          aria-disabled={!isReady || isSending}
        >
          {isSending ? 'Giving…' : 'Give the pass'}
        </Button>
      </DialogActions>
    </>
  );
}
