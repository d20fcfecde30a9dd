import * as z from 'zod';
import { optional } from '../../shared/form.ts';

/** What is known of a student's health; empty texts are null. */
export const healthForm = z.object({
  alert: optional('The alert', 2000),
  allergies: optional('The allergies', 2000),
  medication: optional('The medication', 2000),
  physician: optional('The physician', 200),
  emergencyContact: optional('The emergency contact', 200),
});

export type HealthValues = z.output<typeof healthForm>;
