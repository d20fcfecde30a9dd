import * as z from 'zod';
import { needed } from '../../shared/form.ts';

export const dropReasonForm = z.object({ name: needed('The reason', 80) });

export type DropReasonValues = z.output<typeof dropReasonForm>;
