import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Carried, Needs } from '../../graphql/access.ts';
import { connectionOf, decodePlace, pageSize, toConnection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Family } from '../families/family.entities.ts';
import { familyById } from '../families/family.loaders.ts';
import { entriesOfPass } from './pass-entry.queries.ts';
import { Pass, PassEntry, PassHolder } from './pass.entities.ts';
import { HolderKind, PassStatus } from './pass.enums.ts';
import { holdersOfPass, passById } from './pass.loaders.ts';

const PassEntryConnection = connectionOf(PassEntry, 'PassEntry');
/** Larger than any place in a ledger. */
const NEWEST = 2_147_483_647;

async function load(pass: Pass, context: Context) {
  const loaded = await context.loaders.load(passById, pass.id);
  if (!loaded) throw notFound('pass');
  return loaded;
}

@Resolver(() => Pass)
export class PassResolver {
  @Needs([Permission.PUNCH_PASSES, PermissionLevel.VIEW])
  @Query(() => Pass, {
    description: 'One sold pass. NOT_FOUND when there is none of this id, or it is deleted.',
  })
  async pass(
    @Arg('id', () => ID, { description: 'Id of the pass.' }) id: string,
    @Ctx() context: Context,
  ) {
    const pass = await context.loaders.load(passById, idOf('pass', id));
    if (!pass) throw notFound('pass');
    return pass;
  }

  @Carried()
  @FieldResolver(() => String, { description: 'Name of the pass as it was sold.' })
  async title(@Root() pass: Pass, @Ctx() context: Context) {
    return (await load(pass, context)).title;
  }

  @Carried()
  @FieldResolver(() => HolderKind, {
    description: 'Whether the whole family may use it, or one student.',
  })
  async holderKind(@Root() pass: Pass, @Ctx() context: Context) {
    return (await load(pass, context)).holderKind;
  }

  @Carried()
  @FieldResolver(() => PassStatus, { description: 'Where it stands today. Source: rule P-2.' })
  async status(@Root() pass: Pass, @Ctx() context: Context) {
    return (await load(pass, context)).status;
  }

  @Carried()
  @FieldResolver(() => Int, { nullable: true, description: 'Punches left; null is unlimited.' })
  async left(@Root() pass: Pass, @Ctx() context: Context) {
    return (await load(pass, context)).left;
  }

  @Carried()
  @FieldResolver(() => Family, { description: 'The family that it was sold to.' })
  family(@Root() pass: Pass, @Ctx() context: Context) {
    return context.loaders.load(familyById, pass.familyId);
  }

  @Carried()
  @FieldResolver(() => [PassHolder], {
    description: 'The students who hold it, each with a row. Source: rule P-1.',
  })
  holders(@Root() pass: Pass, @Ctx() context: Context) {
    return context.loaders.load(holdersOfPass, pass.id);
  }

  @FieldResolver(() => PassEntryConnection, {
    description: 'The punch-in log, newest first. Source: rule P-6.',
  })
  async entries(
    @Root() pass: Pass,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Lines a page, at most 200.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The end cursor of the page before.',
    })
    after: string | null,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first);
    const before = after ? decodePlace(after) : NEWEST;
    const rows = await entriesOfPass(await context.read(), pass.id, before, size + 1);
    return toConnection(
      rows,
      size,
      after,
      (row) => [row.seq],
      (row) => row,
    );
  }
}
