import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { SeasonKind } from './calendar.entities.ts';

const SEE_CLASSES = [Permission.CLASSES, PermissionLevel.VIEW] as const;

@Needs(SEE_CLASSES)
@ObjectType({ description: 'Days in which a class in a session may meet.', simpleResolvers: true })
export class ClassSeasonRange {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  startsOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  endsOn: LocalDate;
}

/** As the API says it. */
export const ClassSeasonKind = { SESSION: 'SESSION', ROLLING: 'ROLLING' } as const;

registerEnumType(ClassSeasonKind, {
  name: 'ClassSeasonKind',
  description: 'The two kinds of sessions; a class has one of them at most. Source: rule S-9.',
  valuesConfig: {
    SESSION: { description: 'Fixed dates, after which students are dropped.' },
    ROLLING: { description: 'Repeating periods, through which students stay.' },
  },
});

@Needs(SEE_CLASSES)
@ObjectType('ClassSeason', {
  description: 'A session or rolling session, as classes have it. Source: rule S-9.',
  simpleResolvers: true,
})
export class SeasonOfClass {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => ClassSeasonKind, { description: 'Which of the two kinds it is.' })
  kind: SeasonKind;

  @Field(() => [ClassSeasonRange], { description: 'When it is, the earliest first.' })
  ranges: ClassSeasonRange[];

  @Field(() => Boolean, { description: 'No new class takes it; those that have it keep it.' })
  isArchived: boolean;
}

@Needs(SEE_CLASSES)
@ObjectType({ description: 'A record to choose for a class.', simpleResolvers: true })
export class ClassChoice {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

@Needs(SEE_CLASSES)
@ObjectType({ description: 'A room to choose for a class.', simpleResolvers: true })
export class ClassRoomChoice extends ClassChoice {
  @Field(() => ID, { description: 'The location that it is in.' })
  locationId: string;
}

@Needs(SEE_CLASSES)
@ObjectType({
  description: 'What the form of a class offers: all that is not deleted or archived.',
  simpleResolvers: true,
})
export class ClassChoices {
  @Field(() => [ClassChoice], { description: 'Programs, by name.' })
  programs: ClassChoice[];

  @Field(() => [ClassChoice], { description: 'Levels, from the lowest to the highest.' })
  levels: ClassChoice[];

  @Field(() => [ClassChoice], { description: 'Locations, by name.' })
  locations: ClassChoice[];

  @Field(() => [ClassRoomChoice], { description: 'Rooms of all locations, by name.' })
  rooms: ClassRoomChoice[];

  @Field(() => [SeasonOfClass], { description: 'Sessions and rolling sessions, the newest first.' })
  seasons: SeasonOfClass[];

  @Field(() => [ClassChoice], {
    description: 'Staff who may teach: all who are active, by last name.',
  })
  instructors: ClassChoice[];
}

@Needs(SEE_CLASSES)
@ObjectType({
  description: 'Whose birth dates fit the ages of a class on a day. Source: rule S-6.',
  simpleResolvers: true,
})
export class BirthDates {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The earliest birth date that fits; null is any.',
  })
  from: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The latest birth date that fits; null is any.',
  })
  to: LocalDate | null;
}
