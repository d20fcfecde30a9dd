import { useMutation, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useNavigate, useParams } from 'react-router';
import { studentForm } from '../../../server/features/students/student.form.ts';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSkeleton } from '../families/FormSkeleton.tsx';
import { MayNotKeep } from '../families/MayNotKeep.tsx';
import { ChangeStudentDocument } from './SaveStudent.generated.ts';
import { studentValues } from './student-values.ts';
import {
  StudentForm_studentFragmentDoc,
  type StudentForm_studentFragment,
} from './StudentForm.generated.ts';
import {
  StudentFormChoicesDocument,
  StudentFormPageDocument,
} from './StudentFormPages.generated.ts';
import { StudentSections, type StudentFormChoices } from './StudentSections.tsx';

const trail = [['Students', '/students']] as const;
const Sheet = styled(Card)({ padding: 0 });

/** Changes a student. */
export function EditStudentPage() {
  const { studentId = '' } = useParams();
  const mayChange = usePermission('STUDENTS', 'FULL');
  return mayChange ? (
    <EditStudent key={studentId} id={studentId} />
  ) : (
    <MayNotKeep title="Student" trail={trail} what="students" />
  );
}

function EditStudent({ id }: { id: string }) {
  const page = useQuery(StudentFormPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id },
  });
  const choices = useQuery(StudentFormChoicesDocument);
  const [student] = useFragmentList(
    StudentForm_studentFragmentDoc,
    page.data ? [page.data.student] : [],
  );
  const error = page.data ? choices.error : page.error;
  const reload = () => {
    void page.refetch();
    void choices.refetch();
  };

  if (error && !(student && choices.data)) {
    return (
      <LoadProblemPage title="Student" trail={trail} problem={problemOf(error)} onRetry={reload} />
    );
  }
  if (!student || !choices.data) return <FormSkeleton title="Student" trail={trail} />;
  const name = `${student.firstName} ${student.lastName}`;
  return (
    <>
      <PageHeader title={`Edit ${name}`} trail={[...trail, [name, `/students/${id}`]]} />
      <EditStudentForm student={student} choices={choices.data} onReload={reload} />
    </>
  );
}

interface EditStudentFormProps {
  student: StudentForm_studentFragment;
  choices: StudentFormChoices;
  onReload: () => void;
}

function EditStudentForm({ student, choices, onReload }: EditStudentFormProps) {
  const { id } = student;
  const navigate = useNavigate();
  const [change] = useMutation(ChangeStudentDocument);
  const record = useRecordForm({
    schema: studentForm,
    values: studentValues(student, choices.customFields),
    version: student.version,
    save: async (input, { requestId, version }) =>
      answerOf(
        (await change({ variables: { id, version: version ?? student.version, input, requestId } }))
          .data?.changeStudent,
      ),
    onSaved: () =>
      void navigate(`/students/${id}`, { state: { saved: `${student.firstName} is saved.` } }),
    onReload,
  });

  return (
    <RecordForm record={record} noun="student" onCancel={() => void navigate(`/students/${id}`)}>
      <Sheet>
        <StudentSections choices={choices} goneLevel={student.level?.name} />
      </Sheet>
    </RecordForm>
  );
}
