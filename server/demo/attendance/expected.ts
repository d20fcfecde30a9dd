import type { NewRow } from '../../db/row.ts';
import { type ExpectedAbsence } from '../../features/attendance/expected-absence.entity.ts';
import { Channel } from '../../features/audit/channel.ts';
import type { School } from '../enrollments/school.ts';
import { drawnFrom, happens, idBy, numberBetween } from '../records/drawn.ts';
import { occurrencesOf, type DemoOccurrence } from './rolls.ts';

const DAYS_TOLD = 21;
const TOLD = 0.02;
const EXCUSED = 0.7;
/** One family is away for some days. */
const AWAY_FROM = 2;
const AWAY_TO = 9;

const COMMENTS: readonly (string | null)[] = [
  null,
  'Dentist.',
  'School concert.',
  'Birthday of a cousin.',
  'School trip until the evening.',
];

type Told = NewRow<ExpectedAbsence> & { readonly occurrence: DemoOccurrence };

/** Who told beforehand that somebody will not come in the next weeks. The family of the pictures comes always. */
export function expectedAbsences(
  school: School,
  desk: readonly (readonly [staffId: string, weight: number])[],
): Told[] {
  const { seed, households } = school;
  const pictured = new Set(households[0]?.children.map(({ id }) => id));
  const ahead = occurrencesOf(school, seed.today, seed.day(DAYS_TOLD));
  const coming = new Set(ahead.flatMap(({ places }) => places.map((one) => one.studentId)));
  // Two of them at least, as families have it who go away together.
  const family = households
    .slice(1)
    .find(({ children }) => children.filter(({ id }) => coming.has(id)).length > 1);
  const away = new Set(family?.children.map(({ id }) => id));
  const staff = desk.map(([id]) => id);
  return ahead.flatMap((occurrence) => {
    const { date } = occurrence;
    const isAway = seed.day(AWAY_FROM) <= date && date <= seed.day(AWAY_TO);
    return occurrence.places.flatMap(({ studentId, createdAt }): Told[] => {
      const key = `expected ${occurrence.id} ${studentId}`;
      const goesAway = isAway && away.has(studentId);
      if (!goesAway && (pictured.has(studentId) || !happens(key, TOLD))) return [];
      const told = seed.instant(
        seed.day(-numberBetween(`day ${key}`, 1, 6)),
        `1${numberBetween(`hour ${key}`, 0, 7)}:${numberBetween(`minute ${key}`, 10, 59)}`,
      );
      return [
        {
          ...{ id: idBy(key), occurrence, occurrenceId: occurrence.id, studentId },
          isExcused: goesAway || happens(`excused ${key}`, EXCUSED),
          comment: goesAway ? 'Away with the family.' : drawnFrom(`comment ${key}`, COMMENTS),
          channel: Channel.OFFICE_PORTAL,
          byId: drawnFrom(`by ${key}`, staff),
          // Nobody is expected absent before the place was given.
          at: told > createdAt ? told : createdAt,
          withdrawnAt: null,
        },
      ];
    });
  });
}
