import { printSchema, lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccountResolver } from './features/accounts/account.resolver.ts';
import { AuditLogResolver } from './features/audit-log/audit-log.resolver.ts';
import { RecordStoryResolver } from './features/audit-log/record-story.resolver.ts';
import { AttendanceListsResolver } from './features/attendance/attendance-lists.resolver.ts';
import { AttendanceResolver } from './features/attendance/attendance.resolver.ts';
import { ExpectedAbsencesResolver } from './features/attendance/expected-absences.resolver.ts';
import {
  MarkResolver,
  RollLineResolver,
  RollResolver,
} from './features/attendance/roll.resolver.ts';
import { StudentAttendanceResolver } from './features/attendance/student-attendance.resolver.ts';
import {
  CheckedInResolver,
  RollSubmittedResolver,
  SubmitRollResolver,
} from './features/attendance/submit-roll.resolver.ts';
import { CancellationsResolver } from './features/cancellations/cancellations.resolver.ts';
import { FamiliesToTellResolver } from './features/cancellations/families-to-tell.resolver.ts';
import { EnrollmentListResolver } from './features/enrollments/enrollment-list.resolver.ts';
import { EnrollResolver } from './features/enrollments/enroll.resolver.ts';
import { SavedFilterResolver } from './features/enrollments/saved-filter.resolver.ts';
import {
  EnrollmentResolver,
  StudentEnrollmentsResolver,
} from './features/enrollments/enrollment.resolver.ts';
import {
  ClassRosterResolver,
  RosterLineResolver,
  TakenBackResolver,
} from './features/enrollments/roster.resolver.ts';
import { FamilyResolver } from './features/families/family.resolver.ts';
import {
  EnrollmentPassResolver,
  EnrollmentsViewResolver,
  FamilyPassesResolver,
  StudentPassesResolver,
} from './features/passes/enrollments-view.resolver.ts';
import { ManagePassResolver } from './features/passes/manage.resolver.ts';
import { ManagedPassResolver } from './features/passes/managed-pass.resolver.ts';
import { PassTypeCommandsResolver } from './features/passes/pass-type-commands.resolver.ts';
import {
  PassTypeChoicesResolver,
  PassTypeLimitsResolver,
} from './features/passes/pass-type-choices.resolver.ts';
import { PassTypeResolver } from './features/passes/pass-type.resolver.ts';
import {
  HolderDetailsResolver,
  PassDetailsResolver,
  ScanResolver,
  StudentCodeResolver,
} from './features/passes/pass-codes.resolver.ts';
import { PassListResolver } from './features/passes/pass-list.resolver.ts';
import { PassEntryResolver, PassHolderResolver } from './features/passes/pass-parts.resolver.ts';
import { PassStatementResolver } from './features/passes/pass-statement.resolver.ts';
import { PassResolver } from './features/passes/pass.resolver.ts';
import { PassesToPunchResolver } from './features/passes/passes-to-punch.resolver.ts';
import { PunchResolver } from './features/passes/punch.resolver.ts';
import { ClassPlaceResolver } from './features/schedule/class-place.resolver.ts';
import { CancellationResolver } from './features/schedule/cancellation.resolver.ts';
import { ClassCommandsResolver } from './features/schedule/class-commands.resolver.ts';
import {
  ClassDetailsResolver,
  ClassInstructorResolver,
} from './features/schedule/class-details.resolver.ts';
import { ClassResolver } from './features/schedule/class.resolver.ts';
import { placeLists } from './features/schedule/place-lists.resolver.ts';
import { settingsLists } from './features/settings/settings-lists.resolver.ts';
import { SettingsResolver } from './features/settings/settings.resolver.ts';
import { OwnSignInResolver } from './features/staff/own-sign-in.resolver.ts';
import { StaffCommandsResolver } from './features/staff/staff-commands.resolver.ts';
import { StaffMemberResolver } from './features/staff/staff-member.resolver.ts';
import { StaffResolver } from './features/staff/staff.resolver.ts';
import { UserGroupResolver } from './features/staff/user-group.resolver.ts';
import { TaskResolver } from './features/tasks/task.resolver.ts';
import { FamilyStudentsResolver } from './features/students/family-students.resolver.ts';
import { StudentResolver } from './features/students/student.resolver.ts';
import { EnrollmentTokenResolver } from './features/tokens/enrollment-token.resolver.ts';
import { GoneTokenResolver, GoneTokensResolver } from './features/tokens/gone-tokens.resolver.ts';
import { NoTokenResolver } from './features/tokens/no-token.resolver.ts';
import { TokenCommandsResolver } from './features/tokens/token-commands.resolver.ts';
import { RedeemResolver } from './features/tokens/redeem.resolver.ts';
import { TokenListResolver } from './features/tokens/token-list.resolver.ts';
import { TokenSettingsResolver } from './features/tokens/token-settings.resolver.ts';
import { TokensResolver } from './features/tokens/tokens.resolver.ts';
import { WelcomeResolver } from './features/welcome/welcome.resolver.ts';
import { FamilyCommandsResolver } from './features/families/family-commands.resolver.ts';
import { PossibleDuplicatesResolver } from './features/families/possible-duplicates.resolver.ts';
import { StudentLevelResolver } from './features/schedule/student-level.resolver.ts';
import {
  CustomFieldStateResolver,
  KeywordStateResolver,
} from './features/settings/record-marks.resolver.ts';
import { FamilyMembersResolver } from './features/students/family-members.resolver.ts';
import { HealthResolver } from './features/students/health.resolver.ts';
import {
  FamilyNotesResolver,
  NoteCommandsResolver,
  StudentNotesResolver,
} from './features/students/note.resolver.ts';
import { StudentCommandsResolver } from './features/students/student-commands.resolver.ts';
import { attachGuards } from './graphql/guards.ts';

/** The whole API. Building it fails when an operation or a type declares no permission. */
export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AccountResolver,
      StaffResolver,
      OwnSignInResolver,
      StaffMemberResolver,
      StaffCommandsResolver,
      UserGroupResolver,
      SettingsResolver,
      ...settingsLists,
      TaskResolver,
      FamilyResolver,
      StudentResolver,
      FamilyStudentsResolver,
      FamilyCommandsResolver,
      PossibleDuplicatesResolver,
      FamilyMembersResolver,
      StudentCommandsResolver,
      StudentLevelResolver,
      HealthResolver,
      NoteCommandsResolver,
      FamilyNotesResolver,
      StudentNotesResolver,
      KeywordStateResolver,
      CustomFieldStateResolver,
      ClassResolver,
      ClassPlaceResolver,
      ClassDetailsResolver,
      ClassInstructorResolver,
      ClassCommandsResolver,
      CancellationResolver,
      ...placeLists,
      EnrollmentResolver,
      EnrollResolver,
      EnrollmentListResolver,
      SavedFilterResolver,
      ClassRosterResolver,
      RosterLineResolver,
      TakenBackResolver,
      StudentEnrollmentsResolver,
      PassResolver,
      PassListResolver,
      PassDetailsResolver,
      PassStatementResolver,
      PassesToPunchResolver,
      ScanResolver,
      StudentCodeResolver,
      PassHolderResolver,
      HolderDetailsResolver,
      PassEntryResolver,
      PassTypeResolver,
      PassTypeLimitsResolver,
      PassTypeChoicesResolver,
      PassTypeCommandsResolver,
      PunchResolver,
      ManagePassResolver,
      ManagedPassResolver,
      EnrollmentsViewResolver,
      EnrollmentPassResolver,
      StudentPassesResolver,
      FamilyPassesResolver,
      AttendanceResolver,
      RollResolver,
      RollLineResolver,
      MarkResolver,
      SubmitRollResolver,
      RollSubmittedResolver,
      CheckedInResolver,
      StudentAttendanceResolver,
      ExpectedAbsencesResolver,
      AttendanceListsResolver,
      TokensResolver,
      EnrollmentTokenResolver,
      GoneTokensResolver,
      GoneTokenResolver,
      NoTokenResolver,
      TokenListResolver,
      TokenSettingsResolver,
      RedeemResolver,
      TokenCommandsResolver,
      CancellationsResolver,
      FamiliesToTellResolver,
      WelcomeResolver,
      AuditLogResolver,
      RecordStoryResolver,
    ],
    validate: { forbidUnknownValues: false },
  });
  return attachGuards(schema);
}

/** The schema as it is committed. */
export const printApi = (): string =>
  `# Emitted from the classes in server/ by "npm run schema". Do not edit.\n\n${printSchema(lexicographicSortSchema(buildApi()))}\n`;
