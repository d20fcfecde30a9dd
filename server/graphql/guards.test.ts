import {
  getNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLResolveInfo,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Channel } from '../features/audit/channel.ts';
import { PermissionGrant, type Staff } from '../features/staff/staff.entities.ts';
import { Viewer } from '../features/staff/viewer.ts';
import { Task } from '../features/tasks/task.entity.ts';
import { buildApi } from '../schema.ts';
import { fixedClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { AREAS, Permission, PermissionLevel, type Grants } from '../shared/permissions.ts';
import { testDatabase } from '../testing/database.ts';
import { School } from '../testing/factories.ts';
import { fullOperation, leastOperation, type Given } from '../testing/generated-operations.ts';
import { LISTS, mutationsOf } from '../testing/settings-operations.ts';
import { TestApp, type TestClient } from '../testing/test-app.ts';
import type { Access, Need } from './access.ts';
import { attachGuards } from './guards.ts';

const { VIEW, FULL } = PermissionLevel;
const schema = buildApi();
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const roots = [
  ...queries.map((field) => ['query', field] as const),
  ...mutations.map((field) => ['mutation', field] as const),
];

const accessOf = (thing: { extensions: Readonly<Record<string, unknown>> }): Access | undefined =>
  thing.extensions['access'] as Access | undefined;
const say = (access: Access | undefined): string =>
  access?.kind === 'needs'
    ? access.needs.map((need) => need.join(' ')).join(', ')
    : (access?.kind ?? 'nothing');

/** What a field needs by itself and by the type that it leads to. */
function accessesOf(field: GraphQLField<unknown, unknown>): Access[] {
  const target = getNamedType(field.type);
  return [accessOf(field), isObjectType(target) ? accessOf(target) : undefined].filter(
    (access): access is Access => access !== undefined && access.kind !== 'anyone',
  );
}
const needsOf = (field: GraphQLField<unknown, unknown>): Need[] =>
  accessesOf(field).flatMap((access) => (access.kind === 'needs' ? access.needs : []));

const everything = Object.fromEntries(AREAS.map((one) => [one, FULL])) as Required<Grants>;
/** Everything but this: one level less than is needed. */
const lacking = ([permission, level]: Need): Grants => ({
  ...everything,
  [permission]: level === FULL ? VIEW : PermissionLevel.NONE,
});

const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
let staff: Staff;
let client: TestClient;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  staff = await school.staff();
  client = await app.signIn(school.account.slug, staff.login);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

/** Gives the staff member exactly these permissions. */
async function grant(grants: Grants): Promise<void> {
  await database.owner.getRepository(PermissionGrant).delete({ staffId: staff.id });
  const rows = Object.values(Permission).flatMap((permission) => {
    const level = grants[permission];
    if (!level || level === PermissionLevel.NONE) return [];
    return [
      {
        accountId: school.account.id,
        id: newId(),
        groupId: null,
        staffId: staff.id,
        permission,
        level,
      },
    ];
  });
  await database.owner.getRepository(PermissionGrant).insert(rows);
}

/** The answer to a query that is asked for so often that it is compiled: it stays the same. */
async function often(who: TestClient, query: string) {
  const answer = await who.run(query);
  for (let time = 2; time <= 4; time++) {
    expect(await who.run(query), `asked for the ${time}. time`).toEqual(answer);
  }
  return answer;
}

const codes = (answer: { errors: { extensions: Record<string, unknown> }[] }): unknown[] =>
  answer.errors.map((error) => error.extensions['code']);

describe('what is declared', () => {
  test('every operation says who may use it', () => {
    expect(
      Object.fromEntries(roots.map(([, field]) => [field.name, say(accessOf(field))])),
    ).toEqual({
      viewer: 'anyone',
      entrance: 'anyone',
      // What the school has set up is there to choose from; only those who may, change it.
      ...Object.fromEntries(LISTS.map(({ query }) => [query, 'signed-in'])),
      ...Object.fromEntries(LISTS.flatMap(mutationsOf).map((name) => [name, 'SETTINGS FULL'])),
      closures: 'SETTINGS VIEW',
      settings: 'SETTINGS VIEW',
      changeBusiness: 'SETTINGS FULL',
      changeFeatures: 'SETTINGS FULL',
      changeClassSettings: 'SETTINGS FULL',
      changeTokenSettings: 'SETTINGS FULL',
      changeSecurity: 'ADMIN FULL',
      staffMembers: 'STAFF VIEW',
      staffMember: 'STAFF VIEW',
      userGroups: 'STAFF VIEW',
      colleagues: 'signed-in',
      createStaff: 'STAFF FULL',
      changeStaff: 'STAFF FULL',
      setStaffActive: 'STAFF FULL',
      setStaffPassword: 'ADMIN FULL, STAFF VIEW',
      changeStaffRights: 'ADMIN FULL, STAFF VIEW',
      // The command asks for more: that it is an owner.
      setStaffOwner: 'ADMIN FULL, STAFF VIEW',
      resetSecondFactor: 'ADMIN FULL, STAFF VIEW',
      createUserGroup: 'ADMIN FULL, STAFF VIEW',
      changeUserGroup: 'ADMIN FULL, STAFF VIEW',
      deleteUserGroup: 'ADMIN FULL, STAFF VIEW',
      ownSecondFactor: 'signed-in',
      changeOwnPassword: 'signed-in',
      beginSecondFactor: 'signed-in',
      confirmSecondFactor: 'signed-in',
      removeSecondFactor: 'signed-in',
      seeAs: 'ADMIN FULL',
      stopSeeingAs: 'signed-in',
      families: 'FAMILIES VIEW',
      family: 'FAMILIES VIEW',
      students: 'STUDENTS VIEW',
      student: 'STUDENTS VIEW',
      possibleDuplicates: 'FAMILIES VIEW',
      createFamily: 'FAMILIES FULL',
      changeFamily: 'FAMILIES FULL',
      setFamilySuspended: 'FAMILIES FULL',
      removeFamily: 'FAMILIES VIEW, DELETE_FAMILIES FULL',
      restoreFamily: 'FAMILIES VIEW, DELETE_FAMILIES FULL',
      addStudent: 'STUDENTS FULL, FAMILIES VIEW',
      changeStudent: 'STUDENTS FULL',
      moveStudent: 'STUDENTS FULL, FAMILIES FULL',
      removeStudent: 'STUDENTS VIEW, DELETE_STUDENTS FULL',
      restoreStudent: 'STUDENTS VIEW, DELETE_STUDENTS FULL',
      changeHealth: 'STUDENTS VIEW, STUDENT_MEDICAL FULL',
      // The command asks for the permission of whom the note is about.
      addNote: 'signed-in',
      changeNote: 'signed-in',
      setNoteClosed: 'signed-in',
      classes: 'CLASSES VIEW',
      class: 'CLASSES VIEW',
      classChoices: 'CLASSES VIEW',
      birthDates: 'CLASSES VIEW',
      createClass: 'CLASSES FULL',
      changeClass: 'CLASSES FULL',
      duplicateClass: 'CLASSES FULL',
      setClassActive: 'CLASSES FULL',
      cancelDate: 'CLASSES FULL, ENROLLMENTS VIEW, STUDENTS VIEW',
      takeBackCancellation: 'CLASSES FULL, ENROLLMENTS VIEW, STUDENTS VIEW',
      // The resolver asks for more: what it takes to give what families get.
      cancelClasses: 'CLASSES FULL, ENROLLMENTS VIEW, STUDENTS VIEW',
      closeSchool: 'CLASSES FULL, ENROLLMENTS VIEW, STUDENTS VIEW, SETTINGS FULL',
      ...Object.fromEntries(
        ['enrollment', 'enrollments', 'waiting'].map((name) => [
          name,
          'ENROLLMENTS VIEW, STUDENTS VIEW, CLASSES VIEW',
        ]),
      ),
      ...Object.fromEntries(
        [
          'enroll',
          'changeEnrollment',
          'transferEnrollment',
          'approveWaiting',
          'dropEnrollment',
          'deleteEnrollment',
        ].map((name) => [name, 'ENROLLMENTS FULL, STUDENTS VIEW, CLASSES VIEW']),
      ),
      savedFilters: 'signed-in',
      saveFilter: 'signed-in',
      deleteSavedFilter: 'signed-in',
      enrollmentsView: 'ENROLLMENTS VIEW',
      pass: 'PUNCH_PASSES VIEW',
      punchableClasses: 'PUNCH_PASSES VIEW, STUDENTS VIEW, CLASSES VIEW',
      signIn: 'anyone',
      signOut: 'anyone',
      punchIn: 'PUNCH_PASSES FULL, ENROLLMENTS FULL, STUDENTS VIEW, CLASSES VIEW',
      undoPunch: 'PUNCH_PASSES FULL, ENROLLMENTS FULL, STUDENTS VIEW, CLASSES VIEW',
      // Which rolls, the query asks (rule T-9).
      attendance: 'ATTENDANCE VIEW',
      checkInMode: 'ATTENDANCE VIEW',
      roll: 'ATTENDANCE VIEW',
      keepRollOpen: 'ATTENDANCE VIEW',
      submitRoll: 'ATTENDANCE FULL',
      checkIn: 'ATTENDANCE FULL',
      studentAttendance: 'ATTENDANCE VIEW',
      rollsNotTaken: 'ATTENDANCE VIEW',
      absencesInARow: 'ATTENDANCE VIEW',
      expectedAbsences: 'ATTENDANCE VIEW',
      recordExpectedAbsences: 'ATTENDANCE FULL',
      withdrawExpectedAbsences: 'ATTENDANCE FULL',
      ...Object.fromEntries(
        ['studentTokens', 'whyNoToken', 'makeupToken', 'makeupTokens'].map((name) => [
          name,
          'MAKEUP_TOKENS VIEW, STUDENTS VIEW',
        ]),
      ),
      ...Object.fromEntries(
        ['createToken', 'changeToken', 'reassignTokens'].map((name) => [
          name,
          'MAKEUP_TOKENS VIEW, STUDENTS VIEW, CREATE_MAKEUP_TOKENS FULL',
        ]),
      ),
      makeupClasses: 'MAKEUP_TOKENS VIEW, STUDENTS VIEW, CLASSES VIEW',
      makeupSeats: 'MAKEUP_TOKENS VIEW, STUDENTS VIEW, CLASSES VIEW',
      deleteToken: 'MAKEUP_TOKENS VIEW, STUDENTS VIEW, DELETE_MAKEUP_TOKENS FULL',
      ...Object.fromEntries(
        ['redeemToken', 'resetToken', 'approveMakeup', 'denyMakeup'].map((name) => [
          name,
          'MAKEUP_TOKENS FULL, ENROLLMENTS FULL, STUDENTS VIEW, CLASSES VIEW',
        ]),
      ),
      // One's own, or all for administrators (rule B-2); undoing asks for what the task needs.
      backgroundTasks: 'signed-in',
      backgroundTask: 'signed-in',
      taskCounts: 'signed-in',
      stopTask: 'signed-in',
      retryTask: 'signed-in',
      undoTask: 'signed-in',
      dismissTask: 'signed-in',
      welcome: 'WELCOME VIEW',
      auditLog: 'AUDIT_LOG VIEW',
      auditRecord: 'AUDIT_LOG VIEW',
      auditVerbs: 'AUDIT_LOG VIEW',
      auditActors: 'AUDIT_LOG VIEW',
      // It asks for the permission of the kind that is asked for.
      recordStory: 'signed-in',
      passTypes: 'PUNCH_PASSES_PAGE VIEW',
      passType: 'PUNCH_PASSES_PAGE VIEW',
      passTypeChoices: 'PUNCH_PASSES_PAGE VIEW',
      classesOpenedBy: 'PUNCH_PASSES_PAGE VIEW, CLASSES VIEW',
      createPassType: 'PUNCH_PASSES_PAGE FULL, CLASSES VIEW',
      changePassType: 'PUNCH_PASSES_PAGE FULL, CLASSES VIEW',
      setPassTypeSuspended: 'PUNCH_PASSES_PAGE VIEW, SUSPEND_DELETE_PUNCH_PASSES FULL',
      deletePassType: 'PUNCH_PASSES_PAGE VIEW, SUSPEND_DELETE_PUNCH_PASSES FULL',
      passes: 'PUNCH_PASSES VIEW',
      soldPassTypes: 'PUNCH_PASSES VIEW',
      passesToPunch: 'PUNCH_PASSES VIEW, STUDENTS VIEW',
      scan: 'PUNCH_PASSES VIEW, STUDENTS VIEW',
      passTypesToGive: 'PUNCH_PASSES VIEW, STUDENTS VIEW, EDIT_PUNCH_PASSES FULL, FAMILIES VIEW',
      givePass: 'PUNCH_PASSES VIEW, STUDENTS VIEW, EDIT_PUNCH_PASSES FULL, FAMILIES VIEW',
      setPassSuspended: 'PUNCH_PASSES VIEW, STUDENTS VIEW, SUSPEND_DELETE_PUNCH_PASSES FULL',
      deletePass: 'PUNCH_PASSES VIEW, STUDENTS VIEW, SUSPEND_DELETE_PUNCH_PASSES FULL',
      changePassExpires: 'PUNCH_PASSES VIEW, STUDENTS VIEW, EDIT_PUNCH_PASSES FULL',
      changePassTotal: 'PUNCH_PASSES VIEW, STUDENTS VIEW, EDIT_PUNCH_PASSES FULL',
    });
  });

  test('every type that holds a school’s data says which permission it needs', () => {
    const guarded = objects.filter((type) => !['anyone', 'nothing'].includes(say(accessOf(type))));
    expect(Object.fromEntries(guarded.map((type) => [type.name, say(accessOf(type))]))).toEqual({
      Location: 'signed-in',
      Welcome: 'WELCOME VIEW',
      WelcomeClass: 'WELCOME VIEW',
      WelcomeBirthday: 'WELCOME VIEW',
      WelcomeAlert: 'WELCOME VIEW',
      WelcomePass: 'WELCOME VIEW',
      WelcomeNumber: 'WELCOME VIEW',
      WelcomeNumbers: 'WELCOME VIEW',
      WelcomeRolls: 'WELCOME VIEW',
      AuditRecord: 'AUDIT_LOG VIEW',
      AuditVerb: 'AUDIT_LOG VIEW',
      AuditActor: 'signed-in',
      AuditTargetRef: 'signed-in',
      AuditSentencePart: 'signed-in',
      AuditChange: 'signed-in',
      StoryEntry: 'signed-in',
      BackgroundTask: 'signed-in',
      FamilyToTell: 'FAMILIES VIEW, STUDENTS VIEW',
      TaskCount: 'signed-in',
      TaskCounts: 'signed-in',
      TaskException: 'signed-in',
      StaffMember: 'STAFF VIEW',
      UserGroup: 'STAFF VIEW',
      StaffRight: 'ADMIN FULL',
      RightSource: 'ADMIN FULL',
      Colleague: 'signed-in',
      EnrollmentWarning: 'ENROLLMENTS VIEW',
      SavedFilter: 'signed-in',
      Family: 'FAMILIES VIEW',
      Guardian: 'FAMILIES VIEW',
      Contact: 'FAMILIES VIEW',
      Student: 'STUDENTS VIEW',
      Address: 'FAMILIES VIEW',
      PossibleDuplicate: 'FAMILIES VIEW',
      Health: 'STUDENT_MEDICAL VIEW',
      Note: 'signed-in',
      Class: 'CLASSES VIEW',
      Timeslot: 'CLASSES VIEW',
      BirthDates: 'CLASSES VIEW',
      MakeupClass: 'CLASSES VIEW',
      MakeupClasses: 'CLASSES VIEW',
      MakeupSeat: 'CLASSES VIEW',
      Cancellation: 'CLASSES VIEW',
      ClassChoice: 'CLASSES VIEW',
      ClassChoices: 'CLASSES VIEW',
      ClassInstructor: 'CLASSES VIEW',
      ClassRoomChoice: 'CLASSES VIEW',
      ClassSeason: 'CLASSES VIEW',
      ClassSeasonRange: 'CLASSES VIEW',
      RemovedPlace: 'ENROLLMENTS VIEW, STUDENTS VIEW',
      RosterLine: 'ENROLLMENTS VIEW, STUDENTS VIEW',
      Program: 'signed-in',
      ClassLevel: 'signed-in',
      Room: 'signed-in',
      Season: 'signed-in',
      SeasonDays: 'signed-in',
      Keyword: 'signed-in',
      CustomField: 'signed-in',
      CustomValue: 'signed-in',
      DropReason: 'signed-in',
      Closure: 'SETTINGS VIEW',
      Settings: 'SETTINGS VIEW',
      BusinessSettings: 'SETTINGS VIEW',
      FeatureSettings: 'SETTINGS VIEW',
      ClassSettings: 'SETTINGS VIEW',
      TokenSettings: 'SETTINGS VIEW',
      SecuritySettings: 'ADMIN FULL',
      Meeting: 'CLASSES VIEW',
      Openings: 'CLASSES VIEW',
      PunchableClass: 'CLASSES VIEW',
      Enrollment: 'ENROLLMENTS VIEW',
      Pass: 'PUNCH_PASSES VIEW',
      PassHolder: 'PUNCH_PASSES VIEW',
      PassEntry: 'PUNCH_PASSES VIEW',
      PunchableClasses: 'PUNCH_PASSES VIEW',
      ...Object.fromEntries(
        [
          ...['MakeupToken', 'TokenStudent', 'MissedClass', 'TokenPlace', 'TokenMakeup'],
          ...['TokenStep', 'StudentTokens', 'GoneToken', 'NoTokenReason'],
        ].map((name) => [name, 'MAKEUP_TOKENS VIEW, STUDENTS VIEW']),
      ),
      Occurrence: 'ATTENDANCE VIEW',
      AttendanceClass: 'ATTENDANCE VIEW',
      AttendanceWindow: 'ATTENDANCE VIEW',
      Roll: 'ATTENDANCE VIEW',
      RollLine: 'ATTENDANCE VIEW',
      RollIndicator: 'ATTENDANCE VIEW',
      RollReaders: 'ATTENDANCE VIEW',
      MarkCorrection: 'ATTENDANCE VIEW',
      RollLineProblem: 'ATTENDANCE VIEW',
      Mark: 'ATTENDANCE VIEW',
      MarkVersion: 'ATTENDANCE VIEW',
      ExpectedAbsence: 'ATTENDANCE VIEW',
      StudentAttendance: 'ATTENDANCE VIEW',
      EnrollmentAttendance: 'ATTENDANCE VIEW',
      StudentOccurrence: 'ATTENDANCE VIEW',
      NotTakenRoll: 'ATTENDANCE VIEW',
      AbsenceRun: 'ATTENDANCE VIEW',
      PassType: 'PUNCH_PASSES_PAGE VIEW',
      PassTypeLimits: 'PUNCH_PASSES_PAGE VIEW',
      PassTypeChoices: 'PUNCH_PASSES_PAGE VIEW',
      OpenedClasses: 'PUNCH_PASSES_PAGE VIEW, CLASSES VIEW',
      OpenedClass: 'PUNCH_PASSES_PAGE VIEW, CLASSES VIEW',
      PassTypeToGive: 'PUNCH_PASSES VIEW, STUDENTS VIEW, EDIT_PUNCH_PASSES FULL',
      PassChoice: 'PUNCH_PASSES VIEW',
      PassesToPunch: 'PUNCH_PASSES VIEW',
      PassStatement: 'PUNCH_PASSES VIEW',
      SoldPassType: 'PUNCH_PASSES VIEW',
      StatementLine: 'PUNCH_PASSES VIEW',
      ScanResult: 'PUNCH_PASSES VIEW, STUDENTS VIEW',
    });
  });

  test('the types that anybody may see hold nothing of their own, or what their operation guards', () => {
    const open = objects
      .filter((type) => say(accessOf(type)) === 'anyone')
      .map((type) => type.name);
    const entries = LISTS.map(({ name }) => `${name}Saved`);
    expect(
      open.filter((name) => !/(Connection|Edge)$/.test(name) && !entries.includes(name)).sort(),
    ).toEqual([
      'Account',
      'Age',
      'CancellationTakenBack',
      'ChangePreview',
      'CheckedIn',
      'ClassSaved',
      'DateCancelled',
      'DemoSignIn',
      'EnrollPreview',
      'EnrollWarned',
      'Enrolled',
      'EnrollmentActions',
      'EnrollmentCounts',
      'EnrollmentDeletionPreview',
      'EnrollmentSaved',
      'EnrollmentsView',
      'Entrance',
      'ExpectedAbsencesKept',
      'ExpectedAbsencesPreview',
      'FamilyRemoved',
      'FamilySaved',
      'FieldProblem',
      'FiltersSaved',
      'GiveRefused',
      'Grant',
      ...['MakeupMade', 'MakeupPreview', 'MakeupProblem', 'MakeupRefused', 'MakeupSlot'],
      'NoteSaved',
      'OwnSecondFactor',
      'OwnSignInChanged',
      'PageInfo',
      'PassBounds',
      'PassDeleted',
      'PassEditPreview',
      'PassEditRefused',
      'PassEdited',
      'PassEntryViewerCan',
      'PassGivePreview',
      'PassGiven',
      'PassHolderViewerCan',
      'PassStateChanged',
      'PassStatePreview',
      'PassStateRefused',
      'PassTypeDeleted',
      'PassTypePreview',
      'PassTypeRefused',
      'PassTypeSaved',
      'PassTypeStateChanged',
      'PassTypeStatePreview',
      'PassTypeViewerCan',
      'PassViewerCan',
      'PunchPreview',
      'PunchRefused',
      'PunchUndone',
      'PunchedIn',
      'RecordErased',
      'RecordRefused',
      'RemovalPreview',
      'RollOutdated',
      'RollPreview',
      'RollRefused',
      'RollSubmitted',
      'SecondFactorEnrolment',
      'SecondFactorNeeded',
      'SeeingAs',
      'SeenBy',
      'SettingsSaved',
      'SignInRefused',
      'SignedIn',
      'StaffSaved',
      'StaffViewerCan',
      'StudentRemoved',
      'StudentSaved',
      'TaskPreview',
      'TaskStarted',
      'TokenKept',
      'TokensKept',
      'UndoPreview',
      'UndoRefused',
      'UserGroupDeleted',
      'UserGroupSaved',
      'Viewer',
      'ViewerPermission',
    ]);
  });

  test('no union or interface has a member that its field would have to guard', () => {
    const members = Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .flatMap((type) => schema.getPossibleTypes(type));
    expect(members.length).toBeGreaterThan(0);
    expect(
      members.filter((member) => say(accessOf(member)) !== 'anyone').map(({ name }) => name),
    ).toEqual([]);
  });

  test('a schema with an operation or a type that says nothing is refused', () => {
    const open = { extensions: { access: { kind: 'anyone' } } };
    const Silent = new GraphQLObjectType({
      name: 'Silent',
      fields: { secret: { type: GraphQLString } },
    });
    const schemaOf = (field: object, type: GraphQLObjectType | typeof GraphQLString) =>
      new GraphQLSchema({
        query: new GraphQLObjectType({ name: 'Query', fields: { ask: { type, ...field } } }),
      });
    expect(() => attachGuards(schemaOf({}, GraphQLString))).toThrow(
      'No permission is declared for Query.ask.',
    );
    expect(() => attachGuards(schemaOf(open, Silent))).toThrow(
      'No permission is declared for Silent.',
    );
    expect(() => attachGuards(schemaOf(open, GraphQLString))).not.toThrow();
  });
});

describe('every field of every type', () => {
  const viewerWith = (grants: Grants): Viewer =>
    new Viewer(
      { id: newId(), slug: 'a', name: 'A', zone: 'UTC', currency: 'CAD', isDemo: false },
      { id: newId(), login: 'sam', firstName: 'Sam', lastName: 'Reyes', isOwner: false },
      grants,
      { sessionId: newId(), channel: Channel.API, ip: null },
    );
  /** What the finished schema's own resolver answers, before it touches anything. */
  const refusalOf = (
    field: GraphQLField<unknown, unknown>,
    maybeViewer: Viewer | null,
  ): unknown => {
    try {
      // A guard refuses before it looks at parent, arguments or anything else of the request.
      void field.resolve?.({}, {}, { maybeViewer }, {} as GraphQLResolveInfo);
    } catch (error) {
      return (error as { extensions?: { code?: unknown } }).extensions?.code;
    }
    return 'nothing refuses it';
  };
  const guarded = objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => accessesOf(field).length > 0)
      .map((field) => [`${type.name}.${field.name}`, field] as const),
  );

  test('that is guarded refuses whoever is not signed in', () => {
    expect(guarded.length).toBeGreaterThan(60);
    expect(
      guarded
        .filter(([, field]) => refusalOf(field, null) !== 'UNAUTHENTICATED')
        .map(([name]) => name),
    ).toEqual([]);
  });

  test('that is guarded refuses whoever has everything but one of the permissions it needs', () => {
    const open = guarded.flatMap(([name, field]) =>
      needsOf(field)
        .filter((need) => refusalOf(field, viewerWith(lacking(need))) !== 'FORBIDDEN')
        .map((need) => `${name} without ${need.join(' ')}`),
    );
    expect(open).toEqual([]);
  });

  test('that leads to a student needs STUDENTS, wherever it stands', () => {
    const leading = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'Student')
        .map((field) => [
          `${type.name}.${field.name}`,
          refusalOf(field, viewerWith(lacking([Permission.STUDENTS, VIEW]))),
        ]),
    );
    expect(Object.fromEntries(leading)).toEqual({
      'Query.student': 'FORBIDDEN',
      'Family.students': 'FORBIDDEN',
      'Family.archivedStudents': 'FORBIDDEN',
      'StudentConnection.nodes': 'FORBIDDEN',
      'StudentEdge.node': 'FORBIDDEN',
      'Enrollment.student': 'FORBIDDEN',
      'RosterLine.student': 'FORBIDDEN',
      'RemovedPlace.student': 'FORBIDDEN',
      'EnrollmentsView.student': 'FORBIDDEN',
      'PassHolder.student': 'FORBIDDEN',
      'PassEntry.student': 'FORBIDDEN',
      'PunchableClasses.student': 'FORBIDDEN',
      'PassesToPunch.student': 'FORBIDDEN',
      'ScanResult.student': 'FORBIDDEN',
      'WelcomeBirthday.student': 'FORBIDDEN',
      'WelcomeAlert.student': 'FORBIDDEN',
      'StatementLine.student': 'FORBIDDEN',
      'StudentSaved.student': 'FORBIDDEN',
      'StudentRemoved.student': 'FORBIDDEN',
    });
  });
});

describe('through the API', () => {
  const guardedRoots = roots.filter(([, field]) => accessOf(field)?.kind !== 'anyone');

  test.each(guardedRoots.map(([kind, field]) => [field.name, kind, field] as const))(
    '%s is for those who are signed in',
    async (_name, kind, field) => {
      const answer = await often(app.client(school.account.slug), leastOperation(kind, field));
      expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
      // Of a field that may be null there is nothing but that.
      expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
    },
  );

  test.each(
    guardedRoots
      .filter(([, field]) => needsOf(field).length > 0)
      .map(([kind, field]) => [field.name, kind, field] as const),
  )(
    '%s is for those who have all of its permissions and for no others',
    async (_name, kind, field) => {
      // Only tried, so that it can be asked for again and again.
      const operation = leastOperation(kind, field, { dryRun: 'true' });
      await grant({});
      expect(codes(await often(client, operation))).toEqual(['FORBIDDEN']);
      for (const need of needsOf(field)) {
        await grant(lacking(need));
        expect
          .soft(codes(await client.run(operation)), `without ${need.join(' ')}`)
          .toEqual(['FORBIDDEN']);
      }
      await grant(Object.fromEntries(needsOf(field)));
      const answer = await often(client, operation);
      expect(['NOT_FOUND', 'BAD_USER_INPUT', undefined]).toContain(codes(answer)[0]);
    },
  );

  test('whoever may not see students learns neither name nor age of one by any path', async () => {
    const student = await school.student({
      firstName: 'Zebulon',
      lastName: 'Quill',
      born: '2021-03-04',
    });
    const of = await school.class({ minAge: 'P9Y' });
    const pass = await school.pass(student);
    await school.enrollment({ studentId: student.id, classId: (await school.class()).id });
    const token = await school.token({ studentId: student.id });
    await grant({ ...everything, [Permission.STUDENTS]: PermissionLevel.NONE });
    const ids = { family: student.familyId, student: student.id, pass: pass.id, class: of.id };
    const input = `{ passId: "${ids.pass}", studentId: "${ids.student}", classId: "${ids.class}", dryRun: true, override: true }`;
    const paths = [
      `{ student(id: "${ids.student}") { firstName born } }`,
      `{ students(search: "Zebulon") { nodes { firstName } edges { node { firstName } } } }`,
      `{ family(id: "${ids.family}") { students { firstName } passes { student { firstName } } } }`,
      `{ families { nodes { students { firstName } } } }`,
      `{ pass(id: "${ids.pass}") { holders { student { firstName } } family { students { firstName } } entries { nodes { student { firstName } } } } }`,
      `{ enrollmentsView(studentId: "${ids.student}") { student { firstName } enrollments { student { firstName } } passes { student { firstName } } } }`,
      `{ enrollmentsView(familyId: "${ids.family}") { family { students { firstName } } } }`,
      `{ punchableClasses(passId: "${ids.pass}", studentId: "${ids.student}") { refused { problems { message } } problem { message } } }`,
      `{ class(id: "${ids.class}") { roster { age { years } student { firstName } } } }`,
      `{ class(id: "${ids.class}") { removedPlaces(date: "2026-11-21") { student { firstName } } } }`,
      `mutation { cancelDate(classId: "${ids.class}", date: "2026-11-21", dryRun: true) { ... on ChangePreview { says } } }`,
      `{ passesToPunch(studentId: "${ids.student}") { choices { problem { message } } } }`,
      `{ scan(code: "${ids.student.slice(-12)}") { student { firstName } } }`,
      `{ makeupToken(id: "${token.id}") { student { firstName } } }`,
      `{ makeupTokens(search: "Zebulon") { nodes { id } } }`,
      `mutation { deleteToken(id: "${token.id}", version: 1, dryRun: true) { ... on ChangePreview { says } } }`,
      `{ pass(id: "${ids.pass}") { bounds { minExpiresBecause } } }`,
      `{ pass(id: "${ids.pass}") { statement { lines { student { firstName } } } } }`,
      `mutation { setPassSuspended(input: { passId: "${ids.pass}", suspended: true, dryRun: true }) { ... on PassStatePreview { holderNames } } }`,
      `mutation { givePass(input: { typeId: "${pass.typeId}", familyId: "${ids.family}", studentId: "${ids.student}", dryRun: true }) { ... on PassGivePreview { holderNames } } }`,
      `mutation { punchIn(input: ${input}) { ... on PunchPreview { studentName } ... on PunchRefused { message } } }`,
      `mutation { punchIn(input: ${input.replace('override: true', 'override: false')}) { ... on PunchRefused { message } } }`,
    ];
    for (const path of paths) {
      const answer = await often(client, path);
      expect.soft(codes(answer), path).toContain('FORBIDDEN');
      expect.soft(JSON.stringify(answer), path).not.toMatch(/Zebulon|Quill|2021-03-04/);
    }
    const seen = await owner.run(paths[7] ?? '');
    expect(JSON.stringify(seen)).toMatch(/Zebulon is 5/);
  });

  test('the owner may ask for every field of everything', async () => {
    const student = await school.student();
    const of = await school.class({
      capacity: 3,
      minAge: 'P1Y',
      maxAge: 'P18Y0M',
      levelId: (await school.level()).id,
    });
    await school.guardian({ familyId: student.familyId });
    await school.medical(student.id, 'peanuts');
    const pass = await school.pass(student);
    await owner.data(
      `mutation { punchIn(input: { passId: "${pass.id}", studentId: "${student.id}", classId: "${of.id}" }) { __typename } }`,
    );
    const place = await school.enrollment({ studentId: student.id });
    const token = await school.token({ studentId: student.id, classId: of.id });
    const task = await school.insert(Task, {
      ...{ kind: 'CANCEL_CLASSES', title: 'Cancel', input: {}, channel: Channel.API },
      createdAt: clock.now(),
    });
    const [entry] = await database.owner.query<{ id: string }[]>(
      'select id from audit_entry where account_id = $1 limit 1',
      [school.account.id],
    );
    const ids: Record<string, Record<string, string>> = {
      family: { id: `"${student.familyId}"` },
      staffMember: { id: `"${staff.id}"` },
      student: { id: `"${student.id}"` },
      studentAttendance: { studentId: `"${place.studentId}"` },
      expectedAbsences: { studentId: `"${student.id}"` },
      class: { id: `"${of.id}"` },
      pass: { id: `"${pass.id}"` },
      enrollmentsView: { familyId: `"${student.familyId}"`, when: 'ALL' },
      auditRecord: { id: `"${entry?.id ?? ''}"` },
      enrollment: { id: `"${place.id}"` },
      attendance: { classId: `"${place.classId}"` },
      roll: { classId: `"${place.classId}"`, starts: '"17:00"' },
      waiting: { classId: `"${of.id}"` },
      passType: { id: `"${pass.typeId}"` },
      passesToPunch: { studentId: `"${student.id}"` },
      scan: { code: `"${student.id.slice(-12)}"` },
      punchableClasses: { passId: `"${pass.id}"`, studentId: `"${student.id}"` },
      makeupToken: { id: `"${token.id}"` },
      studentTokens: { studentId: `"${student.id}"` },
      makeupClasses: { studentId: `"${student.id}"`, date: '"2026-11-24"' },
      makeupSeats: { studentId: `"${student.id}"` },
      backgroundTask: { id: `"${task.id}"` },
    };
    for (const field of queries) {
      const first: Given = field.args.some((one) => one.name === 'first') ? { first: '2' } : {};
      // Every field of a whole list of enrollments, four levels deep, is more than the server gives at once.
      const depth = field.name === 'waiting' ? 3 : 4;
      const operation = fullOperation(schema, field, { ...ids[field.name], ...first }, depth);
      const answer = await often(owner, operation);
      expect.soft(answer.errors, field.name).toEqual([]);
      expect.soft(answer.data, field.name).not.toBeNull();
    }
  }, 60_000);
});

describe('a medical alert', () => {
  const reads = (studentId: string) =>
    database.owner.query<{ actor: string; targets: number }[]>(
      `select e.actor_id as actor, (select count(*)::int from audit_target x where x.entry_id = e.id) as targets
       from audit_entry e join audit_target t on t.entry_id = e.id
       where e.verb = 'READ_MEDICAL' and t.record_id = $1`,
      [studentId],
    );

  test('is for those who have its permission, and trying without leaves no trace of a reading', async () => {
    const student = await school.student();
    await school.medical(student.id, 'bee stings');
    await grant({ [Permission.STUDENTS]: FULL });
    const answer = await client.run(`{ student(id: "${student.id}") { firstName medicalAlert } }`);
    expect(answer).toMatchObject({ data: { student: { firstName: 'Maya', medicalAlert: null } } });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(answer)).not.toContain('bee');
    expect(await reads(student.id)).toEqual([]);
  });

  test('that was read stands in the audit before the answer leaves, with who read it', async () => {
    const student = await school.student();
    await school.medical(student.id, 'bee stings');
    await grant({ [Permission.STUDENTS]: VIEW, [Permission.STUDENT_MEDICAL]: VIEW });
    expect(await client.data(`{ student(id: "${student.id}") { medicalAlert } }`)).toEqual({
      student: { medicalAlert: 'bee stings' },
    });
    expect(await reads(student.id)).toEqual([{ actor: staff.id, targets: 1 }]);
  });

  test('of several students is one entry that names them all; a student without one was looked at too', async () => {
    const [one, two] = [
      await school.student({ firstName: 'Wanda' }),
      await school.student({ firstName: 'Wanda' }),
    ];
    await school.medical(one.id, 'asthma');
    await grant({ [Permission.STUDENTS]: VIEW, [Permission.STUDENT_MEDICAL]: VIEW });
    await client.data(
      '{ students(search: "Wanda") { nodes { medicalAlert again: medicalAlert } } }',
    );
    expect(await reads(one.id)).toEqual([{ actor: staff.id, targets: 2 }]);
    expect(await reads(two.id)).toEqual([{ actor: staff.id, targets: 2 }]);
  });

  test('that is not asked for is not read', async () => {
    const student = await school.student();
    await school.medical(student.id, 'asthma');
    await owner.data(
      `query Q($see: Boolean! = false) { student(id: "${student.id}") { id medicalAlert @include(if: $see) } }`,
    );
    expect(await reads(student.id)).toEqual([]);
  });

  test('can be read by more at once than there are connections', async () => {
    const student = await school.student();
    await school.medical(student.id, 'asthma');
    const answers = await Promise.all(
      Array.from({ length: 24 }, () =>
        owner.run(`{ student(id: "${student.id}") { medicalAlert } }`),
      ),
    );
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    expect(await reads(student.id)).toHaveLength(24);
  });
});

describe('the API explains itself:', () => {
  const documented = (name: string) => !/(Connection|Edge)$/.test(name) && name !== 'PageInfo';

  test('every type has a description', () => {
    const bare = Object.values(schema.getTypeMap()).filter(
      (type) =>
        !isIntrospectionType(type) &&
        !(isScalarType(type) && isSpecifiedScalarType(type)) &&
        !type.description &&
        !['Query', 'Mutation'].includes(type.name),
    );
    expect(bare.map((type) => type.name)).toEqual([]);
  });

  test('every field, argument and enum value has one, ids and the plumbing of lists aside', () => {
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type)) continue;
      if (isEnumType(type)) {
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      } else if (isObjectType(type) || isAbstractType(type) || isInputObjectType(type)) {
        if (!('getFields' in type)) continue;
        const fields = Object.values(
          type.getFields() as Record<string, GraphQLField<unknown, unknown> | GraphQLInputField>,
        );
        for (const field of fields) {
          if (!field.description && field.name !== 'id' && documented(type.name))
            bare.push(`${type.name}.${field.name}`);
          const args = 'args' in field ? field.args : [];
          bare.push(
            ...args
              .filter((arg) => !arg.description)
              .map((arg) => `${type.name}.${field.name}(${arg.name})`),
          );
        }
      }
    }
    expect(bare).toEqual([]);
  });
});
