import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { formatAgeRange, formatDate, formatPlainDay, formatSchedule } from '../../lib/format.ts';
import { genderLimit } from '../../lib/gender.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import {
  ClassFacts_classFragmentDoc,
  type ClassFacts_classFragment,
} from './ClassFacts.generated.ts';

const Description = styled('p')({ margin: '0 0 12px', whiteSpace: 'pre-line' });

const Lines = styled('span')({ display: 'grid', gap: 2 });

interface ClassFactsProps {
  schoolClass: FragmentType<typeof ClassFacts_classFragmentDoc>;
  today: string;
}

/** What a class is, read only. */
export function ClassFacts({ today, ...props }: ClassFactsProps) {
  const facts = useFragmentData(ClassFacts_classFragmentDoc, props.schoolClass);
  const names = (records: readonly { name: string }[]) =>
    records.map(({ name }) => name).join(', ');
  return (
    <Card>
      {facts.description && <Description>{facts.description}</Description>}
      <Facts
        facts={[
          ['Schedule', <Lines key="schedule">{scheduleLines(facts.timeslots, today)}</Lines>],
          ['First day', facts.startsOn && formatDate(facts.startsOn)],
          ['Last day', facts.endsOn ? formatDate(facts.endsOn) : 'open'],
          ['Sessions', names(facts.seasons)],
          ['Location', [facts.location.name, facts.room?.name].filter(Boolean).join(', ')],
          [
            'Instructors',
            facts.teaching.length === 0 ? null : (
              <Lines>
                {facts.teaching.map((one) => (
                  <span key={one.id}>
                    {one.name}
                    {daysOf(one, today)}
                  </span>
                ))}
              </Lines>
            ),
          ],
          ['Program', facts.program.name],
          ['Level', facts.level?.name],
          ['Ages', formatAgeRange(facts.minAge, facts.maxAge)],
          ['Gender', genderLimit(facts.gender)],
          ['Capacity', facts.capacity ?? 'no limit'],
          ['Keywords', names(facts.keywords)],
          ...facts.customValues.map((one) => [one.field.label, valueOf(one)] as const),
          ['Imported from', facts.source],
        ]}
      />
    </Card>
  );
}

interface Dated {
  validFrom: string | null;
  validTo: string | null;
}

/** ", from 1 Dec 2026", where the days are not simply all of them from now on. */
function daysOf({ validFrom, validTo }: Dated, today: string): string {
  const from = validFrom && validFrom > today ? `from ${formatPlainDay(validFrom)}` : '';
  const to = validTo ? `until ${formatPlainDay(validTo)}` : '';
  const days = [from, to].filter(Boolean).join(' ');
  return days && `, ${days}`;
}

/** The timetable; what holds on other days than the rest stands on a line of its own. */
function scheduleLines(timeslots: ClassFacts_classFragment['timeslots'], today: string) {
  const byDays = new Map<string, ClassFacts_classFragment['timeslots']>();
  for (const slot of timeslots) {
    const days = daysOf(slot, today);
    byDays.set(days, [...(byDays.get(days) ?? []), slot]);
  }
  if (byDays.size === 0) return 'no timeslots';
  return [...byDays].map(([days, slots]) => (
    <span key={days}>
      {formatSchedule(slots)}
      {days}
    </span>
  ));
}

function valueOf({ value, field }: ClassFacts_classFragment['customValues'][number]): string {
  if (field.kind === 'YES_NO') return value === 'true' ? 'Yes' : 'No';
  return field.kind === 'DATE' ? formatPlainDay(value) : value;
}
