import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { RecordArgs, SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { ChangePreview } from '../../graphql/record-refused.ts';
import { EraseResult, RecordErased, savedRecord } from '../../graphql/saved-record.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { eraseEntry, setEntryArchived } from './keep-entry.command.ts';
import { moveEntry } from './move-entry.command.ts';
import type { ReferenceList } from './reference-list.ts';
import { saveEntry, type EntryPerformed } from './save-entry.command.ts';

/** What is asked for by those who set the school up. */
export const SEE_SETTINGS = [Permission.SETTINGS, PermissionLevel.VIEW] as const;
export const CHANGE_SETTINGS = [Permission.SETTINGS, PermissionLevel.FULL] as const;

@ArgsType()
class ArchiveArgs extends RecordArgs {
  @Field(() => Boolean, { description: 'True offers it no longer, false offers it again.' })
  archived: boolean;
}

@ArgsType()
class MoveArgs extends RecordArgs {
  @Field(() => Int, {
    description:
      'Its new place: 1 is the first; beyond the end is the last. Archived ones take no place.',
  })
  position: number;
}

/** How the API calls an entry: `Keyword`, as in `createKeyword`, and its classes. */
interface Named<Row extends object> {
  readonly name: string;
  readonly type: ClassType<Row>;
  readonly input: ClassType;
}

/** The API of a list, typed for its entries: which mutations there are follows from its description. */
export function listResolvers<Row extends object, Values extends object>(
  list: ReferenceList<Values>,
  { name, type, input }: Named<Row>,
) {
  const { what, rule } = list;
  const source = `Source: rule ${rule}.`;
  const { Result, answer } = savedRecord(type, name, what);
  const saved = (performed: EntryPerformed, context: Context): Promise<object> =>
    answer(performed, ({ id }) => context.loaders.load(list.entryById, id));

  @Resolver(() => type)
  class SaveResolver {
    @Needs(SEE_SETTINGS)
    @FieldResolver(() => Int, { description: 'How many records use it. Source: rule O-5.' })
    uses(@Root() entry: { id: string }, @Ctx() context: Context): Promise<number> {
      return context.loaders.load(list.usesById, entry.id);
    }

    @Needs(CHANGE_SETTINGS)
    @Mutation(() => Result, { name: `create${name}`, description: `Adds a ${what}. ${source}` })
    async create(
      @Arg('input', () => input, { description: `The ${what}.` }) values: object,
      @Args(() => SentArgs) sent: SentArgs,
      @Ctx() context: Context,
    ): Promise<object> {
      const request = { ...sent, of: null, input: values };
      return saved(await saveEntry(context, list, request), context);
    }

    @Needs(CHANGE_SETTINGS)
    @Mutation(() => Result, { name: `change${name}`, description: `Changes a ${what}. ${source}` })
    async change(
      @Arg('input', () => input, { description: `The ${what} as it shall be.` }) values: object,
      @Args(() => VersionArgs) { id, version, ...sent }: VersionArgs,
      @Ctx() context: Context,
    ): Promise<object> {
      const request = { ...sent, of: { id: idOf(what, id), version }, input: values };
      return saved(await saveEntry(context, list, request), context);
    }

    @Needs(CHANGE_SETTINGS)
    @Mutation(() => EraseResult, {
      name: `erase${name}`,
      description: `Deletes a ${what} that nothing uses. Source: rule O-5.`,
    })
    async erase(
      @Args(() => RecordArgs) { id, ...sent }: RecordArgs,
      @Ctx() context: Context,
    ): Promise<object> {
      const performed = await eraseEntry(context, list, { ...sent, id: idOf(what, id) });
      if (performed.kind === 'refused') return performed.refusal;
      if (performed.kind === 'preview')
        return Object.assign(new ChangePreview(), performed.preview);
      const { outcome, repeated } = performed;
      return Object.assign(new RecordErased(), { id: outcome.id, repeated });
    }
  }

  @Resolver()
  class ArchiveResolver {
    @Needs(CHANGE_SETTINGS)
    @Mutation(() => Result, {
      name: `set${name}Archived`,
      description: `Offers a ${what} no longer, or again; records that have it keep it. A dry run says how many. Source: rule O-5.`,
    })
    async setArchived(
      @Args(() => ArchiveArgs) args: ArchiveArgs,
      @Ctx() context: Context,
    ): Promise<object> {
      const request = { ...args, id: idOf(what, args.id) };
      return saved(await setEntryArchived(context, list, request), context);
    }
  }

  @Resolver()
  class MoveResolver {
    @Needs(CHANGE_SETTINGS)
    @Mutation(() => Result, {
      name: `move${name}`,
      description: `Gives a ${what} another place in its list. Source: rule O-4.`,
    })
    async move(@Args(() => MoveArgs) args: MoveArgs, @Ctx() context: Context): Promise<object> {
      const request = { ...args, id: idOf(what, args.id) };
      return saved(await moveEntry(context, list, request), context);
    }
  }

  return [
    SaveResolver,
    ...(list.archivedBy ? [ArchiveResolver] : []),
    ...(list.order ? [MoveResolver] : []),
  ];
}
