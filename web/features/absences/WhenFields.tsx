import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import type { expectedAbsencesForm } from '../../../server/features/attendance/expected-absences.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldRow } from '../../forms/FormSection.tsx';
import { problemAt } from '../../forms/problems-of.ts';
import { FormGroup } from '../../ui/FormGroup.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import type { AbsencesValues } from './absences-form.ts';
import type { AbsentStudent } from './absent-student.ts';
import { OccurrenceTicks } from './OccurrenceTicks.tsx';

const { DateField, TimeField } = fieldsOf<typeof expectedAbsencesForm>();

const Ways = styled('div')({ display: 'grid', gap: 10, justifyItems: 'start' });

const Days = styled('div')({ display: 'grid', gap: 12, marginTop: 2 });

const ways = [
  { value: 'OCCURRENCES', label: 'Single classes' },
  { value: 'DAYS', label: 'Days and hours' },
] as const;
type Way = (typeof ways)[number]['value'];

interface WhenFieldsProps {
  students: readonly AbsentStudent[];
  today: string;
}

/** When somebody will not come: ticked occurrences, or a time away. What was filled in of the other way is kept. */
export function WhenFields({ students, today }: WhenFieldsProps) {
  const { clearErrors, getValues, setValue } = useFormContext<AbsencesValues>();
  const days = useWatch<AbsencesValues, 'days'>({ name: 'days' });
  const [put, setPut] = useState<Pick<AbsencesValues, 'days' | 'occurrences'>>({
    occurrences: [],
    days: { from: today, to: today, fromTime: null, toTime: null },
  });
  const way: Way = days ? 'DAYS' : 'OCCURRENCES';

  function choose(next: Way) {
    if (next === way) return;
    clearErrors(['days', 'occurrences']);
    const isDays = next === 'DAYS';
    const [was, now] = isDays
      ? (['occurrences', 'days'] as const)
      : (['days', 'occurrences'] as const);
    setPut({ ...put, [was]: getValues(was) });
    setValue(was, null, { shouldDirty: true });
    setValue(now, put[now], { shouldDirty: true });
  }

  return (
    <Ways>
      <SegmentedFilter label="When" value={way} options={ways} onChange={choose} />
      {days ? (
        <DayFields today={today} first={days.from ?? today} />
      ) : (
        <OccurrenceTicks students={students} today={today} />
      )}
    </Ways>
  );
}

function DayFields({ today, first }: { today: string; first: string }) {
  const { errors } = useFormState<AbsencesValues>();
  return (
    <FormGroup
      field="days"
      label="Time away"
      hint="Without hours it is whole days; with hours, every class that touches them."
      error={problemAt(errors, 'days')}
    >
      <Days>
        <FieldRow>
          <DateField name="days.from" label="First day" min={today} />
          <DateField name="days.to" label="Last day" min={first > today ? first : today} />
        </FieldRow>
        <FieldRow>
          <TimeField name="days.fromTime" label="From" />
          <TimeField name="days.toTime" label="Until" />
        </FieldRow>
      </Days>
    </FormGroup>
  );
}
