import * as z from 'zod';
import { optional } from '../../shared/form.ts';

/** What somebody writes who cancels a date (rule S-10). */
export const cancellationForm = z.object({ reason: optional('The reason', 200) });
