import type { AccountConnection } from '../../db/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { dateInZone, sayDate } from '../../shared/local-date.ts';
import type { NamedSchedule } from '../schedule/class-facts.sql.ts';
import type { CancelTokens } from '../schedule/schedule.effects.ts';
import type { TaskMeaning } from '../tasks/task-results.ts';
import {
  classDays,
  counted,
  neverMeets,
  sayClassDay,
  type ClassDay,
  type Days,
  type NotHeld,
} from './class-days.rules.ts';
import { consequencesOf, type Consequences } from './consequences.queries.ts';

/** The dates of classes that a task is about, as they look now. */
export interface Survey {
  /** Those with a date that is cancelled. */
  readonly classes: readonly NamedSchedule[];
  readonly toCancel: readonly ClassDay[];
  readonly exceptions: readonly NotHeld[];
}

/** `areChosen`: the classes were named, and one that does not meet at all is an exception. */
export function surveyOf(
  schedules: readonly NamedSchedule[],
  days: Days,
  areChosen: boolean,
): Survey {
  const classes: NamedSchedule[] = [];
  const toCancel: ClassDay[] = [];
  const exceptions: NotHeld[] = [];
  for (const schedule of schedules) {
    const all = classDays(schedule, days);
    const held = all.filter(({ why }) => why === null);
    if (held.length > 0) classes.push(schedule);
    toCancel.push(...held);
    for (const day of all)
      if (day.why !== null) exceptions.push({ what: sayClassDay(day), why: day.why });
    if (all.length === 0 && areChosen) exceptions.push(neverMeets(schedule, days));
  }
  return { classes, toCancel, exceptions };
}

/** A token that is over when it is made is none. */
export function expiresTooSoon(
  rule: string,
  tokens: CancelTokens | null,
  { clock, account }: Context,
): RecordRefused | null {
  const expires = tokens?.expires ?? null;
  const today = dateInZone(clock.now(), account.zone);
  if (expires === null || expires >= today) return null;
  const message = `Choose ${sayDate(today)} or a later day, or never.`;
  return RecordRefused.field(rule, 'tokens.expires', 'OUT_OF_RANGE', message);
}

/** What cancelling means: numbers, and a sentence for what they do not say. */
export async function meaningOf(
  connection: AccountConnection,
  { classes, toCancel, exceptions }: Survey,
  tokens: CancelTokens | null,
  now: Date,
): Promise<TaskMeaning> {
  const found = await consequencesOf(connection, toCancel);
  const past = toCancel.filter(({ date, zone }) => date < dateInZone(now, zone)).length;
  const { students, families, punches } = found;
  return {
    says: [
      ...(past > 0
        ? [
            `${are(past, 'date')} over, and ${past === 1 ? 'counts' : 'count'} as not held from now on.`,
          ]
        : []),
      ...sayPlaces(found),
      ...(tokens ? sayTokens(found, tokens) : sayNoTokens(found)),
    ],
    ...{ classes: classes.length, dates: toCancel.length, students, families, punches },
    tokens: tokens ? found.earning : 0,
    exceptions,
  };
}

const are = (count: number, one: string): string =>
  `${counted(count, one)} ${count === 1 ? 'is' : 'are'}`;

function sayPlaces({ oneDay, punches, freed }: Consequences): string[] {
  if (oneDay === 0) return [];
  const back = [
    ...(punches > 0 ? [counted(punches, 'punch', 'punches')] : []),
    ...(freed > 0 ? [counted(freed, 'makeup token')] : []),
  ];
  return [
    `${are(oneDay, 'one-day enrollment')} removed${back.length > 0 ? `; ${back.join(' and ')} ${punches + freed === 1 ? 'comes' : 'come'} back` : ''}.`,
  ];
}

function sayTokens({ earning }: Consequences, { expires, overrideLimit }: CancelTokens): string[] {
  const until = expires === null ? 'without expiry' : `until ${sayDate(expires)}`;
  return earning === 0
    ? ['Nobody has an ongoing place on these dates who would get a token.']
    : [
        `${overrideLimit ? '' : 'At most '}${counted(earning, 'makeup token')} ${earning === 1 ? 'is' : 'are'} made, ${until}${overrideLimit ? ', beyond the limit if need be' : ': the limit of the settings holds'}.`,
      ];
}

const sayNoTokens = ({ ofAbsences }: Consequences): string[] =>
  ofAbsences === 0
    ? []
    : [`${are(ofAbsences, 'unused makeup token')} taken back, whose absence counts no more.`];
