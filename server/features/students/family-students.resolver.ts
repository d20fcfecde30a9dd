import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Carried } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { Family } from '../families/family.entities.ts';
import { Student } from './student.entities.ts';
import { archivedStudentsOfFamily, studentsOfFamily } from './student.loaders.ts';
import type { StudentRow } from './student.sql.ts';

@Resolver(() => Family)
export class FamilyStudentsResolver {
  @Carried()
  @FieldResolver(() => [Student], {
    description: 'Its students that are not archived, the eldest first.',
  })
  students(@Root() family: Family, @Ctx() context: Context): Promise<StudentRow[]> {
    return context.loaders.load(studentsOfFamily, family.id);
  }

  @FieldResolver(() => [Student], {
    description: 'Those who are archived, the eldest first. Source: rule F-8.',
  })
  archivedStudents(@Root() family: Family, @Ctx() context: Context): Promise<StudentRow[]> {
    return context.loaders.load(archivedStudentsOfFamily, family.id);
  }
}
