import * as z from 'zod';

export const securityForm = z.object({ requireSecondFactor: z.boolean() });

export type SecurityValues = z.output<typeof securityForm>;
