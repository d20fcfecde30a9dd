import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { addDays, dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { meetingOn, timeslotsOn } from '../schedule/meeting.rules.ts';
import { oneDayOpenings } from '../schedule/openings.rules.ts';
import type { Viewer } from '../staff/viewer.ts';
import type { MakeupProblemFacts } from './redeem.problems.ts';
import { loadMakeups, type Asking, type MakeupCandidate } from './redeem.queries.ts';
import { FARTHEST_DAYS, type MakeupFacts, type MakeupStudent } from './redeem.facts.ts';
import { isOverridable, makeupProblems } from './redeem.rules.ts';
import type { MakeupClass, MakeupClasses } from './redeem.types.ts';

const { FULL } = PermissionLevel;

/** Rule M-11. */
export const mayGoWithout = (viewer: Viewer): boolean =>
  viewer.may(Permission.MAKEUPS_WITHOUT_TOKENS, FULL);

/** Rule E-9: some restrictions may be set aside, with the permission for that; rules of tokens never. */
export const mayConfirm = (viewer: Viewer, problems: readonly MakeupProblemFacts[]): boolean =>
  problems.length > 0 &&
  problems.every((one) => isOverridable(viewer.origin.channel, one)) &&
  viewer.may(Permission.OVERRIDE_RESTRICTIONS, FULL);

/** The facts that the rules decide by. */
export function makeupFacts(
  viewer: Viewer,
  { token, settings }: Asking,
  student: MakeupStudent,
  { facts, isEnrolled }: MakeupCandidate,
  { date, now }: { date: LocalDate; now: Date },
): MakeupFacts {
  const { zone } = facts.location;
  return {
    channel: viewer.origin.channel,
    ...{ token, settings, student, isEnrolled, date, now },
    mayGoWithout: mayGoWithout(viewer),
    class: { ...facts, zone },
    today: dateInZone(now, zone),
    meeting: meetingOn(facts, date),
    openings: oneDayOpenings(facts.capacity, facts.seats),
    expectedAbsent: facts.seats.expectedAbsent,
  };
}

/** What the redeeming dialog shows of a date: one statement, then the same rules that the makeup itself obeys. */
export async function makeupClasses(
  context: Context,
  of: {
    studentId: string;
    tokenId: string | null;
    date: LocalDate;
    locationId: string | null;
    programId: string | null;
    search: string | null;
  },
): Promise<MakeupClasses> {
  const { viewer, account } = context;
  const { date } = of;
  const now = context.clock.now();
  const asked = { ...of, now, today: dateInZone(now, account.zone) };
  const loaded = await context.readOnce((snapshot) => loadMakeups(snapshot, asked), 'once');
  const { student, token, zone } = loaded;
  if (!student) throw notFound('student');
  if (of.tokenId !== null && !token) throw notFound('makeup token');

  const today = dateInZone(now, zone);
  const farthest = addDays(today, FARTHEST_DAYS);
  const expires = token?.expires ?? farthest;
  const classes = loaded.candidates.map((candidate): MakeupClass => {
    const facts = makeupFacts(viewer, loaded, student, candidate, { date, now });
    const problems = makeupProblems(facts);
    const { facts: shown } = candidate;
    const held = facts.meeting.timeslots;
    return {
      id: `${shown.id}@${date}`,
      classId: shown.id,
      name: shown.name,
      locationName: shown.location.name,
      programName: shown.program.name,
      levelName: shown.level?.name ?? null,
      instructors: shown.instructors,
      slots: held.length > 0 ? [...held] : timeslotsOn(shown.timeslots, date),
      openings: facts.openings,
      capacity: shown.capacity,
      expectedAbsences: facts.expectedAbsent,
      fits: problems.length === 0,
      problems,
      mayConfirm: mayConfirm(viewer, problems),
    };
  });
  return {
    date,
    today,
    lastDate: expires < farthest ? expires : farthest,
    // Sorting is stable: among those of one time the names stand in their order.
    classes: classes.sort(
      (a, b) => Number(b.fits) - Number(a.fits) || startOf(a).localeCompare(startOf(b)),
    ),
  };
}

const startOf = ({ slots }: MakeupClass): string => slots[0]?.starts ?? '';
