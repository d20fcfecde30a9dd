import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Carried, Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { birthDatesFor, type Age } from '../../shared/age.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { customValuesOf, keywordsOf } from '../settings/record-marks.loaders.ts';
import { CustomValueOfRecord } from '../settings/record-marks.types.ts';
import { Keyword } from '../settings/settings.entities.ts';
import {
  CHOICES,
  classTexts,
  seasonsOfClass,
  teachingOfClass,
  type ChoicesRow,
  type TeachingRow,
} from './class-details.queries.ts';
import { BirthDates, ClassChoices, SeasonOfClass } from './class-details.types.ts';
import { ClassInstructor, SchoolClass } from './class.entities.ts';
import { age } from './class.form.ts';
import { AgeInput } from './class.inputs.ts';

const SEE_CLASSES = [Permission.CLASSES, PermissionLevel.VIEW] as const;

/** What a class's own page and its form show beside the list's columns. */
@Resolver(() => SchoolClass)
export class ClassDetailsResolver {
  @Carried()
  @FieldResolver(() => String, { nullable: true, description: 'What families read about it.' })
  async description(@Root() of: SchoolClass, @Ctx() context: Context): Promise<string | null> {
    return (await context.loaders.load(classTexts, of.id))?.description ?? null;
  }

  @Carried()
  @FieldResolver(() => Int, {
    description: 'How often it was saved; a change names the one that it has seen.',
  })
  async version(@Root() of: SchoolClass, @Ctx() context: Context): Promise<number | undefined> {
    return (await context.loaders.load(classTexts, of.id))?.version;
  }

  @Carried()
  @FieldResolver(() => [SeasonOfClass], {
    description: 'Its sessions or rolling sessions, the newest first. Source: rule S-9.',
  })
  seasons(@Root() of: SchoolClass, @Ctx() context: Context): Promise<SeasonOfClass[]> {
    return context.loaders.load(seasonsOfClass, of.id);
  }

  @FieldResolver(() => [ClassInstructor], {
    description:
      'Who teaches it, with the days: those that have not ended, or all. Source: rule S-8.',
  })
  async teaching(
    @Root() of: SchoolClass,
    @Arg('ended', () => Boolean, {
      defaultValue: false,
      description: 'Those too who taught it before.',
    })
    ended: boolean,
    @Ctx() context: Context,
  ): Promise<TeachingRow[]> {
    const rows = await context.loaders.load(teachingOfClass, of.id);
    const today = dateInZone(context.clock.now(), context.account.zone);
    return rows.filter((row) => ended || row.validTo === null || row.validTo >= today);
  }

  @Carried()
  @FieldResolver(() => [Keyword], { description: 'Its keywords, by name.' })
  keywords(@Root() of: SchoolClass, @Ctx() context: Context): Promise<Keyword[]> {
    return context.loaders.load(keywordsOf.CLASS, of.id);
  }

  @Carried()
  @FieldResolver(() => [CustomValueOfRecord], {
    description: 'What it has in the fields that the school added.',
  })
  customValues(@Root() of: SchoolClass, @Ctx() context: Context): Promise<CustomValueOfRecord[]> {
    return context.loaders.load(customValuesOf.CLASS, of.id);
  }

  @Needs(SEE_CLASSES)
  @Query(() => ClassChoices, { description: 'What the form of a class offers.' })
  async classChoices(@Ctx() context: Context): Promise<ClassChoices> {
    const [row] = await (await context.read()).query<ChoicesRow>(CHOICES);
    if (!row) throw new Error('A statement without a table has one row.');
    return row.choices;
  }

  @Needs(SEE_CLASSES)
  @Query(() => BirthDates, {
    description: 'Whose birth dates fit ages on a day, for a form to show. Source: rule S-6.',
  })
  birthDates(
    @Arg('on', () => LocalDateScalar, { description: 'The day of the class.' }) on: LocalDate,
    @Arg('minAge', () => AgeInput, { nullable: true, description: 'Youngest age; null is any.' })
    minAge: AgeInput | null,
    @Arg('maxAge', () => AgeInput, { nullable: true, description: 'Oldest age; null is any.' })
    maxAge: AgeInput | null,
  ): BirthDates {
    return birthDatesFor(stated('minAge', minAge), stated('maxAge', maxAge), on);
  }
}

@Resolver(() => ClassInstructor)
export class ClassInstructorResolver {
  @Carried()
  @FieldResolver(() => String, { description: 'First and last name.' })
  async name(@Root() of: ClassInstructor, @Ctx() context: Context): Promise<string> {
    const rows = await context.loaders.load(teachingOfClass, of.classId);
    return rows.find((row) => row.id === of.id)?.name ?? '';
  }
}

function stated(field: string, input: AgeInput | null): Age | null {
  const read = age('The age').safeParse(input);
  if (!read.success) throw badInput(read.error.issues[0]?.message ?? 'This is no age.', field);
  return read.data;
}
