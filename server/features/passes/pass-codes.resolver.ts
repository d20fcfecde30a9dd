import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { statement } from '../../db/statement.ts';
import { Carried, Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { codeOf, parseCode } from '../../shared/code.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Student } from '../students/student.entities.ts';
import { studentById } from '../students/student.loaders.ts';
import { Pass, PassHolder } from './pass.entities.ts';
import { holderById, holdersOfPass, passById } from './pass.loaders.ts';

const FIND = statement('find_by_code', 'select kind, record_id as id from find_by_code($1)');

@Needs([Permission.PUNCH_PASSES, PermissionLevel.VIEW], [Permission.STUDENTS, PermissionLevel.VIEW])
@ObjectType({
  description: 'What a code stands for: a pass, or a student. Source: rule P-17.',
  simpleResolvers: true,
})
export class ScanResult {
  @Field(() => Pass, { nullable: true, description: 'The pass whose code it is.' })
  pass: Pass | null;

  @Field(() => PassHolder, {
    nullable: true,
    description: 'Of a pass: its row, if it has one only. With several the desk chooses.',
  })
  holder: PassHolder | null;

  @Field(() => Student, {
    nullable: true,
    description: 'The student whose code it is, or who alone holds the pass.',
  })
  student: Student | null;
}

@Resolver()
export class ScanResolver {
  @Needs(
    [Permission.PUNCH_PASSES, PermissionLevel.VIEW],
    [Permission.STUDENTS, PermissionLevel.VIEW],
  )
  @Query(() => ScanResult, {
    nullable: true,
    description:
      'Finds a pass or a student by the code on a card; null when nothing has it. Source: rule P-17.',
  })
  async scan(
    @Arg('code', () => String, {
      description: 'Twelve characters; capitals, spaces and hyphens do not matter.',
    })
    code: string,
    @Ctx() context: Context,
  ): Promise<object | null> {
    const parsed = parseCode(code);
    if (parsed === null) return null;
    const snapshot = await context.read();
    const [found, another] = await snapshot.query<{ kind: string; id: string }>(FIND, [parsed]);
    // Should two records ever share a code, nothing is better than the wrong one.
    if (!found || another) return null;
    if (found.kind === 'STUDENT') {
      const student = await context.loaders.load(studentById, found.id);
      return student && { pass: null, holder: null, student };
    }
    const [pass, holders] = await Promise.all([
      context.loaders.load(passById, found.id),
      context.loaders.load(holdersOfPass, found.id),
    ]);
    if (!pass) return null;
    const holder = holders.length === 1 ? holders[0] : undefined;
    const student = holder ? await context.loaders.load(studentById, holder.studentId) : null;
    return { pass, holder: holder ?? null, student };
  }
}

@Resolver(() => Student)
export class StudentCodeResolver {
  @FieldResolver(() => String, { description: 'For a card or a label. Source: rule P-17.' })
  code(@Root() student: Student): string {
    return codeOf(student.id);
  }
}

@Resolver(() => Pass)
export class PassDetailsResolver {
  @FieldResolver(() => String, { description: 'For a card or a label. Source: rule P-17.' })
  code(@Root() pass: Pass): string {
    return codeOf(pass.id);
  }

  @Carried()
  @FieldResolver(() => ID, { description: 'The type that it was sold as.' })
  async typeId(@Root() pass: Pass, @Ctx() context: Context): Promise<string | undefined> {
    return (await context.loaders.load(passById, pass.id))?.typeId;
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'It is suspended itself, for everyone who holds it. Source: rule P-3.',
  })
  async isSuspended(@Root() pass: Pass, @Ctx() context: Context): Promise<boolean | undefined> {
    return (await context.loaders.load(passById, pass.id))?.isSuspended;
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'Its type is suspended, and with it all passes of that type. Source: rule P-3.',
  })
  async typeIsSuspended(@Root() pass: Pass, @Ctx() context: Context): Promise<boolean | undefined> {
    return (await context.loaders.load(passById, pass.id))?.typeIsSuspended;
  }

  @Carried()
  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description:
      'Date of the latest class whose punch was used and not returned, which may lie ahead; null when there is none.',
  })
  async lastUsedOn(
    @Root() pass: Pass,
    @Ctx() context: Context,
  ): Promise<LocalDate | null | undefined> {
    return (await context.loaders.load(passById, pass.id))?.lastUsedOn;
  }
}

@Resolver(() => PassHolder)
export class HolderDetailsResolver {
  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'The row itself is suspended, for its student only. Source: rule P-3.',
  })
  async isSuspended(
    @Root() holder: PassHolder,
    @Ctx() context: Context,
  ): Promise<boolean | undefined> {
    return (await context.loaders.load(holderById, holder.id))?.isSuspended;
  }
}
