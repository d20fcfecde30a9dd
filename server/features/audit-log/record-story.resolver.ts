import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import type { ToldEntry } from './audit-entry.ts';
import { told } from './audit-log.ts';
import { auditPage } from './audit-log.queries.ts';
import { StoryEntry } from './audit-log.types.ts';
import { VERBS } from './audit-verbs.ts';
import { maySeeStory, AuditedKind } from './record-kinds.ts';

const StoryConnection = connectionOf(StoryEntry, 'StoryEntry');

/** A story tells what was done to a record, not who looked at it. */
const NO_STORY = Object.entries(VERBS).flatMap(([verb, { changesNothing }]) =>
  changesNothing ? [verb] : [],
);

@Resolver()
export class RecordStoryResolver {
  @SignedIn()
  @Query(() => StoryConnection, {
    description:
      'What happened to a record, the newest first, for those who may see such records. Source: rule W-4.',
  })
  async recordStory(
    @Arg('kind', () => AuditedKind, { description: 'What it is.' }) kind: AuditedKind,
    @Arg('id', () => ID, { description: 'Id of the record.' }) id: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Entries a page, at most 200.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The end cursor of the page before.',
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<ToldEntry>> {
    if (!maySeeStory(context.viewer, kind)) throw forbidden();
    const recordId = idOf('record', id);
    const page = await context.readOnce((snapshot) =>
      auditPage(snapshot, { kind, recordId, exceptVerbs: NO_STORY, first, after }),
    );
    return told(context.viewer, page);
  }
}
