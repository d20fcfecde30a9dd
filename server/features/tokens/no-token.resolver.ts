import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { noTokenReasons } from './no-token.queries.ts';
import { NoTokenReason } from './no-token.types.ts';
import { StudentTokens } from './token.types.ts';
import { SEE_TOKENS } from './tokens.access.ts';

@Resolver(() => StudentTokens)
export class NoTokenResolver {
  @FieldResolver(() => [NoTokenReason], {
    description:
      'Absences of the last 60 days without a makeup token, the latest first, each with the reason; at most 200. Of rolls that one sees: none without the permission for attendance. Source: rules M-2 to M-4 and T-9.',
  })
  async noToken(
    @Root() { studentId }: StudentTokens,
    @Ctx() context: Context,
  ): Promise<NoTokenReason[]> {
    return noTokenReasons(await context.read(), studentId, context.viewer, context.clock.now());
  }

  @Needs(...SEE_TOKENS)
  @Query(() => NoTokenReason, {
    nullable: true,
    description:
      'Why an absence has no makeup token; null when there is one, or no absence on a roll that one sees. Source: rules M-2 to M-4 and T-9.',
  })
  async whyNoToken(
    @Arg('studentId', () => ID, { description: 'Whose absence.' }) studentId: string,
    @Arg('classId', () => ID, { description: 'The class that was missed.' }) classId: string,
    @Arg('date', () => LocalDateScalar, { description: 'The date.' }) date: LocalDate,
    @Ctx() context: Context,
  ): Promise<NoTokenReason | null> {
    const now = context.clock.now();
    const student = idOf('student', studentId);
    const only = { classId: idOf('class', classId), date };
    const [reason] = await context.readOnce((snapshot) =>
      noTokenReasons(snapshot, student, context.viewer, now, only),
    );
    return reason ?? null;
  }
}
