import { FieldColumn, FormSection } from '../../forms/FormSection.tsx';
import { CustomFields, KeywordsField } from '../../forms/MarksFields.tsx';
import type { ClassFormChoices } from './class-choices.ts';

/** What the school itself set up for classes; nothing where it has set up nothing. */
export function MoreSection({
  choices: { keywords, customFields },
}: {
  choices: ClassFormChoices;
}) {
  if (keywords.length === 0 && customFields.length === 0) return null;
  return (
    <FormSection title="More" hint="Only the office sees it.">
      <FieldColumn>
        <CustomFields fields={customFields} />
        {customFields.length === 0 && <KeywordsField keywords={keywords} />}
      </FieldColumn>
      {customFields.length > 0 && (
        <FieldColumn>
          <KeywordsField keywords={keywords} />
        </FieldColumn>
      )}
    </FormSection>
  );
}
