import type { FragmentType } from '@apollo/client/masking';
import { formatAgeRange, formatDate, formatSchedule } from '../../lib/format.ts';
import { genderLimit } from '../../lib/gender.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ClassFacts_classFragmentDoc } from './ClassFacts.generated.ts';

interface ClassFactsProps {
  schoolClass: FragmentType<typeof ClassFacts_classFragmentDoc>;
}

export function ClassFacts(props: ClassFactsProps) {
  const facts = useFragmentData(ClassFacts_classFragmentDoc, props.schoolClass);
  return (
    <Card>
      <Facts
        facts={[
          ['Schedule', formatSchedule(facts.timeslots)],
          ['First day', facts.startsOn && formatDate(facts.startsOn)],
          ['Last day', facts.endsOn ? formatDate(facts.endsOn) : 'open'],
          ['Location', [facts.location.name, facts.room?.name].filter(Boolean).join(', ')],
          ['Instructors', facts.instructors.join(', ')],
          ['Program', facts.program.name],
          ['Level', facts.level?.name],
          ['Ages', formatAgeRange(facts.minAge, facts.maxAge)],
          ['Gender', genderLimit(facts.gender)],
          ['Capacity', facts.capacity ?? 'no limit'],
          ['Imported from', facts.source],
        ]}
      />
    </Card>
  );
}
