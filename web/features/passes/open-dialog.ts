import type { OpenEnrollment } from '../enrollments/EnrollmentDialogs.tsx';
import type { StateTask } from './pass-task.ts';

/** What lies open over the Enrollments View, by ids only, since it is kept in the browser's history. */
export type OpenDialog =
  | OpenEnrollment
  | { kind: 'punch'; holderId: string }
  | { kind: 'log'; passId: string }
  | { kind: 'give' }
  | { kind: 'state'; act: StateTask['kind']; holderId: string; forAll: boolean }
  | { kind: 'return'; enrollmentId: string };
