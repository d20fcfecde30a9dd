import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { EDIT } from './pass.policy.ts';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';

@Needs(...EDIT)
@ObjectType({
  description: 'A pass type as whoever gives a pass needs it. Source: rule P-12.',
  simpleResolvers: true,
})
export class PassTypeToGive {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Name of the pass.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description: string | null;

  @Field(() => HolderKind, { description: 'Whether a family gets it, or one student.' })
  holderKind: HolderKind;

  @Field(() => PassPriceMode, { description: 'What its price is for. Source: rule P-9.' })
  priceMode: PassPriceMode;

  @Field(() => Int, { description: 'Price in the smallest unit of the account’s currency.' })
  priceCents: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Uses, or the default number when priced per use; null is unlimited.',
  })
  uses: number | null;

  @Field(() => PassDateMode, { description: 'From when until when it holds. Source: rule P-10.' })
  dateMode: PassDateMode;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its first day, if it has one.' })
  startsOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day, if it has one.' })
  expiresOn: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'Days that it holds, if it counts them.' })
  validDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many may still be issued; null is no limit. Source: rule P-11.',
  })
  leftToIssue: number | null;
}
