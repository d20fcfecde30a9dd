import type { FragmentType } from '@apollo/client/masking';
import { formatAge, formatDate } from '../../lib/format.ts';
import { genderWord } from '../../lib/gender.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { StudentFacts_studentFragmentDoc } from './StudentFacts.generated.ts';

interface StudentFactsProps {
  student: FragmentType<typeof StudentFacts_studentFragmentDoc>;
}

export function StudentFacts(props: StudentFactsProps) {
  const { born, gender, age } = useFragmentData(StudentFacts_studentFragmentDoc, props.student);
  return (
    <Card>
      <Facts
        facts={[
          ['Born', born ? formatDate(born) : 'not known'],
          ['Age', age && formatAge(age)],
          ['Gender', genderWord(gender)],
        ]}
      />
    </Card>
  );
}
