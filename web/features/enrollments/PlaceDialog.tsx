import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useMayRedeem } from '../../lib/useMayRedeem.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { FormField, Input, Select } from '../../ui/FormField.tsx';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { RedeemDialog } from '../makeups/redeem-dialog.ts';
import { TokensToRedeem } from '../makeups/TokensToRedeem.tsx';
import { NextMeetings } from './NextMeetings.tsx';
import { ClassPick, StudentPick } from './Picks.tsx';
import {
  isOneDay,
  taskWords,
  typeChoices,
  type NamedChoice,
  type PlaceTask,
} from './place-task.ts';
import { PlaceAnswer } from './PlaceAnswer.tsx';
import { usePlaceForm } from './usePlaceForm.ts';
import type { Placed } from './usePlacing.ts';

const Form = styled('form')({
  display: 'grid',
  gap: 14,
  '& > div[data-pair]': {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: 14,
  },
});

const Types = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
  gap: '0 14px',
});

const Missing = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.text.secondary,
}));

interface PlaceDialogProps {
  task: PlaceTask;
  /** Among whom to choose, where it is a family’s page. */
  students?: readonly NamedChoice[];
  onDone: (placed: Placed | null) => void;
  onClose: () => void;
}

/** Gives a student a place, or another one: who, where, which kind, from when; below, what it will be. */
export function PlaceDialog({ task, students, onDone, onClose }: PlaceDialogProps) {
  const [titleId, formId] = [useId(), useId()];
  const form = usePlaceForm(task, students?.[0] ?? null, onDone);
  const { values, change, problemAt } = form;
  const { state } = form.command;
  const isSending = state.step === 'sending';
  const words = taskWords(task);
  const asksStudent = task.kind === 'enroll' && !task.student;
  const asksClass = (task.kind === 'enroll' && !task.class) || task.kind === 'transfer';
  const asksType = task.kind === 'enroll' || task.kind === 'approve';
  const types = task.kind === 'approve' ? typeChoices.slice(0, 4) : typeChoices;
  const asksEnd = values.type === 'ACTIVE' && task.kind !== 'transfer';
  const mayRedeem = useMayRedeem() && task.kind === 'enroll' && values.type === 'MAKEUP';
  const [isRedeeming, setRedeeming] = useState(false);

  if (isRedeeming && values.student) {
    return (
      <RedeemDialog
        studentId={values.student.id}
        classId={values.class?.id}
        date={values.startsOn || undefined}
        onRedeemed={() => {
          onDone(null);
        }}
        onClose={() => {
          setRedeeming(false);
        }}
      />
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <DialogTitle id={titleId}>{words.title}</DialogTitle>
      <DialogContent>
        <Form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.run();
          }}
        >
          {asksStudent && students && students.length > 0 && (
            <FormField field="studentId" label="Student" error={problemAt('studentId')}>
              {(control) => (
                <Select
                  {...control}
                  value={values.student?.id ?? ''}
                  onChange={({ target }) => {
                    const student = students.find(({ id }) => id === target.value) ?? null;
                    change({ student });
                  }}
                >
                  {students.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </FormField>
          )}
          {asksStudent && !students && (
            <StudentPick
              label="Student"
              autoFocus
              chosen={values.student}
              error={problemAt('studentId')}
              onChoose={(student) => {
                change({ student });
              }}
            />
          )}
          {asksClass && (
            <ClassPick
              label={task.kind === 'transfer' ? 'To class' : 'Class'}
              autoFocus={!asksStudent || students !== undefined}
              chosen={values.class}
              error={problemAt('classId')}
              onChoose={(of) => {
                change({ class: of });
              }}
            />
          )}
          {asksType && (
            <FormGroup field="type" label="Type" error={problemAt('type')}>
              <Types>
                {types.map(({ value, label, hint }) => (
                  <Choice
                    key={value}
                    type="radio"
                    name="enrollment-type"
                    label={label}
                    hint={hint}
                    autoFocus={task.kind === 'approve' && values.type === value}
                    checked={values.type === value}
                    onChange={() => {
                      change({ type: value });
                    }}
                  />
                ))}
              </Types>
            </FormGroup>
          )}
          {mayRedeem && values.student && (
            <TokensToRedeem
              student={values.student}
              onRedeem={() => {
                setRedeeming(true);
              }}
            />
          )}
          <div data-pair>
            <FormField
              field="startsOn"
              label={
                isOneDay(values.type)
                  ? 'Day'
                  : task.kind === 'transfer'
                    ? 'First day there'
                    : 'First day'
              }
              hint={values.type === 'WAIT' ? 'Only if there is a wish.' : undefined}
              error={problemAt('startsOn')}
            >
              {(control) => (
                <Input
                  {...control}
                  autoFocus={task.kind === 'change'}
                  type="date"
                  value={values.startsOn}
                  onChange={({ target }) => {
                    change({ startsOn: target.value });
                  }}
                />
              )}
            </FormField>
            {asksEnd && (
              <FormField
                field="dropsOn"
                label="Last day (optional)"
                hint="Left empty: until the end of its session or class."
                error={problemAt('dropsOn')}
              >
                {(control) => (
                  <Input
                    {...control}
                    type="date"
                    min={values.startsOn}
                    value={values.dropsOn}
                    onChange={({ target }) => {
                      change({ dropsOn: target.value });
                    }}
                  />
                )}
              </FormField>
            )}
          </div>
          {values.type !== 'WAIT' && task.kind !== 'change' && (
            <NextMeetings
              classId={values.class?.id ?? null}
              day={values.startsOn}
              onDay={(startsOn) => {
                change({ startsOn });
              }}
            />
          )}
          {form.missing && <Missing>{form.missing}</Missing>}
          <PlaceAnswer
            answer={form.preview.answer}
            isStale={form.preview.isStale}
            isAtField={form.isAtField}
            isOutdated={form.isOutdated}
            warnings={form.warnings}
            mayConfirm={form.mayConfirm}
            isConfirmed={values.isConfirmed}
            onConfirm={(isConfirmed) => {
              form.confirm(isConfirmed);
            }}
          />
          {!form.isWarned && !(form.isAtField && state.step === 'refused') && (
            <CommandProblem state={state} what="it was done" onRetry={form.run} />
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
          aria-disabled={!form.isReady || isSending}
        >
          {isSending ? words.busy : words.verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
