import { Field, ID, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Instant } from '../../graphql/scalars.ts';
import { TokenOrigin } from './token.enums.ts';
import { MissedClass } from './token.types.ts';
import { SEE_TOKENS } from './tokens.access.ts';

@Needs(...SEE_TOKENS)
@ObjectType({
  description:
    'A makeup token that was taken back or deleted: it is none any more, and its story stays. Source: rule M-1.',
  simpleResolvers: true,
})
export class GoneToken {
  @Field(() => ID, { description: 'Id of the token.' })
  id: string;

  @Field(() => TokenOrigin, { description: 'What it was made for.' })
  origin: TokenOrigin;

  @Field(() => MissedClass, {
    nullable: true,
    description: 'What was missed or cancelled; null when it was made by hand.',
  })
  missed: MissedClass | null;

  @Field(() => Boolean, {
    description:
      'Whether it was deleted for good; else it was taken back. Source: rules M-3, M-6, M-7 and M-8.',
  })
  isDeleted: boolean;

  @Field(() => Instant, { description: 'When that was.' })
  goneAt: Date | string;

  @Field(() => String, { nullable: true, description: 'By whom; null is Cartwheel itself.' })
  by: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in one sentence, if it is told.' })
  note: string | null;
}
