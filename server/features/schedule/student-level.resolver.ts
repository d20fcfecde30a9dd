import { In } from 'typeorm';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { Student } from '../students/student.entities.ts';
import { studentById } from '../students/student.loaders.ts';
import { Level } from './place.entities.ts';

/** Levels by id; null where there is none. */
const levelById = loader<Level | null>('level', async (snapshot, ids) =>
  inOrder(
    ids,
    await snapshot.manager.find(Level, { where: { id: In([...ids]) } }),
    (row) => row.id,
    (row) => row ?? null,
  ),
);

@Resolver(() => Student)
export class StudentLevelResolver {
  @FieldResolver(() => Level, {
    nullable: true,
    description: 'How far along the student is, if somebody said so.',
  })
  async level(
    @Root() student: Partial<Student> & { id: string },
    @Ctx() context: Context,
  ): Promise<Level | null> {
    // Students that stand within other rows do not carry it.
    const { levelId = (await context.loaders.load(studentById, student.id))?.levelId } = student;
    return levelId ? context.loaders.load(levelById, levelId) : null;
  }
}
