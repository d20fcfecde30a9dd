import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { Pass } from './pass.entities.ts';
import { loadPassStatement } from './pass-statement.queries.ts';
import { PassStatement } from './pass-statement.types.ts';

@Resolver(() => Pass)
export class PassStatementResolver {
  @FieldResolver(() => PassStatement, {
    description: 'All that happened to it, line by line. Source: rule P-16.',
  })
  async statement(@Root() pass: Pass, @Ctx() context: Context): Promise<object> {
    return loadPassStatement(await context.read(), pass.id);
  }
}
