import { Ctx, Query, Resolver } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { Entrance } from './account.types.ts';

@Resolver()
export class AccountResolver {
  @Anyone()
  @Query(() => Entrance, { description: 'What the sign-in page of this address shows.' })
  entrance(@Ctx() context: Context): Entrance {
    const { account, services } = context;
    return { name: account.name, demoSignIns: account.isDemo ? services.demoSignIns : [] };
  }
}
