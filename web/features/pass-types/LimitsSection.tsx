import { styled } from '@mui/material/styles';
import { Editable } from '../../forms/Editable.tsx';
import { FormSection } from '../../forms/FormSection.tsx';
import { ClassPicker } from './ClassPicker.tsx';
import type { LimitKind, Named } from './draft.ts';
import type { Choices, FormPart } from './form-part.ts';
import { LimitChecks } from './LimitChecks.tsx';
import { RuleTester } from './RuleTester.tsx';

const Beside = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 400px)',
  gap: '20px 28px',
  alignItems: 'start',
  '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Kinds = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))',
  gap: 16,
  '& > [data-all]': { gridColumn: '1 / -1' },
});

interface LimitsSectionProps extends FormPart {
  choices: Choices;
  readOnly: boolean;
}

/** Which classes the pass opens, and beside it what that comes to next week. */
export function LimitsSection({ draft, errors, set, choices, readOnly }: LimitsSectionProps) {
  const change = (kind: LimitKind) => (records: readonly Named[]) => {
    set({ [kind]: records });
  };
  return (
    <FormSection
      title="For classes"
      hint="Nothing chosen opens every class. Of several kinds, a class must fit each."
      isWide
    >
      <Beside>
        <Editable disabled={readOnly}>
          <Kinds>
            <LimitChecks
              kind="locations"
              label="Locations"
              options={choices.locations}
              chosen={draft.locations}
              error={errors.locations}
              onChange={change('locations')}
            />
            <LimitChecks
              kind="programs"
              label="Programs"
              options={choices.programs}
              chosen={draft.programs}
              error={errors.programs}
              onChange={change('programs')}
            />
            <LimitChecks
              kind="levels"
              label="Levels"
              options={choices.levels}
              chosen={draft.levels}
              error={errors.levels}
              onChange={change('levels')}
            />
            <div data-all>
              <ClassPicker
                chosen={draft.classes}
                error={errors.classes}
                readOnly={readOnly}
                onChange={change('classes')}
              />
            </div>
          </Kinds>
        </Editable>
        <RuleTester draft={draft} />
      </Beside>
    </FormSection>
  );
}
