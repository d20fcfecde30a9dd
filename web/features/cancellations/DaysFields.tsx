import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { DateField } from '../../forms/TextFields.tsx';
import { FieldRow } from '../../forms/FormSection.tsx';

/** From a day to a day. While the last is the first one’s own day, or before it, it goes along. */
export function DaysFields({ autoFocus = false }: { autoFocus?: boolean }) {
  const { setValue } = useFormContext();
  const [from, to] = useWatch({ name: ['from', 'to'] }) as [string | null, string | null];
  const before = useRef(from);

  useEffect(() => {
    const was = before.current;
    before.current = from;
    if (from === was || from === null || from === '') return;
    if (to === was || to === null || to < from) setValue('to', from, { shouldDirty: true });
  }, [from, to, setValue]);

  return (
    <FieldRow>
      <DateField name="from" label="First day" autoFocus={autoFocus} />
      <DateField name="to" label="Last day" />
    </FieldRow>
  );
}
