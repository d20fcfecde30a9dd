import type { FragmentType } from '@apollo/client/masking';
import { customValueWords } from '../../lib/custom-value.ts';
import { formatAge, formatDate } from '../../lib/format.ts';
import { genderWord } from '../../lib/gender.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { StudentFacts_studentFragmentDoc } from './StudentFacts.generated.ts';

interface StudentFactsProps {
  student: FragmentType<typeof StudentFacts_studentFragmentDoc>;
}

/** Who a student is, read only. */
export function StudentFacts(props: StudentFactsProps) {
  const student = useFragmentData(StudentFacts_studentFragmentDoc, props.student);
  const { born, gender, age, level, rollComment, keywords, customValues } = student;
  return (
    <Card>
      <Facts
        facts={[
          ['Born', born ? formatDate(born) : 'not known'],
          ['Age', age && formatAge(age)],
          ['Gender', genderWord(gender)],
          ['Level', level?.name],
          ['Roll sheet comment', rollComment],
          ['Keywords', keywords.map(({ name }) => name).join(', ')],
          ...customValues.map((one) => [one.field.label, customValueWords(one)] as const),
        ]}
      />
    </Card>
  );
}
