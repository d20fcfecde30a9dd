import { ArgsType, Field, ID, Int } from 'type-graphql';
import { IsOptional, Max, Min } from 'class-validator';
import type { ListCondition } from '../../db/listing.ts';
import { ActivityFilter } from '../../graphql/activity-filter.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { ClassSort } from './class.list.ts';
import { expectedAbsentOn, isHeld, isOffered, takenOn } from './class-facts.sql.ts';

/** The filters of the classes list; all that are given must hold. */
@ArgsType()
export class ClassesArgs extends ListArgs {
  @Field(() => ActivityFilter, {
    defaultValue: ActivityFilter.ACTIVE,
    description: 'Active classes are offered.',
  })
  filter: ActivityFilter;

  @Field(() => ClassSort, {
    defaultValue: ClassSort.NAME,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: ClassSort;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day that instructors, openings and the other filters are about; today at each class’s location when left out.',
  })
  date?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'Only classes at this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this program.' })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this level.' })
  levelId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only classes that this staff member teaches on the day or later.',
  })
  instructorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only classes in this session or rolling session.',
  })
  seasonId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes with this keyword.' })
  keywordId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only classes with a timeslot on this weekday, 1 Monday to 7 Sunday.',
  })
  @IsOptional()
  @Min(1)
  @Max(7)
  weekday?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only classes that meet on the day. Source: rule S-2.',
  })
  meets: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only classes with a place left on that one day, or without a limit. Source: rule S-4.',
  })
  hasOpenings: boolean;
}

type Add = (value: unknown) => string;

const equals =
  (what: string, column: string) =>
  (id: string): ListCondition => ({ sql: (add) => `${column} = ${add(idOf(what, id))}` });

const exists =
  (what: string, of: (placeholder: string) => string) =>
  (id: string): ListCondition => ({ sql: (add) => `exists (${of(add(idOf(what, id)))})` });

const BY_ID = {
  programId: equals('program', 't.program_id'),
  levelId: equals('level', 't.level_id'),
  instructorId: exists(
    'staff member',
    (id) => `select from class_instructor i where i.class_id = t.id and i.staff_id = ${id}
      and (i.valid_to is null or i.valid_to >= d.today)`,
  ),
  seasonId: exists(
    'session',
    (id) => `select from class_season cs where cs.class_id = t.id and cs.season_id = ${id}`,
  ),
  keywordId: exists(
    'keyword',
    (id) => `select from keyword_use ku where ku.class_id = t.id and ku.keyword_id = ${id}`,
  ),
} as const;

const onWeekday = (weekday: number): ListCondition => ({
  sql: (
    add: Add,
  ) => `exists (select from timeslot w where w.event_id = t.id and w.weekday = ${add(weekday)}
    and (w.valid_to is null or w.valid_to >= d.today))`,
});

// As one value, so that the conditions are asked of class after class until the page is full. As conditions of their own
// they would be asked of all classes first.
const MEETS: ListCondition = {
  sql: () => `(case when ${isOffered('c', 'd.today')} then ${isHeld('c', 'd.today')} end)`,
};

const HAS_OPENINGS: ListCondition = {
  sql: () =>
    `(t.capacity is null or t.capacity > ${takenOn('d.today')} - ${expectedAbsentOn('d.today')})`,
};

/** What the arguments ask for beside the location, as conditions of the list. */
export function conditionsOf(args: ClassesArgs): ListCondition[] {
  const conditions = (Object.keys(BY_ID) as (keyof typeof BY_ID)[]).flatMap((name) => {
    const id = args[name];
    return id ? [BY_ID[name](id)] : [];
  });
  if (args.weekday) conditions.push(onWeekday(args.weekday));
  if (args.meets) conditions.push(MEETS);
  if (args.hasOpenings) conditions.push(HAS_OPENINGS);
  return conditions;
}
