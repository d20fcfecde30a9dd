import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  createUnionType,
  Ctx,
  Field,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { statement } from '../../db/statement.ts';
import { Anyone, SignedIn } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { RecordArgs, SentArgs } from '../../graphql/record-args.ts';
import { deleteFilter, saveFilter, type FilterPerformed } from './saved-filter.command.ts';
import { SavedFilter } from './saved-filter.entity.ts';

/** Pages whose filters can be kept. */
export enum FilteredPage {
  ENROLLMENTS = 'ENROLLMENTS',
}

registerEnumType(FilteredPage, {
  name: 'FilteredPage',
  description: 'A page whose filters can be kept.',
  valuesConfig: { ENROLLMENTS: { description: 'The Enrollments page.' } },
});

@ArgsType()
class SaveFilterArgs extends SentArgs {
  @Field(() => FilteredPage, { description: 'The page that it is of.' })
  page: FilteredPage;

  @Field(() => String, { description: 'Its name; one’s own of this name on the page is replaced.' })
  @MaxLength(100)
  name: string;

  @Field(() => String, { description: 'The filters as the query of the page’s address.' })
  @MaxLength(2000)
  value: string;
}

@Anyone()
@ObjectType({ description: 'One’s saved filters are changed.', simpleResolvers: true })
export class FiltersSaved {
  @Field(() => [SavedFilter], { description: 'All of one’s own of the page, by name.' })
  filters: SavedFilter[];

  @Field(() => Boolean, { description: 'An earlier request with this requestId did the work.' })
  repeated: boolean;
}

const FilterResult = createUnionType({
  name: 'SavedFilterResult',
  description: 'The saved filters, what would change, or why it is refused.',
  types: () => [FiltersSaved, ChangePreview, RecordRefused] as const,
});

const MINE = statement(
  'saved_filters',
  'select id, page, name, value from saved_filter where staff_id = $1 and page = $2 order by lower(name), id limit 100',
);

@Resolver()
export class SavedFilterResolver {
  @SignedIn()
  @Query(() => [SavedFilter], {
    description: 'One’s own saved filters of a page, by name, at most 100. Source: rule E-14.',
  })
  savedFilters(
    @Arg('page', () => FilteredPage, { description: 'The page.' }) page: FilteredPage,
    @Ctx() context: Context,
  ): Promise<SavedFilter[]> {
    // Whoever sees as a colleague sees nothing that is the colleague's own (rule A-17).
    return context.viewer.seenBy ? Promise.resolve([]) : mine(context, page);
  }

  @SignedIn()
  @Mutation(() => FilterResult, {
    description: 'Keeps filters of a page under a name, for oneself. Source: rule E-14.',
  })
  async saveFilter(
    @Args(() => SaveFilterArgs) args: SaveFilterArgs,
    @Ctx() context: Context,
  ): Promise<FiltersSaved | ChangePreview | RecordRefused> {
    return answered(await saveFilter(context, args), args.page, context);
  }

  @SignedIn()
  @Mutation(() => FilterResult, {
    description: 'Forgets one of one’s own saved filters. Source: rule E-14.',
  })
  async deleteSavedFilter(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<FiltersSaved | ChangePreview | RecordRefused> {
    const performed = await deleteFilter(context, { ...args, id: idOf('saved filter', args.id) });
    return answered(performed, FilteredPage.ENROLLMENTS, context);
  }
}

async function answered(performed: FilterPerformed, page: FilteredPage, context: Context) {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const filters = await mine(context, page);
  return Object.assign(new FiltersSaved(), { filters, repeated: performed.repeated });
}

const mine = (context: Context, page: FilteredPage): Promise<SavedFilter[]> =>
  context.readOnce((snapshot) =>
    snapshot.query<SavedFilter & Record<string, unknown>>(MINE, [context.viewer.staff.id, page]),
  );
