import { classChoices } from './class-records.ts';
import { enrollment } from './pass-records.ts';
import { connection, schoolClass, student, timeslot, today } from './records.ts';
import type { Api } from './schema-link.ts';
import { studentTokens, token, tokenPlace } from './token-records.ts';

type Overrides = Record<string, unknown>;

interface RedeemInput {
  studentId: string;
  tokenId: string | null;
  classId: string;
  date: string;
  confirmed: string[];
  asRequest: boolean;
}

export interface Sent {
  input: RedeemInput;
  requestId: string | null;
  dryRun: boolean;
}

/** A class on a date, as a makeup sees it. */
export function makeupClass(classId: string, overrides: Overrides = {}) {
  return {
    id: `${classId}@${today}`,
    classId,
    name: 'Tumbling 1',
    locationName: 'North Gym',
    programName: 'Gymnastics',
    levelName: 'Level 1' as string | null,
    instructors: ['Kim Lee'],
    slots: [{ starts: '16:30', ends: '17:30' }],
    openings: 2 as number | null,
    capacity: 8 as number | null,
    expectedAbsences: 1,
    fits: true,
    problems: [] as object[],
    mayConfirm: false,
    ...overrides,
  };
}

export const makeupProblem = (reason: string, message: string) => ({
  ...{ reason, rule: 'M-9', message, fix: 'Choose another class or date.' },
});

export function makeupRefused(reason: string, message: string, overrides: Overrides = {}) {
  const problem = makeupProblem(reason, message);
  return {
    ...{ __typename: 'MakeupRefused', ...problem, problems: [problem], mayConfirm: false },
    ...overrides,
  };
}

const full = makeupProblem('CLASS_FULL', 'Full on Tue 24 Nov 2026: 8 of 8.');

/** Maya has two tokens. Of four classes of a day two fit, one is full, and one is of another program. */
export function makeupDesk(api: Api = {}) {
  const maya = student({ id: 'maya' });
  const sent: Sent[] = [];
  const used = new Set<string | null>();
  const tokens = [
    token({ id: 'first', expires: '2026-12-15' }),
    token({ id: 'second', expires: null, missed: null, programs: [tokenPlace('Dance')] }),
  ];
  const classes = [
    makeupClass('tumbling'),
    makeupClass('ballet', {
      name: 'Ballet 1',
      slots: [{ starts: '18:00', ends: '19:00' }],
      ...{ openings: null, capacity: null, expectedAbsences: 0 },
    }),
    makeupClass('full', {
      name: 'Parkour',
      ...{ fits: false, mayConfirm: true, openings: 0, expectedAbsences: 0, problems: [full] },
    }),
    makeupClass('swim', {
      name: 'Swimmers 2',
      fits: false,
      problems: [
        makeupProblem('TOKEN_WRONG_PROGRAM', 'This token is for Gymnastics; the class is Swim.'),
      ],
    }),
  ];
  const left = () => tokens.filter(({ id }) => !used.has(id));

  function redeemToken(args: Sent): object {
    sent.push(args);
    const { classId, date, tokenId, confirmed, asRequest } = args.input;
    const of = classes.find((one) => one.classId === classId);
    if (!of) throw new Error(`There is no class ${classId}.`);
    const says = [`Maya has a makeup in ${of.name}.`, 'The makeup token pays for it.'];
    if (args.dryRun) {
      return {
        ...{ __typename: 'MakeupPreview', className: of.name, date, slots: of.slots, says },
        ...{ expires: '2026-12-15', warnings: of.problems },
      };
    }
    if (of.problems.length > confirmed.length) throw new Error('It was not confirmed.');
    used.add(tokenId);
    const [slot] = of.slots as [{ starts: string; ends: string }];
    return {
      ...{ __typename: 'MakeupMade', says, repeated: false },
      token: tokenId && token({ id: tokenId, status: 'PENDING', isRequested: asRequest }),
      enrollment: enrollment({
        ...{ type: 'MAKEUP', startsOn: date, dropsOn: date, student: maya },
        class: schoolClass({ id: classId, name: of.name }),
        timeslots: [timeslot(2, slot.starts, slot.ends)],
      }),
    };
  }

  return {
    sent,
    /** What was sent in earnest. */
    redeemed: () => sent.filter(({ dryRun }) => !dryRun).map(({ input }) => input),
    classes,
    api: {
      student: maya,
      studentTokens: () => studentTokens({ available: left() }),
      classChoices,
      makeupClasses: ({ date, search }: { date: string; search: string | null }) => ({
        ...{ date, today, lastDate: '2026-12-15' },
        classes: classes
          .filter(({ name }) => name.includes(search ?? ''))
          .map((one) => ({ ...one, id: `${one.classId}@${date}` })),
      }),
      makeupSeats: () =>
        connection(
          [today, '2026-11-26'].flatMap((date) =>
            classes
              .filter(({ fits }) => fits)
              .map((one) => ({ ...one, id: `${one.classId}@${date}`, date })),
          ),
        ),
      redeemToken,
      ...api,
    } as Api,
  };
}
