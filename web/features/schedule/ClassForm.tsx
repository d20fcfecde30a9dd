import { useApolloClient } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useFirstField } from '../../forms/useFirstField.ts';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { Card } from '../../ui/Card.tsx';
import type { ClassFormChoices } from './class-choices.ts';
import { editedClass, type ClassValues } from './class-fields.ts';
import { ClassSection } from './ClassSection.tsx';
import { InstructorsSection } from './InstructorsSection.tsx';
import { MoreSection } from './MoreSection.tsx';
import { saveClass } from './save-class.ts';
import { listPath } from './trail.ts';
import { WhenSection } from './WhenSection.tsx';
import { WhoSection } from './WhoSection.tsx';

const Sheet = styled(Card)({ padding: 0 });

interface ClassFormProps {
  /** null: a new one */
  schoolClass: { id: string; version: number } | null;
  values: ClassValues;
  choices: ClassFormChoices;
  /** Reads the record again. */
  onReload: () => void;
}

/** Every field of a class. */
export function ClassForm({ schoolClass, values, choices, onReload }: ClassFormProps) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const record = useRecordForm({
    schema: editedClass,
    values,
    version: schoolClass?.version ?? null,
    save: (edited, sent) => saveClass(client, schoolClass?.id ?? null, edited, sent),
    onSaved: (saved) =>
      void navigate(`${listPath}/${saved.id}`, {
        state: { saved: `“${saved.name}” is ${schoolClass ? 'saved' : 'created'}.` },
      }),
    onReload,
  });
  useFirstField(schoolClass ? null : record.element);

  return (
    <RecordForm
      record={record}
      noun="class"
      onCancel={() => void navigate(schoolClass ? `${listPath}/${schoolClass.id}` : listPath)}
    >
      <Sheet>
        <ClassSection choices={choices} />
        <WhenSection choices={choices} isNew={!schoolClass} />
        <WhoSection />
        <InstructorsSection choices={choices} />
        <MoreSection choices={choices} />
      </Sheet>
    </RecordForm>
  );
}
