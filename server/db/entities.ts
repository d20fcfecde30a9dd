import { ExpectedAbsence } from '../features/attendance/expected-absence.entity.ts';
import { Mark, MarkVersion } from '../features/attendance/mark.entities.ts';
import { Occurrence, RollReader } from '../features/attendance/occurrence.entity.ts';
import { Account } from '../features/accounts/account.entity.ts';
import { AuditEntry, AuditTarget } from '../features/audit/audit.entities.ts';
import { Enrollment } from '../features/enrollments/enrollment.entity.ts';
import { SavedFilter } from '../features/enrollments/saved-filter.entity.ts';
import { Address, Contact, Family, Guardian } from '../features/families/family.entities.ts';
import { SearchText } from '../features/families/search-text.entity.ts';
import { Pass, PassEntry, PassHolder } from '../features/passes/pass.entities.ts';
import {
  PassLimit,
  PassType,
  PassTypeImage,
  PassTypeVersion,
} from '../features/passes/pass-type.entities.ts';
import {
  Cancellation,
  ClassSeason,
  Closure,
  ClosureTarget,
  Season,
  SeasonRange,
} from '../features/schedule/calendar.entities.ts';
import {
  ClassInstructor,
  Event,
  SchoolClass,
  Timeslot,
} from '../features/schedule/class.entities.ts';
import { Level, Location, Program, Room } from '../features/schedule/place.entities.ts';
import {
  CustomField,
  CustomValue,
  DropReason,
  Keyword,
  KeywordUse,
  Setting,
} from '../features/settings/settings.entities.ts';
import {
  GroupMember,
  PermissionGrant,
  SecondFactor,
  Session,
  Staff,
  UserGroup,
} from '../features/staff/staff.entities.ts';
import { Note } from '../features/students/note.entity.ts';
import { Student, StudentMedical } from '../features/students/student.entities.ts';
import { Task } from '../features/tasks/task.entity.ts';
import { Evaluation, Token, TokenEntry, TokenProgram } from '../features/tokens/token.entities.ts';

/** Every table, in the order in which rows may be inserted. */
export const entities = [
  Account,
  Staff,
  UserGroup,
  GroupMember,
  PermissionGrant,
  SecondFactor,
  Session,
  AuditEntry,
  AuditTarget,
  Task,
  Setting,
  Keyword,
  DropReason,
  CustomField,
  Location,
  Room,
  Program,
  Level,
  Family,
  Guardian,
  Contact,
  Address,
  Student,
  StudentMedical,
  Note,
  SearchText,
  Event,
  SchoolClass,
  Timeslot,
  ClassInstructor,
  KeywordUse,
  CustomValue,
  Season,
  SeasonRange,
  ClassSeason,
  Closure,
  ClosureTarget,
  Cancellation,
  Enrollment,
  SavedFilter,
  PassType,
  PassTypeVersion,
  PassTypeImage,
  PassLimit,
  Pass,
  PassHolder,
  PassEntry,
  Occurrence,
  Mark,
  MarkVersion,
  ExpectedAbsence,
  Token,
  TokenProgram,
  TokenEntry,
  Evaluation,
  RollReader,
];
