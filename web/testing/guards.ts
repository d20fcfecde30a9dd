import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { allows, type Permission, type PermissionLevel } from '../lib/permission.ts';
import { refusal } from './refusal.ts';

type Needs = readonly (readonly [Permission, PermissionLevel])[];

const view = (...permissions: Permission[]): Needs =>
  permissions.map((permission) => [permission, 'VIEW'] as const);

const redeem: Needs = [
  ['PUNCH_PASSES', 'FULL'],
  ['ENROLLMENTS', 'FULL'],
  ...view('CLASSES', 'STUDENTS'),
];

const setUpPassTypes: Needs = [['PUNCH_PASSES_PAGE', 'FULL'], ...view('CLASSES')];

const suspendPassTypes: Needs = [
  ...view('PUNCH_PASSES_PAGE'),
  ['SUSPEND_DELETE_PUNCH_PASSES', 'FULL'],
];

const administer: Needs = [['ADMIN', 'FULL'], ...view('STAFF')];

/** It takes a student out of one family and into another. */
const moveStudents: Needs = [
  ['STUDENTS', 'FULL'],
  ['FAMILIES', 'FULL'],
];

/** What the server's types and fields declare. A field also needs what the type needs that it leads to. */
const needs: Record<string, Needs> = {
  Family: view('FAMILIES'),
  Guardian: view('FAMILIES'),
  Contact: view('FAMILIES'),
  'Query.families': view('FAMILIES'),
  Student: view('STUDENTS'),
  'Student.medicalAlert': view('STUDENT_MEDICAL'),
  Health: view('STUDENT_MEDICAL'),
  'Query.possibleDuplicates': view('FAMILIES'),
  'Mutation.createFamily': [['FAMILIES', 'FULL']],
  'Mutation.changeFamily': [['FAMILIES', 'FULL']],
  'Mutation.setFamilySuspended': [['FAMILIES', 'FULL']],
  'Mutation.removeFamily': [['DELETE_FAMILIES', 'FULL']],
  'Mutation.restoreFamily': [['DELETE_FAMILIES', 'FULL']],
  'Mutation.addStudent': [['STUDENTS', 'FULL'], ...view('FAMILIES')],
  'Mutation.changeStudent': [['STUDENTS', 'FULL']],
  'Mutation.changeHealth': [['STUDENT_MEDICAL', 'FULL'], ...view('STUDENTS')],
  'Mutation.moveStudent': moveStudents,
  'Mutation.removeStudent': [['DELETE_STUDENTS', 'FULL'], ...view('STUDENTS')],
  'Mutation.restoreStudent': [['DELETE_STUDENTS', 'FULL'], ...view('STUDENTS')],
  'Query.students': view('STUDENTS'),
  Class: view('CLASSES'),
  Timeslot: view('CLASSES'),
  Meeting: view('CLASSES'),
  Openings: view('CLASSES'),
  'Query.classes': view('CLASSES'),
  Enrollment: view('ENROLLMENTS'),
  'EnrollmentsView.counts': view('ENROLLMENTS'),
  'Query.enrollmentsView': view('ENROLLMENTS'),
  Pass: view('PUNCH_PASSES'),
  PassHolder: view('PUNCH_PASSES'),
  PassEntry: view('PUNCH_PASSES'),
  PassType: view('PUNCH_PASSES_PAGE'),
  PassTypeLimits: view('CLASSES'),
  PassTypeChoices: view('PUNCH_PASSES_PAGE', 'CLASSES'),
  OpenedClasses: view('PUNCH_PASSES_PAGE', 'CLASSES'),
  'Query.passTypes': view('PUNCH_PASSES_PAGE'),
  'Mutation.createPassType': setUpPassTypes,
  'Mutation.changePassType': setUpPassTypes,
  'Mutation.setPassTypeSuspended': suspendPassTypes,
  'Mutation.deletePassType': suspendPassTypes,
  PunchableClass: view('CLASSES'),
  PunchableClasses: view('PUNCH_PASSES'),
  'Query.passes': view('PUNCH_PASSES'),
  'Query.passesToPunch': view('PUNCH_PASSES', 'STUDENTS'),
  'Query.scan': view('PUNCH_PASSES', 'STUDENTS'),
  'Query.punchableClasses': view('PUNCH_PASSES', 'STUDENTS', 'CLASSES'),
  StaffMember: view('STAFF'),
  'StaffMember.grants': [['ADMIN', 'FULL']],
  UserGroup: view('STAFF'),
  'UserGroup.grants': [['ADMIN', 'FULL']],
  'Query.staffMembers': view('STAFF'),
  'Mutation.createStaff': [['STAFF', 'FULL']],
  'Mutation.changeStaff': [['STAFF', 'FULL']],
  'Mutation.setStaffActive': [['STAFF', 'FULL']],
  'Mutation.setStaffPassword': administer,
  'Mutation.changeStaffRights': administer,
  'Mutation.setStaffOwner': administer,
  'Mutation.resetSecondFactor': administer,
  'Mutation.createUserGroup': administer,
  'Mutation.changeUserGroup': administer,
  'Mutation.deleteUserGroup': administer,
  'Mutation.seeAs': [['ADMIN', 'FULL']],
  MakeupToken: view('MAKEUP_TOKENS', 'STUDENTS'),
  TokenSettings: view('SETTINGS'),
  'Query.studentTokens': view('MAKEUP_TOKENS', 'STUDENTS'),
  'Query.makeupTokens': view('MAKEUP_TOKENS', 'STUDENTS'),
  'Query.whyNoToken': view('MAKEUP_TOKENS', 'STUDENTS'),
  'Query.makeupClasses': view('MAKEUP_TOKENS', 'STUDENTS', 'CLASSES'),
  'Query.makeupSeats': view('MAKEUP_TOKENS', 'STUDENTS', 'CLASSES'),
  'Mutation.redeemToken': [
    ['MAKEUP_TOKENS', 'FULL'],
    ['ENROLLMENTS', 'FULL'],
    ...view('STUDENTS', 'CLASSES'),
  ],
  'Mutation.createToken': [['CREATE_MAKEUP_TOKENS', 'FULL']],
  'Mutation.changeToken': [['CREATE_MAKEUP_TOKENS', 'FULL']],
  'Mutation.reassignTokens': [['CREATE_MAKEUP_TOKENS', 'FULL']],
  'Mutation.deleteToken': [['DELETE_MAKEUP_TOKENS', 'FULL']],
  'Mutation.resetToken': [['MAKEUP_TOKENS', 'FULL']],
  'Mutation.approveMakeup': [['MAKEUP_TOKENS', 'FULL']],
  'Mutation.denyMakeup': [['MAKEUP_TOKENS', 'FULL']],
  'Query.attendance': view('ATTENDANCE'),
  'Query.checkInMode': view('ATTENDANCE'),
  'Query.studentAttendance': view('ATTENDANCE'),
  'Mutation.checkIn': [['ATTENDANCE', 'FULL']],
  'Query.roll': view('ATTENDANCE'),
  'RollLine.medicalAlert': view('STUDENT_MEDICAL'),
  'Mutation.submitRoll': [['ATTENDANCE', 'FULL']],
  'Mutation.punchIn': redeem,
  'Mutation.undoPunch': redeem,
};

/** What the viewer may, as every resolver is told. */
export type ViewerLevels = ReadonlyMap<Permission, PermissionLevel>;

/** Makes the schema refuse what the server would: a screen that asks for too much fails its test as it would in earnest. */
export function withGuards(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const all = [...(needs[name] ?? []), ...(needs[getNamedType(field.type).name] ?? [])];
      if (all.length === 0) continue;
      const resolve: GraphQLFieldResolver<unknown, ViewerLevels> = (parent, args, levels, info) => {
        if (!all.every(([permission, level]) => allows(levels, permission, level))) {
          throw refusal('FORBIDDEN', `You do not have the permission to see or use ${name}.`);
        }
        return defaultFieldResolver(parent, args, levels, info);
      };
      field.resolve = resolve;
    }
  }
  return schema;
}
