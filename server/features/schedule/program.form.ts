import * as z from 'zod';
import { needed } from '../../shared/form.ts';

export const programForm = z.object({ name: needed('The name', 80) });

export type ProgramValues = z.output<typeof programForm>;
