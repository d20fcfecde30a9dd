import { Field, ID, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';

@Anyone()
@ObjectType('Account', {
  description: 'A school, with everything that belongs to it.',
  simpleResolvers: true,
})
export class AccountType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its name in addresses: /a/[slug].' })
  slug: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'IANA zone of lists and statuses that have no location.' })
  zone: string;

  @Field(() => String, { description: 'ISO 4217 currency of all its money.' })
  currency: string;

  @Field(() => LocalDateScalar, { description: 'Today in its zone.' })
  today: LocalDate;
}

@Anyone()
@ObjectType({
  description: 'A sign-in that the demo account gives to everybody.',
  simpleResolvers: true,
})
export class DemoSignIn {
  @Field(() => String, { description: 'Login name.' })
  login: string;

  @Field(() => String, { description: 'Password; public on purpose.' })
  password: string;

  @Field(() => String, { description: 'What this person does at the school.' })
  role: string;
}

@Anyone()
@ObjectType({ description: 'What the sign-in page of an account shows.', simpleResolvers: true })
export class Entrance {
  @Field(() => String, { description: 'Name of the account.' })
  name: string;

  @Field(() => [DemoSignIn], { description: 'Empty unless this is the demo account.' })
  demoSignIns: readonly DemoSignIn[];
}
