import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useNavigate, useParams } from 'react-router';
import { studentForm } from '../../../server/features/students/student.form.ts';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { evictPeople } from '../families/evict-people.ts';
import { FormSkeleton } from '../families/FormSkeleton.tsx';
import { MayNotKeep } from '../families/MayNotKeep.tsx';
import { AddStudentDocument } from './SaveStudent.generated.ts';
import { newStudentValues } from './student-values.ts';
import {
  AddStudentPageDocument,
  StudentFormChoicesDocument,
  type AddStudentPageQuery,
} from './StudentFormPages.generated.ts';
import { StudentSections, type StudentFormChoices } from './StudentSections.tsx';

const title = 'New student';
const trail = [['Families', '/families']] as const;
const Sheet = styled(Card)({ padding: 0 });

/** Adds a student to a family. */
export function AddStudentPage() {
  const { familyId = '' } = useParams();
  const mayAdd = usePermission('STUDENTS', 'FULL');
  const page = useQuery(AddStudentPageDocument, mayAdd ? { variables: { familyId } } : skipToken);
  const choices = useQuery(StudentFormChoicesDocument, mayAdd ? {} : skipToken);
  const error = page.error ?? choices.error;

  if (!mayAdd) return <MayNotKeep title={title} trail={trail} what="students" />;
  if (error) {
    return (
      <LoadProblemPage
        title={title}
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => {
          void page.refetch();
          void choices.refetch();
        }}
      />
    );
  }
  if (!page.data || !choices.data) return <FormSkeleton title={title} trail={trail} />;
  const { family } = page.data;
  return (
    <>
      <PageHeader
        title={title}
        trail={[...trail, [`${family.name} family`, `/families/${family.id}`]]}
        meta={`Of the ${family.name} family. The family’s passes are the student’s too.`}
      />
      <AddStudentForm family={family} choices={choices.data} />
    </>
  );
}

interface AddStudentFormProps {
  family: AddStudentPageQuery['family'];
  choices: StudentFormChoices;
}

function AddStudentForm({ family, choices }: AddStudentFormProps) {
  const familyPath = `/families/${family.id}`;
  const navigate = useNavigate();
  const [add] = useMutation(AddStudentDocument, { update: evictPeople });
  const record = useRecordForm({
    schema: studentForm,
    values: newStudentValues(family.guardians[0]?.lastName ?? family.name, choices.customFields),
    version: null,
    save: async (input, { requestId }) =>
      answerOf(
        (await add({ variables: { familyId: family.id, input, requestId } })).data?.addStudent,
      ),
    onSaved: (saved) => {
      const name = saved.__typename === 'StudentSaved' ? saved.student?.firstName : undefined;
      void navigate(familyPath, { state: { saved: `${name ?? 'The student'} is added.` } });
    },
  });
  useFirstField(record.element);

  return (
    <RecordForm record={record} noun="student" onCancel={() => void navigate(familyPath)}>
      <Sheet>
        <StudentSections choices={choices} />
      </Sheet>
    </RecordForm>
  );
}
