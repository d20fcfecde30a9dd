import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { tokenOfMakeup } from './token.loaders.ts';
import { MakeupToken } from './token.types.ts';

@Resolver(() => Enrollment)
export class EnrollmentTokenResolver {
  @FieldResolver(() => MakeupToken, {
    nullable: true,
    description:
      'The makeup token that pays for it, or is asked for it; null for a makeup without one, and for what is no makeup. Source: rules M-9 and M-11.',
  })
  makeupToken(
    @Root() { id, type }: Enrollment,
    @Ctx() context: Context,
  ): Promise<MakeupToken | null> | null {
    // Makeups are few among the rows of a list: the others ask for nothing.
    return type === EnrollmentType.MAKEUP ? context.loaders.load(tokenOfMakeup, id) : null;
  }
}
