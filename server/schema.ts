import { printSchema, lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccountResolver } from './features/accounts/account.resolver.ts';
import {
  EnrollmentResolver,
  StudentEnrollmentsResolver,
} from './features/enrollments/enrollment.resolver.ts';
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
import { ClassPlaceResolver, LocationResolver } from './features/schedule/class-place.resolver.ts';
import { ClassResolver } from './features/schedule/class.resolver.ts';
import { StaffResolver } from './features/staff/staff.resolver.ts';
import { FamilyStudentsResolver } from './features/students/family-students.resolver.ts';
import { StudentResolver } from './features/students/student.resolver.ts';
import { attachGuards } from './graphql/guards.ts';

/** The whole API. Building it fails when an operation or a type declares no permission. */
export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AccountResolver,
      StaffResolver,
      FamilyResolver,
      StudentResolver,
      FamilyStudentsResolver,
      ClassResolver,
      ClassPlaceResolver,
      LocationResolver,
      EnrollmentResolver,
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
    ],
    validate: { forbidUnknownValues: false },
  });
  return attachGuards(schema);
}

/** The schema as it is committed. */
export const printApi = (): string =>
  `# Emitted from the classes in server/ by "npm run schema". Do not edit.\n\n${printSchema(lexicographicSortSchema(buildApi()))}\n`;
