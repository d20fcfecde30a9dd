import type { Context } from '../../graphql/context.ts';
import { type RecordRefused, type ChangePreview } from '../../graphql/record-refused.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { discreet, type Said } from '../../shared/said.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import type {
  FamilyOutcome,
  FamilyPerformed,
  FamilyPlan,
} from '../families/change-family.command.ts';
import { lockFamily } from '../families/family.queries.ts';
import {
  archiveFamily,
  archiveStudents,
  eraseFamily,
  eraseStudents,
  removalFacts,
  studentsToRemove,
} from './removal.queries.ts';
import { decideRemoval } from './removal.rules.ts';
import {
  alreadyArchived,
  notArchived,
  referredTo,
  stillEnrolled,
  type RemovalOutcome,
  type RemovalPerformed,
  type RemovalPlan,
  type RemovalRequest,
  type RemovalSays,
} from './remove-student.command.ts';
import { planMove } from './student-moved.ts';
import { Removal } from './student.results.ts';

/** Whoever may see families need not see who their students are. */
const SEE_STUDENTS = [[Permission.STUDENTS, PermissionLevel.VIEW]] as const;

/** "With it: Maya Alvarez, Leo Alvarez.", or how many. */
const withIt = (names: readonly string[]): Said[] =>
  names.length === 0
    ? []
    : [
        discreet(
          SEE_STUDENTS,
          `With it: ${names.join(', ')}.`,
          `With it: ${names.length === 1 ? '1 student' : `${names.length} students`}.`,
        ),
      ];

/** Archives a family with its students, or erases one with which nothing has happened (rule F-8). */
export function removeFamily(context: Context, request: RemovalRequest): Promise<RemovalPerformed> {
  const { requestId, dryRun, id } = request;
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<RemovalOutcome, RecordRefused, RemovalSays>(
    services,
    origin,
    { verb: 'REMOVE_FAMILY', input: { id }, requestId, dryRun },
    async (tx): Promise<RemovalPlan | Refused<RecordRefused>> => {
      const family = await lockFamily(tx, id);
      if (family.isArchived) return new Refused(alreadyArchived('family'));
      const students = await studentsToRemove(tx, id);
      const now = clock.now();
      const today = dateInZone(now, context.account.zone);
      // Passes are locked before students, as whoever punches one does.
      const going = students.filter(({ isArchived }) => !isArchived);
      const effects = await planMove(
        tx,
        { students: going, fromFamilyId: id, toFamilyId: null },
        { origin, clock, effects: services.effects },
      );
      const all = students.map((student) => student.id);
      const decision = decideRemoval(
        await removalFacts(tx, { studentIds: all, familyId: id }, today),
      );
      if ('blockedBy' in decision) {
        const otherwise = 'Students of it have enrollments that run or are to come.';
        return new Refused(stillEnrolled(discreet(SEE_STUDENTS, decision.blockedBy, otherwise)));
      }
      const { how, why } = decision;
      const concerned = how === Removal.ARCHIVED ? going : students;
      const names = concerned.map(({ name }) => name);
      return {
        writes:
          how === Removal.ARCHIVED
            ? [
                archiveFamily(tx.accountId, id, now),
                archiveStudents(
                  tx.accountId,
                  going.map((student) => student.id),
                  now,
                ),
                ...effects.writes,
              ]
            : [...eraseStudents(tx.accountId, all), ...eraseFamily(tx.accountId, id)],
        outcome: { id, how },
        preview: {
          how,
          says: [why, ...withIt(names), ...effects.says],
        },
        before: {
          name: family.name,
          students: students.map(({ name }) => name),
          isArchived: false,
        },
        after: how === Removal.ARCHIVED ? { how, isArchived: true } : { how },
        targets: [
          ['FAMILY', id],
          ...concerned.map((student) => ['STUDENT', student.id] as const),
          ...effects.targets,
        ],
        refusedBy: referredTo,
      };
    },
  );
}

/** Takes a family out of the archive with those students who went there with it (rule F-8). */
export function restoreFamily(context: Context, request: RemovalRequest): Promise<FamilyPerformed> {
  const { requestId, dryRun, id } = request;
  const { clock, services } = context;
  const origin = originOf(context.viewer);
  return perform<FamilyOutcome, RecordRefused, ChangePreview>(
    services,
    origin,
    { verb: 'RESTORE_FAMILY', input: { id }, requestId, dryRun },
    async (tx): Promise<FamilyPlan | Refused<RecordRefused>> => {
      const family = await lockFamily(tx, id);
      if (!family.isArchived) return new Refused(notArchived('family'));
      const students = (await studentsToRemove(tx, id)).filter(({ wentAlong }) => wentAlong);
      const effects = await planMove(
        tx,
        { students, fromFamilyId: null, toFamilyId: id },
        { origin, clock, effects: services.effects },
      );
      const ids = students.map((student) => student.id);
      return {
        writes: [
          archiveFamily(tx.accountId, id, null),
          archiveStudents(tx.accountId, ids, null),
          ...effects.writes,
        ],
        outcome: { familyId: id },
        preview: {
          changed: ['isArchived'],
          says: [...withIt(students.map(({ name }) => name)), ...effects.says],
        },
        before: { isArchived: true },
        after: { isArchived: false },
        targets: [
          ['FAMILY', id],
          ...ids.map((student) => ['STUDENT', student] as const),
          ...effects.targets,
        ],
      };
    },
  );
}
