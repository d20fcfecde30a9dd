import {
  enrollment,
  enrollmentsView,
  pass,
  passEntry,
  passHolder,
  punchable,
  punchableClasses,
  punchRefused,
} from './pass-records.ts';
import {
  connection,
  contact,
  family,
  guardian,
  schoolClass,
  student,
  timeslot,
  today,
} from './records.ts';
import type { Api } from './schema-link.ts';

interface PunchInput {
  passId: string;
  studentId: string;
  classId: string;
  date: string;
  override: boolean;
  requestId: string;
}

interface UndoInput {
  entryId: string;
  returnPunch: boolean | null;
  requestId: string | null;
  dryRun: boolean;
}

/**
 * A family at the desk: Maya and Leo share "10-visit Open Gym", Sofia's row of it is suspended, and Leo has a pass of
 * his own. Punches are counted as the server counts them: a request id seen before changes nothing.
 */
export function punchDesk(api: Api = {}) {
  const maya = student({ id: 'maya' });
  const leo = student({ id: 'leo', firstName: 'Leo', age: { years: 9, months: 1, days: null } });
  const sofia = student({
    id: 'sofia',
    firstName: 'Sofia',
    age: { years: 5, months: 0, days: null },
  });
  const alvarez = family({
    id: 'alvarez',
    guardians: [guardian({ id: 'ana' })],
    contacts: [contact({ guardianId: 'ana' })],
    students: [maya, leo, sofia],
  });
  const shared = pass({ id: 'shared', holderKind: 'FAMILY' });
  const ofMaya = passHolder({ id: 'h-maya', student: maya, pass: shared });
  const ofLeo = passHolder({ id: 'h-leo', student: leo, pass: shared });
  const ofSofia = passHolder({
    id: 'h-sofia',
    student: sofia,
    pass: shared,
    status: 'SUSPENDED',
    reason: 'Suspended. Unsuspend it first.',
  });
  shared.holders = [ofMaya, ofLeo, ofSofia];
  const swim = pass({ id: 'swim', title: 'Swim Practice 5', total: 5, used: 4, expires: null });
  const swimOfLeo = passHolder({ id: 'h-swim', student: leo, pass: swim });
  swim.holders = [swimOfLeo];
  const rows = [ofMaya, ofLeo, swimOfLeo, ofSofia];
  const students = new Map([maya, leo, sofia].map((one) => [one.id, one]));
  const passes = new Map([shared, swim].map((one) => [one.id, one]));

  const openGym = punchable('Open Gym');
  const evening = punchable('Evening Gym', {
    timeslots: [timeslot(2, '17:00', '18:00'), timeslot(2, '18:00', '19:00')],
    capacity: null,
    oneDayOpenings: null,
  });
  const full = punchable('Ballet 1', {
    timeslots: [timeslot(2, '09:00', '09:45')],
    capacity: 14,
    oneDayOpenings: 0,
    problems: [punchRefused()],
    canOverride: true,
  });
  const cancelled = punchable('Parkour', {
    timeslots: [timeslot(2, '16:00', '17:00')],
    problems: [
      punchRefused({
        reason: 'CLASS_CANCELLED',
        message: 'Cancelled for Tue 24 Nov 2026: floor repair.',
        fix: 'Choose another date.',
        overridable: false,
      }),
    ],
  });
  const all = [openGym, evening, full, cancelled];

  const made: { id: string; punch: PunchInput; enrollment: ReturnType<typeof enrollment> }[] = [];
  const answers = new Map<string, object>();
  const punches: PunchInput[] = [];
  const undos: UndoInput[] = [];

  const desk = { rows, maya, leo, shared, swim, openGym, evening, full, cancelled, punches, undos };

  function take(id: string, used: number) {
    const one = passes.get(id);
    if (!one) throw new Error(`There is no pass ${id}.`);
    one.used += used;
    if (one.left !== null) one.left -= used;
    return one;
  }

  function punchIn({ input }: { input: PunchInput }) {
    punches.push(input);
    const earlier = answers.get(input.requestId);
    if (earlier) return { ...earlier, repeated: true };
    const of = all.find((one) => one.class.id === input.classId);
    if (!of) throw new Error(`There is no class ${input.classId}.`);
    const single = enrollment({
      type: 'SINGLE_DAY',
      period: input.date > today ? 'FUTURE' : 'CURRENT',
      startsOn: input.date,
      dropsOn: input.date,
      student: students.get(input.studentId),
      class: of.class,
      timeslots: of.timeslots,
      pass: passes.get(input.passId),
    });
    const entry = passEntry({ id: `entry-${String(made.length + 1)}` });
    made.push({ id: entry.id, punch: input, enrollment: single });
    const answer = {
      __typename: 'PunchedIn',
      enrollment: single,
      entry,
      pass: take(input.passId, 1),
      holder: rows.find(
        (row) => row.student.id === input.studentId && row.pass.id === input.passId,
      ),
      repeated: false,
    };
    answers.set(input.requestId, answer);
    return answer;
  }

  function undoPunch({ input }: { input: UndoInput }) {
    undos.push(input);
    const place = made.findIndex(({ id }) => id === input.entryId);
    const [gone] = made.splice(place, 1);
    if (!gone) throw new Error(`There is no line ${input.entryId}.`);
    return {
      __typename: 'PunchUndone',
      enrollmentId: gone.enrollment.id,
      punchReturned: true,
      pass: take(gone.punch.passId, -1),
      holder: null,
      entry: null,
      repeated: false,
    };
  }

  function classesOn({
    date,
    passId,
    studentId,
  }: {
    date: string | null;
    passId: string;
    studentId: string;
  }) {
    const day = date ?? today;
    const taken = new Set(
      made
        .filter(({ punch }) => punch.date === day && punch.studentId === studentId)
        .map(({ punch }) => punch.classId),
    );
    const seen = all.map((one) =>
      taken.has(one.class.id)
        ? {
            ...one,
            canOverride: false,
            problems: [
              punchRefused({
                reason: 'ALREADY_ENROLLED',
                message: `Already enrolled in ${one.class.name}.`,
                fix: 'No punch is needed for this class and date.',
                overridable: false,
              }),
            ],
          }
        : one,
    );
    return punchableClasses({
      date: day,
      pass: passes.get(passId),
      student: students.get(studentId),
      eligible: seen.filter(({ problems }) => problems.length === 0),
      refused: seen.filter(({ problems }) => problems.length > 0),
      notCoveredCount: 1,
      notCovered: [
        punchable('Stroke School', {
          problems: [punchRefused({ reason: 'CLASS_NOT_COVERED', overridable: false })],
        }),
      ],
    });
  }

  /** Usable ones first, and of them the one that expires first suggested. */
  function passesToPunch({ studentId, date }: { studentId: string; date: string | null }) {
    const usable = (row: (typeof rows)[number]) => row.viewerCan.punchIn && row.pass.left !== 0;
    const lastDay = ({ pass: { expires } }: (typeof rows)[number]) =>
      (expires as string | null) ?? '9999';
    const own = rows
      .filter((row) => row.student.id === studentId)
      .sort(
        (a, b) => Number(usable(b)) - Number(usable(a)) || lastDay(a).localeCompare(lastDay(b)),
      );
    return {
      date: date ?? today,
      today,
      student: students.get(studentId),
      choices: own.map((holder, index) => {
        const isSuggested = index === 0 && usable(holder);
        return {
          holder,
          problem: usable(holder)
            ? null
            : punchRefused({
                reason: 'PASS_SUSPENDED',
                message: `“${holder.pass.title}” is suspended.`,
                fix: 'Unsuspend it first.',
              }),
          isSuggested,
          reason: isSuggested ? 'Expires first, on Tue 15 Dec 2026.' : null,
          opensCount: usable(holder) ? 2 : 0,
        };
      }),
    };
  }

  function view({ when, studentId }: { when: string; studentId: string | null }) {
    const standing = enrollment({
      id: 'standing',
      student: maya,
      class: schoolClass({ id: 'beginners', name: 'Beginner Gymnastics 6–8' }),
    });
    const everything = [standing, ...made.map((one) => one.enrollment)];
    const of = (period: string) => everything.filter((one) => one.period === period);
    return enrollmentsView({
      family: alvarez,
      student: studentId ? students.get(studentId) : null,
      enrollments: when === 'ALL' ? everything : of(when),
      counts: { current: of('CURRENT').length, future: of('FUTURE').length, past: 0 },
      passes: rows.filter((row) => !studentId || row.student.id === studentId),
    });
  }

  return {
    ...desk,
    api: {
      families: connection([alvarez]),
      enrollmentsView: view,
      passesToPunch,
      punchableClasses: classesOn,
      punchIn,
      undoPunch,
      ...api,
    } as Api,
  };
}
