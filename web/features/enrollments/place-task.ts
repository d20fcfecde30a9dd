import type { Placing_enrollmentFragment } from './Placing.generated.ts';

export type PlacedRow = Placing_enrollmentFragment;
export type EnrollmentTypeName = PlacedRow['type'];

/** Somebody or something by name. */
export interface NamedChoice {
  id: string;
  name: string;
}

/** What a place is made of, or changed in. */
export type PlaceTask =
  | { kind: 'enroll'; student: NamedChoice | null; class: NamedChoice | null }
  | { kind: 'change' | 'transfer' | 'approve'; enrollment: PlacedRow };

export const isOneDay = (type: EnrollmentTypeName): boolean => type !== 'ACTIVE' && type !== 'WAIT';

export const typeChoices: readonly { value: EnrollmentTypeName; label: string; hint: string }[] = [
  { value: 'ACTIVE', label: 'Active', hint: 'An ongoing place, until it is dropped.' },
  { value: 'TRIAL', label: 'Trial', hint: 'One day to try the class.' },
  { value: 'MAKEUP', label: 'Makeup', hint: 'One day for a class that was missed.' },
  { value: 'SINGLE_DAY', label: 'Single day', hint: 'One day without a pass.' },
  { value: 'WAIT', label: 'Waiting list', hint: 'In line, until a place is free.' },
];

/** What the dialog is called, and its button. */
export function taskWords(task: PlaceTask): { title: string; verb: string; busy: string } {
  switch (task.kind) {
    case 'enroll':
      return {
        title: task.student
          ? `Enroll ${task.student.name}`
          : `Enroll in ${task.class?.name ?? 'a class'}`,
        verb: 'Enroll',
        busy: 'Enrolling…',
      };
    case 'change':
      return {
        title: `Dates of ${task.enrollment.student.firstName} in ${task.enrollment.class.name}`,
        verb: 'Save the dates',
        busy: 'Saving…',
      };
    case 'transfer':
      return {
        title: `Transfer ${task.enrollment.student.firstName} from ${task.enrollment.class.name}`,
        verb: 'Transfer',
        busy: 'Transferring…',
      };
    case 'approve':
      return {
        title: `Approve ${task.enrollment.student.firstName} for ${task.enrollment.class.name}`,
        verb: 'Approve',
        busy: 'Approving…',
      };
  }
}
