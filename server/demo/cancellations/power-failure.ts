import { Channel } from '../../features/audit/channel.ts';
import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { Cancellation } from '../../features/schedule/calendar.entities.ts';
import { Task } from '../../features/tasks/task.entity.ts';
import { TaskState } from '../../features/tasks/task.enums.ts';
import { Token, TokenEntry, TokenProgram } from '../../features/tokens/token.entities.ts';
import { TokenEntryKind, TokenOrigin } from '../../features/tokens/token.enums.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { NORTH_GYM, ROOMS } from '../catalogue/class-spec.ts';
import type { DemoEnrollment } from '../enrollments/roster.ts';
import { lessons, type School } from '../enrollments/school.ts';
import { idBy } from '../records/drawn.ts';
import { meetingsIn, type Offering } from '../schedule/offering.ts';
import type { DemoStaff } from '../staff/staff.ts';
import { rowsOf, type Table } from '../table.ts';

const REASON = 'Power failure';
/** Within a fortnight: from this many days ago to that many. */
const [EARLIEST, LATEST] = [-13, -3];
/** For so many days the tokens hold. */
const VALID = 60;

export interface PowerFailure {
  readonly tables: readonly Table[];
  /** The school with these dates cancelled: no roll is taken of what was not held. */
  readonly school: School;
}

/**
 * One day the gym was without power: its lessons were cancelled together, with makeup tokens. One of them had been
 * cancelled before, since the instructor was ill. Drawn after everything else, so that nothing shifts.
 */
export function failPower(school: School, members: readonly DemoStaff[]): PowerFailure {
  const { seed } = school;
  const by = members.find(({ login }) => login === 'manager')?.id ?? null;
  const days = Array.from({ length: LATEST - EARLIEST + 1 }, (_, index) =>
    seed.day(LATEST - index),
  );
  const [day] = days
    .map((date) => ({ date, classes: lessonsOn(school, date) }))
    .sort((a, b) => b.classes.length - a.classes.length);
  const [ill, ...dark] = day?.classes ?? [];
  if (!day || !ill || dark.length === 0) return { tables: [], school };
  const { date } = day;
  const at = seed.instant(date, '07:12');
  const taskId = idBy('task power');
  const cancelled = dark.map((offering) => ({
    ...{ id: idBy(`power ${offering.id}`), eventId: offering.id, date, starts: null },
    ...{ reason: REASON, taskId },
  }));
  const byHand = {
    ...{ id: idBy(`power ill ${ill.id}`), eventId: ill.id, date, starts: null },
    ...{ reason: 'instructor is ill', taskId: null },
  };
  const expires = seed.day(LATEST + VALID);
  const given = dark.flatMap((offering) =>
    pupils(school, offering, date).map((place) => ({ offering, place })),
  );
  const tokens = given.map(({ offering, place }) => ({
    ...{ id: idBy(`power token ${place.id}`), studentId: place.studentId },
    ...{ origin: TokenOrigin.CANCELLATION, classId: offering.id, date, enrollmentId: place.id },
    ...{ cancellationId: idBy(`power ${offering.id}`), counts: false },
    ...{ locationId: offering.locationId, issuedOn: date, expires, comment: REASON },
    ...{ makeupId: null, requestedAt: null, revokedAt: null, deletedAt: null },
    ...{ version: 1, createdAt: at },
  }));
  const counts = { cancelled: dark.length, tokens: tokens.length };
  const all = [byHand, ...cancelled];
  return {
    tables: [
      rowsOf(Task, [
        {
          ...{ id: taskId, kind: 'CANCEL_CLASSES', state: TaskState.DONE, attempts: 1 },
          title: `Cancel ${dark.length} classes, ${sayDate(date)}`,
          input: {
            ...{ classIds: [ill.id, ...dark.map(({ id }) => id)], from: date, to: date },
            ...{ reason: REASON, tokens: { expires, overrideLimit: true }, dates: dark.length },
          },
          ...{ done: dark.length, total: dark.length, cursor: null, runId: null, error: null },
          result: {
            counts: Object.entries(counts).map(([name, count]) => ({ name, count })),
            exceptions: [
              {
                what: `${ill.spec.name}, ${sayDate(date)}`,
                why: `Cancelled for ${sayDate(date)}: ${byHand.reason}.`,
              },
            ],
            exceptionCount: 1,
          },
          ...{
            undoesId: null,
            channel: Channel.OFFICE_PORTAL,
            byId: by,
            stopAskedAt: null,
            dismissedBy: [],
          },
          ...{ createdAt: at, startedAt: at, finishedAt: new Date(at.getTime() + 2_000) },
        },
      ]),
      rowsOf(Cancellation, all),
      rowsOf(Token, tokens),
      rowsOf(
        TokenProgram,
        given.map(({ offering: { programId }, place }) => ({
          ...{ id: idBy(`power program ${place.id}`), programId },
          tokenId: idBy(`power token ${place.id}`),
        })),
      ),
      rowsOf(
        TokenEntry,
        tokens.map(({ id }) => ({
          ...{ id: idBy(`issue ${id}`), tokenId: id, no: 1, kind: TokenEntryKind.ISSUE, at },
          ...{ makeupId: null, expires, note: REASON, byId: by, channel: Channel.OFFICE_PORTAL },
        })),
      ),
    ],
    school: { ...school, offerings: school.offerings.map((one) => withCancelled(one, all)) },
  };
}

/** Lessons in the gym on a day for which nobody has a place for one day: what would have to be given back is none. */
function lessonsOn(school: School, date: LocalDate): Offering[] {
  const oneDay = new Set(
    school.roster.enrollments
      .filter(({ type, startsOn }) => type !== EnrollmentType.ACTIVE && startsOn === date)
      .map(({ classId }) => classId),
  );
  return lessons(school).filter(
    (offering) =>
      ROOMS[offering.spec.room].location === NORTH_GYM &&
      offering.facts.isActive &&
      meetingsIn(offering, date, date).length > 0 &&
      !oneDay.has(offering.id) &&
      pupils(school, offering, date).length > 0,
  );
}

const pupils = ({ roster }: School, { id }: Offering, date: LocalDate): DemoEnrollment[] =>
  roster.enrollments.filter(
    ({ classId, type, removedAt = null, startsOn, dropsOn }) =>
      classId === id &&
      type === EnrollmentType.ACTIVE &&
      removedAt === null &&
      (startsOn ?? '9') <= date &&
      (dropsOn ?? '9') >= date,
  );

function withCancelled(
  offering: Offering,
  cancelled: readonly (Offering['facts']['cancellations'][number] & { eventId: string })[],
): Offering {
  const theirs = cancelled.filter(({ eventId }) => eventId === offering.id);
  if (theirs.length === 0) return offering;
  const { facts } = offering;
  return { ...offering, facts: { ...facts, cancellations: [...facts.cancellations, ...theirs] } };
}
