import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import {
  decodeCursor,
  pageSize,
  toConnection,
  wrongCursor,
  type Connection,
} from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { isId } from '../../shared/ids.ts';
import {
  addDays,
  dateInZone,
  parseLocalDate,
  parseLocalTime,
  type LocalDate,
} from '../../shared/local-date.ts';
import { mayGoWithout } from './makeup-classes.ts';
import { SEATS } from './makeup-seats.sql.ts';
import { FARTHEST_DAYS } from './redeem.facts.ts';
import type { MakeupSeat } from './redeem.types.ts';

const STATEMENT = statement('makeup_seats', SEATS);

export interface SeatsAsked {
  readonly studentId: string;
  readonly tokenId: string | null;
  readonly from: LocalDate | null;
  readonly weeks: number;
  readonly locationId: string | null;
  readonly programId: string | null;
  readonly levelId: string | null;
  readonly weekdays: readonly number[] | null;
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Date, time, name and id of the seat before, or nothing. */
function placeOf(after: string | null): (string | null)[] {
  if (after === null) return [null, null, null, null];
  const [date, starts, name, id] = decodeCursor(after, 4).map(String);
  if (!parseLocalDate(date ?? '') || !parseLocalTime(starts ?? '') || !isId(id ?? ''))
    throw wrongCursor();
  return [date ?? null, starts ?? null, name ?? null, id ?? null];
}

/** Every seat of the next weeks that a makeup can have, page by page, in one statement (rule M-9). */
export async function makeupSeats(
  context: Context,
  of: SeatsAsked,
): Promise<Connection<MakeupSeat>> {
  const first = pageSize(of.first);
  const after = placeOf(of.after);
  const now = context.clock.now();
  const today = dateInZone(now, context.account.zone);
  const loaded = await context.readOnce(
    (snapshot) =>
      loadSeats(snapshot, [
        ...[of.studentId, of.tokenId, ...daysOf(of, now, today, after[0] ?? null), now, today],
        ...[mayGoWithout(context.viewer), first + 1],
        ...[of.locationId, of.programId, of.levelId, of.weekdays, ...after, of.search],
      ]),
    'once',
  );
  if (!loaded?.isStudent) throw notFound('student');
  if (!loaded.isToken) throw notFound('makeup token');
  return toConnection(
    loaded.days.flat(),
    first,
    of.after,
    ({ date, slots, name, classId }) => [date, slots[0]?.starts, name, classId],
    (seat) => seat,
  );
}

interface Loaded {
  readonly isStudent: boolean;
  readonly isToken: boolean;
  readonly days: MakeupSeat[][];
}

async function loadSeats(
  connection: AccountConnection,
  values: readonly unknown[],
): Promise<Loaded | undefined> {
  const [row] = await connection.query<Loaded & Record<string, unknown>>(STATEMENT, values);
  return row;
}

/** The first and the last day that are looked at: no day is, on which nowhere a makeup can be. */
function daysOf(
  { from, weeks }: SeatsAsked,
  now: Date,
  today: LocalDate,
  after: LocalDate | null,
): [LocalDate, LocalDate] {
  const utc = dateInZone(now, 'UTC');
  const asked = from ?? today;
  const last = addDays(asked, weeks * 7 - 1);
  const farthest = addDays(utc, FARTHEST_DAYS + 1);
  const earliest = [asked, addDays(utc, -1), after ?? asked].sort().at(-1) ?? asked;
  return [earliest, last < farthest ? last : farthest];
}
