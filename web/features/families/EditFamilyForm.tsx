import { useMutation } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { answerOf } from '../../forms/record-refusal.ts';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useRecordForm } from '../../forms/useRecordForm.ts';
import { Card } from '../../ui/Card.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { editedFamily } from './family-fields.ts';
import { familyValues } from './family-values.ts';
import type { FamilyForm_familyFragment } from './FamilyForm.generated.ts';
import {
  AddressesSection,
  FamilySection,
  MarksSection,
  type FamilyFormChoices,
} from './FamilySections.tsx';
import { GuardiansSection } from './GuardiansSection.tsx';
import { ChangeFamilyDocument } from './SaveFamily.generated.ts';

const Sheet = styled(Card)({ padding: 0 });

interface EditFamilyFormProps {
  family: FamilyForm_familyFragment;
  choices: FamilyFormChoices;
  onReload: () => void;
}

/** Every field of a family; its students have forms of their own. */
export function EditFamilyForm({ family, choices, onReload }: EditFamilyFormProps) {
  const { id } = family;
  const navigate = useNavigate();
  const [change] = useMutation(ChangeFamilyDocument);
  const record = useRecordForm({
    schema: editedFamily,
    values: familyValues(family, choices.customFields),
    version: family.version,
    save: async (input, { requestId, version }) =>
      answerOf(
        (await change({ variables: { id, version: version ?? family.version, input, requestId } }))
          .data?.changeFamily,
      ),
    onSaved: () => void navigate(`/families/${id}`, { state: { saved: 'The family is saved.' } }),
    onReload,
  });

  return (
    <RecordForm record={record} noun="family" onCancel={() => void navigate(`/families/${id}`)}>
      <Sheet>
        <GuardiansSection />
        <FamilySection />
        <AddressesSection />
        <MarksSection choices={choices} />
      </Sheet>
      <DuplicateNotice exceptFamilyId={id} />
    </RecordForm>
  );
}
