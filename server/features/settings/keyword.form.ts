import * as z from 'zod';
import { fault, needed } from '../../shared/form.ts';
import { RECORD_KINDS } from './record-marks.form.ts';

export const keywordForm = z.object({
  name: needed('The keyword', 60),
  targets: z
    .array(z.enum(RECORD_KINDS))
    .refine((targets) => targets.length > 0, fault('NEEDED', 'Choose what it is for.'))
    .transform((targets) => RECORD_KINDS.filter((kind) => targets.includes(kind))),
});

export type KeywordValues = z.output<typeof keywordForm>;
