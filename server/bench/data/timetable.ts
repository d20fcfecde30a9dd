import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { copyRows, type Cell } from './copy.ts';
import { day } from './days.ts';

export interface Timetable {
  readonly classIds: readonly string[];
  /** Those that are offered, and have a limit that students reach. */
  readonly offered: readonly string[];
  readonly levelIds: readonly string[];
}

const LEVELS = ['Beginner', 'Intermediate', 'Advanced', 'Team', 'Adults'];
const SUBJECTS = ['Gymnastics', 'Swim', 'Dance', 'Tumbling', 'Ninja'];
const CAPACITIES = [16, 20, 12, 24];
const SEASONS: readonly [name: string, from: number, to: number][] = [
  ['Last year', -1000, -201],
  ['This year', -200, 250],
  ['Next year', 251, 1000],
];

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const pick = <T>(from: readonly T[], index: number): T => {
  const one = from[index % from.length];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
};
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/**
 * Classes with two weekly timeslots, one in ten not offered any more, and among each hundred three that meet every day
 * and take whoever comes ("Open Gym …"). Programs and instructors have the same number of classes in every school.
 */
export async function makeTimetable(
  owner: pg.Client,
  accountId: string,
  count: number,
): Promise<Timetable> {
  const copy = (table: string, columns: string[], rows: readonly (readonly Cell[])[]) =>
    copyRows(
      owner,
      table,
      ['account_id', 'id', ...columns],
      rows.map((row) => [accountId, ...row]),
    );
  const ids = (of: number): string[] => times(of).map(newId);
  const [places, rooms, levels, seasons] = [ids(2), ids(8), ids(LEVELS.length), ids(3)];
  const [programs, staff, classes] = [ids(count / 10), ids(count / 5), ids(count)];
  const isOpen = (index: number) => index % 100 >= 97 || (count < 100 && index === count - 1);
  const isOffered = (index: number) => index % 10 !== 9 || isOpen(index);

  await copy(
    'location',
    ['name', 'zone'],
    places.map((id, index) => [id, `Hall ${index + 1}`, 'UTC']),
  );
  await copy(
    'room',
    ['location_id', 'name'],
    rooms.map((id, index) => [id, pick(places, index), `Room ${index + 1}`]),
  );
  await copy(
    'program',
    ['name'],
    programs.map((id, index) => [id, `${pick(SUBJECTS, index)} ${index + 1}`]),
  );
  await copy(
    'level',
    ['name', 'position'],
    levels.map((id, index) => [id, pick(LEVELS, index), index]),
  );
  await copy(
    'season',
    ['name', 'kind'],
    seasons.map((id, index) => [id, pick(SEASONS, index)[0], 'SESSION']),
  );
  await copy(
    'season_range',
    ['season_id', 'starts_on', 'ends_on'],
    SEASONS.map(([, from, to], index) => [newId(), pick(seasons, index), day(from), day(to)]),
  );
  await copy(
    'staff',
    ['login', 'first_name', 'last_name'],
    staff.map((id, index) => [id, `coach${index + 1}`, 'Coach', `Number ${index + 1}`]),
  );
  await copy(
    'event',
    ['kind'],
    classes.map((id) => [id, 'CLASS']),
  );
  await copy(
    'class',
    'name is_active program_id level_id location_id room_id capacity min_age max_age'.split(' '),
    classes.map((id, index) => [
      id,
      isOpen(index)
        ? `Open Gym ${index + 1}`
        : `${pick(LEVELS, index * 3)} ${pick(SUBJECTS, index * 7)} ${index + 1}`,
      isOffered(index),
      pick(programs, index),
      pick(levels, index * 3),
      pick(places, index),
      pick(rooms, index),
      isOpen(index) ? 1_000_000 : pick(CAPACITIES, index),
      'P1Y',
      'P17Y',
    ]),
  );
  await copy(
    'class_season',
    ['class_id', 'season_id'],
    classes.flatMap((id) => seasons.map((season) => [newId(), id, season])),
  );
  await copy(
    'timeslot',
    'event_id weekday starts ends valid_from valid_to'.split(' '),
    classes.flatMap((id, index) => {
      const slot = (weekday: number, hour: number, from: number | null, to: number | null) => [
        ...[newId(), id, weekday, clock(hour), clock(hour + 1)],
        ...[from, to].map((one) => (one === null ? null : day(one))),
      ];
      const hour = 9 + (index % 9);
      if (isOpen(index)) return times(7).map((weekday) => slot(weekday + 1, hour, null, null));
      const two = [1 + (index % 7), 1 + ((index + 3) % 7)];
      return [
        ...two.map((weekday) => slot(weekday, hour, null, null)),
        // It met on another day once.
        ...(index % 5 === 0 ? [slot(1 + ((index + 1) % 7), hour, null, -100)] : []),
      ];
    }),
  );
  await copy(
    'class_instructor',
    'class_id staff_id valid_from valid_to'.split(' '),
    classes.flatMap((id, index) =>
      index % 3 > 0
        ? [[newId(), id, pick(staff, index), null, null]]
        : [
            [newId(), id, pick(staff, index), day(-150), null],
            [newId(), id, pick(staff, index + 1), null, day(-151)],
          ],
    ),
  );
  await copy(
    'cancellation',
    ['event_id', 'date', 'reason'],
    classes
      .filter((_, index) => index % 10 === 0)
      .flatMap((id) => times(14).map((ahead) => [newId(), id, day(ahead), 'The coach is ill'])),
  );
  const closure = newId();
  await copy(
    'closure',
    ['reason', 'starts_on', 'ends_on', 'scope'],
    [[closure, 'Works on the roof', day(3), day(4), 'BOTH']],
  );
  await copy(
    'closure_target',
    ['closure_id', 'location_id'],
    [[newId(), closure, pick(places, 0)]],
  );
  return {
    classIds: classes,
    offered: classes.filter((_, index) => isOffered(index) && !isOpen(index)),
    levelIds: levels,
  };
}
