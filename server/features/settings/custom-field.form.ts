import * as z from 'zod';
import { fault, needed } from '../../shared/form.ts';
import { CUSTOM_FIELD_KINDS, RECORD_KINDS } from './record-marks.form.ts';

const MOST_CHOICES = 50;

export const customFieldForm = z
  .object({
    target: z.enum(RECORD_KINDS, { error: 'Choose whose field it is.' }),
    label: needed('The label', 60),
    kind: z.enum(CUSTOM_FIELD_KINDS, { error: 'Choose what is written into it.' }),
    /** For CHOICE; empty ones are passed over. */
    choices: z
      .array(z.string().trim())
      .refine(
        (choices) => choices.every((choice) => choice.length <= 100),
        fault('TOO_LONG', 'A choice has at most 100 characters.'),
      )
      .max(MOST_CHOICES, `There are at most ${MOST_CHOICES} choices.`)
      .transform((choices) => choices.filter((choice) => choice !== '')),
  })
  .superRefine(({ kind, choices }, context) => {
    if (kind !== 'CHOICE') return;
    if (choices.length === 0)
      context.addIssue(fault('NEEDED', 'Write at least one choice.', ['choices']));
    const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
    if (twice !== undefined)
      context.addIssue(fault('NOT_ALLOWED', `“${twice}” stands there twice.`, ['choices']));
  })
  .transform((values) => (values.kind === 'CHOICE' ? values : { ...values, choices: [] }));

export type CustomFieldValues = z.output<typeof customFieldForm>;
