import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { effect } from '../audit/effects.ts';
import type { Channel } from '../audit/channel.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import type { MarkStatus } from './attendance.enums.ts';

/** What becomes of a student's mark. */
export interface RecordedMark {
  readonly studentId: string;
  /** First and last name. */
  readonly name: string;
  readonly enrollmentId: string | null;
  /** Of that enrollment; null without one, for a place that is only being made, and for one that an automatic mark has lost. */
  readonly enrollmentType: EnrollmentType | null;
  /** What was recorded before; null when nothing was. */
  readonly before: MarkStatus | null;
  /** Null takes the mark back. */
  readonly status: MarkStatus | null;
  /** Nobody made it. */
  readonly isAuto: boolean;
}

/** What is recorded of an occurrence that is held: by somebody, or by itself. It is locked, or its class is for good. */
export interface MarksRecorded {
  readonly occurrenceId: string;
  readonly classId: string;
  readonly date: LocalDate;
  readonly starts: LocalTime;
  /** When the last timeslot of the date ends. */
  readonly ends: LocalTime;
  /** Nothing else of the class stands, or is recorded, on the date. */
  readonly isOnlyOne: boolean;
  /** Of the class's location. */
  readonly zone: string;
  readonly at: Date;
  readonly channel: Channel;
  readonly inCheckInMode: boolean;
  /** The school's makeup token settings; null while no absence earns one by itself. */
  readonly earning: Partial<TokenSettingsValues> | null;
  readonly marks: readonly RecordedMark[];
}

/** Marks were made, changed or taken back, of one occurrence or of several at once. */
export const marksRecorded = effect<readonly MarksRecorded[]>('marksRecorded');
