import { useMutation } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { Card } from '../../ui/Card.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { enteredFamily } from './family-fields.ts';
import { newFamilyValues } from './family-values.ts';
import {
  AddressesSection,
  FamilySection,
  MarksSection,
  type FamilyFormChoices,
} from './FamilySections.tsx';
import { GuardiansSection } from './GuardiansSection.tsx';
import { NewStudentsSection } from './NewStudentsSection.tsx';
import { CreateFamilyDocument } from './SaveFamily.generated.ts';

const Sheet = styled(Card)({ padding: 0 });

/** A family with its people and students, typed in one go, in the order in which one asks for it on the phone. */
export function NewFamilyForm({ choices }: { choices: FamilyFormChoices }) {
  const navigate = useNavigate();
  const mayAddStudents = usePermission('STUDENTS', 'FULL');
  const [create] = useMutation(CreateFamilyDocument, {
    // It belongs in lists that were read before.
    update: (cache) => {
      cache.evict({ fieldName: 'families' });
      cache.evict({ fieldName: 'students' });
    },
  });
  const record = useRecordForm({
    schema: enteredFamily,
    values: newFamilyValues(choices.customFields, mayAddStudents),
    version: null,
    save: async (input, { requestId }) =>
      answerOf((await create({ variables: { input, requestId } })).data?.createFamily),
    onSaved: (saved) => {
      const family = saved.__typename === 'FamilySaved' ? saved.family : null;
      void navigate(family ? `/families/${family.id}` : '/families', {
        state: { saved: 'The family is created.' },
      });
    },
  });
  useFirstField(record.element);

  return (
    <RecordForm record={record} noun="family" onCancel={() => void navigate('/families')}>
      <Sheet>
        <GuardiansSection />
        {mayAddStudents && <NewStudentsSection />}
        <FamilySection />
        <AddressesSection />
        <MarksSection choices={choices} />
      </Sheet>
      <DuplicateNotice exceptFamilyId={null} />
    </RecordForm>
  );
}
