import { Channel } from '../features/audit/channel.ts';
import { AuditEntry, AuditTarget } from '../features/audit/audit.entities.ts';
import { Task } from '../features/tasks/task.entity.ts';
import { Evaluation, Token, TokenEntry, TokenProgram } from '../features/tokens/token.entities.ts';
import { TokenEntryKind, TokenOrigin } from '../features/tokens/token.enums.ts';
import { RollReader } from '../features/attendance/occurrence.entity.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { SavedFilter } from '../features/enrollments/saved-filter.entity.ts';
import { Address, ContactKind } from '../features/families/family.entities.ts';
import { PassTypeImage } from '../features/passes/pass-type.entities.ts';
import { ClassInstructor } from '../features/schedule/class.entities.ts';
import {
  CustomField,
  CustomValue,
  DropReason,
  Keyword,
  KeywordUse,
  Setting,
} from '../features/settings/settings.entities.ts';
import { Note } from '../features/students/note.entity.ts';
import {
  GroupMember,
  PermissionGrant,
  SecondFactor,
  Session,
  UserGroup,
} from '../features/staff/staff.entities.ts';
import type { Clock } from '../shared/clock.ts';
import { Permission, PermissionLevel } from '../shared/permissions.ts';
import type { School } from './factories.ts';

/** Puts at least one row into every table that belongs to an account. A test fails when a new table is left out. */
export async function fillAccount(school: School, clock: Clock): Promise<void> {
  const staff = await school.staff({ [Permission.FAMILIES]: PermissionLevel.VIEW });
  const group = await school.insert(UserGroup, { name: 'Front desk' });
  await school.insert(GroupMember, { groupId: group.id, staffId: staff.id });
  await school.insert(PermissionGrant, {
    groupId: group.id,
    staffId: null,
    permission: Permission.STUDENTS,
    level: PermissionLevel.VIEW,
  });
  await school.insert(SecondFactor, { id: staff.id, secret: 'NONE', begunAt: clock.now() });
  await school.insert(Session, {
    tokenHash: Buffer.from(`${school.account.id} signed in`),
    staffId: staff.id,
    stays: false,
    createdAt: clock.now(),
    lastSeenAt: clock.now(),
  });
  const entry = await school.insert(AuditEntry, {
    requestId: null,
    inputHash: null,
    actorId: staff.id,
    channel: Channel.SYSTEM,
    ip: null,
    verb: 'FILL',
    before: null,
    after: null,
    at: clock.now(),
  });
  await school.insert(AuditTarget, {
    entryId: entry.id,
    kind: 'STAFF',
    recordId: staff.id,
    at: clock.now(),
  });

  const location = await school.location();
  const room = await school.room({ locationId: location.id });
  const program = await school.program();
  const level = await school.level();
  const of = await school.class({
    locationId: location.id,
    roomId: room.id,
    programId: program.id,
    levelId: level.id,
  });
  await school.insert(ClassInstructor, {
    classId: of.id,
    staffId: staff.id,
    validFrom: null,
    validTo: null,
  });
  await school.season('SESSION', [['2026-09-01', '2026-12-20']], of.id);
  await school.close('2026-12-24', '2026-12-26', { programId: program.id });
  await school.cancel(of.id, '2026-11-30');

  await school.insert(SavedFilter, {
    staffId: staff.id,
    page: 'ENROLLMENTS',
    name: 'Trials',
    value: 'types=TRIAL',
  });

  const family = await school.family({ name: 'Alvarez' });
  const guardian = await school.guardian({ familyId: family.id });
  await school.contact({
    familyId: family.id,
    guardianId: guardian.id,
    kind: ContactKind.PHONE,
    value: '416 555 0182',
  });
  await school.insert(Address, { familyId: family.id, street: '12 Birch Lane', isPrimary: true });
  const student = await school.student({ familyId: family.id });
  await school.insert(Note, {
    studentId: student.id,
    level: 'INFO',
    text: 'Likes to be in front.',
    createdAt: clock.now(),
  });
  await school.insert(Setting, { area: 'BUSINESS', value: {} });
  await school.insert(DropReason, { name: 'Moved away', position: 1 });
  const keyword = await school.insert(Keyword, { name: 'Sibling', targets: ['STUDENT'] });
  await school.insert(KeywordUse, { keywordId: keyword.id, studentId: student.id });
  const field = await school.insert(CustomField, {
    target: 'STUDENT',
    label: 'School',
    kind: 'TEXT',
    position: 1,
  });
  await school.insert(CustomValue, { fieldId: field.id, studentId: student.id, value: 'Elm' });
  await school.medical(student.id, 'peanuts');
  await school.enrollment({ studentId: student.id, classId: of.id, type: EnrollmentType.TRIAL });
  const { id: occurrenceId, eventId, date, starts } = await school.occurrence({ eventId: of.id });
  await school.mark({ occurrenceId, studentId: student.id });
  await school.expectedAbsence({ occurrenceId, studentId: student.id });
  await school.insert(RollReader, {
    ...{ eventId, date, starts, staffId: staff.id },
    seenAt: clock.now(),
  });
  await school.insert(Task, {
    kind: 'FILL',
    title: 'Fill',
    input: {},
    channel: Channel.SYSTEM,
    createdAt: clock.now(),
  });
  const token = await school.insert(Token, {
    studentId: student.id,
    origin: TokenOrigin.MANUAL,
    issuedOn: '2026-11-21',
    createdAt: clock.now(),
  });
  await school.insert(TokenProgram, { tokenId: token.id, programId: program.id });
  await school.insert(TokenEntry, {
    ...{ tokenId: token.id, no: 1, kind: TokenEntryKind.ISSUE },
    channel: Channel.SYSTEM,
    at: clock.now(),
  });
  await school.insert(Evaluation, { classId: of.id, date: '2026-11-21', dueAt: clock.now() });
  const pass = await school.pass(student, { limits: [{ programId: program.id }] });
  await school.insert(PassTypeImage, {
    id: pass.typeId,
    mime: 'image/gif',
    content: Buffer.from('GIF89a'),
  });
}
