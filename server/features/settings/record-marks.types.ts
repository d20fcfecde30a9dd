import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SignedIn } from '../../graphql/access.ts';
import { CustomField } from './settings.entities.ts';

/** Whether it may be seen is a matter of the record whose it is. */
@SignedIn()
@ObjectType('CustomValue', {
  description: 'What a record has in a field that the school added.',
  simpleResolvers: true,
})
export class CustomValueOfRecord {
  @Field(() => CustomField, { description: 'The field.' })
  field: CustomField;

  @Field(() => String, {
    description:
      'The value as text, in the form of the field’s kind: 2026-11-21, 12.5, true. Source: rule O-2.',
  })
  value: string;
}

@InputType({ description: 'What a custom field shall hold.' })
export class CustomValueInput {
  @Field(() => ID, { description: 'The field.' })
  fieldId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value as text, in the form of the field’s kind; null empties it.',
  })
  value?: string | null;
}

/** For inputs of records; what is left out stays as it is. */
@InputType()
export abstract class RecordMarksInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'All keywords that it shall have; left out, they stay as they are.',
  })
  keywordIds?: string[] | null;

  @Field(() => [CustomValueInput], {
    nullable: true,
    description: 'Values of custom fields; fields that are not named stay as they are.',
  })
  customValues?: CustomValueInput[] | null;
}
