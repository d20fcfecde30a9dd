import type { tokenSettingsForm } from '../../../server/features/settings/token-settings.form.ts';
import { fieldsOf } from '../../forms/fields.ts';
import { FieldColumn, FieldRow, FormSection } from '../../forms/FormSection.tsx';
import { enrollmentTypes, periods, rules, units, owners } from './token-setting-words.ts';

const { CheckField, CheckListField, NumberField, RadioField, SegmentedField, SelectField } =
  fieldsOf<typeof tokenSettingsForm>();

/** What earns a token, how many, and how long they last. */
export function EarningFields() {
  return (
    <>
      <FormSection title="Earning" hint="What a missed class gives by itself.">
        <FieldColumn>
          <RadioField name="automatic" label="A token is earned by" options={rules} />
        </FieldColumn>
        <FieldColumn>
          <CheckListField
            name="earningTypes"
            label="In enrollments of the type"
            options={enrollmentTypes}
          />
        </FieldColumn>
      </FormSection>
      <FormSection
        title="Limit"
        hint="Tokens of cancelled dates count too, unless that is set aside when cancelling; those made by hand never do."
      >
        <FieldColumn>
          <FieldRow>
            <NumberField name="limit" label="At most" unit="tokens" hint="Empty: no limit." />
            <SelectField name="limitPeriod" label="Counted" options={periods} width={210} />
          </FieldRow>
          <SegmentedField name="limitPer" label="For each" options={owners} />
        </FieldColumn>
      </FormSection>
      <FormSection
        title="Validity"
        hint="From the day of the class that was missed, that day included."
      >
        <FieldColumn>
          <FieldRow>
            <NumberField name="validFor" label="Valid for" hint="Empty: never expires." />
            <SelectField name="validUnit" label="Unit" options={units} width={130} />
          </FieldRow>
        </FieldColumn>
      </FormSection>
    </>
  );
}

/** Which classes a token fits. */
export function RedeemingFields() {
  return (
    <FormSection
      title="Redeeming"
      hint="Looked at when a token is redeemed, so a change holds at once for all of them, in every portal."
    >
      <FieldColumn>
        <CheckField
          name="lockLocation"
          label="Only at its location"
          hint="A token without a location can be used anywhere."
        />
        <CheckField
          name="matchProgram"
          label="Only in its programs"
          hint="A token without programs can be used in all."
        />
      </FieldColumn>
      <FieldColumn>
        <CheckField
          name="matchLevel"
          label="Only in classes of the student’s level"
          hint="Classes without a level fit everybody."
        />
        <CheckField
          name="requireEnrollment"
          label="Only while the student is enrolled"
          hint="An active enrollment now or to come is needed."
        />
      </FieldColumn>
    </FormSection>
  );
}

/** What families may do themselves. */
export function FamilyFields() {
  return (
    <FormSection
      title="Families"
      hint="For the Customer Portal. There is none yet; it will follow this once there is."
    >
      <FieldColumn>
        <CheckField
          name="familiesMayRedeem"
          label="Families may use tokens themselves"
          hint="Off, they see them, and the school books."
        />
        <CheckField
          name="autoApprove"
          label="Book at once"
          hint="Off, what they choose is a request that holds the seat until staff decide."
        />
        <CheckField
          name="onlyExpectedAbsences"
          label="Only classes with expected absences"
          hint="Seats that nobody takes are given before free ones."
        />
        <CheckField name="hideExpired" label="Hide expired tokens" />
      </FieldColumn>
      <FieldColumn>
        <NumberField
          name="horizonDays"
          label="Book ahead at most"
          unit="days"
          hint="Empty: as far as staff, 90 days."
        />
        <NumberField
          name="cutOffHours"
          label="Book until"
          unit="hours before the class"
          hint="Empty: until it begins."
        />
      </FieldColumn>
    </FormSection>
  );
}
