import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { NAME_ORDER } from '../../db/row.ts';
import { statement } from '../../db/statement.ts';
import { Needs } from '../../graphql/access.ts';
import { connectionOf, MAX_PAGE, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput, notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { isId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Channel } from '../audit/channel.ts';
import type { ToldEntry } from './audit-entry.ts';
import { auditLogPage, changesInWords } from './audit-log.ts';
import { AuditActor, AuditChange, AuditRecord, AuditVerb } from './audit-log.types.ts';
import { VERBS } from './audit-verbs.ts';
import { AuditedKind } from './record-kinds.ts';

const AuditConnection = connectionOf(AuditRecord, 'AuditRecord');

/** People of a school are some hundreds at most. */
const ACTORS = statement(
  'audit_actors',
  `select s.id, s.first_name || ' ' || s.last_name as name from staff s
   order by s.last_name collate "${NAME_ORDER}", s.first_name, s.id limit 1000`,
);

@ArgsType()
class AuditLogArgs {
  @Field(() => Int, { defaultValue: 50, description: `Entries a page, at most ${MAX_PAGE}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'The end cursor of the page before.' })
  @MaxLength(2000)
  after?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name of a person, family, student, class or pass type. Source: rule W-2.',
  })
  @MaxLength(100)
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this staff member did.' })
  actorId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these verbs; see Query.auditVerbs.',
  })
  @ArrayMaxSize(100)
  verbs?: string[] | null;

  @Field(() => AuditedKind, { nullable: true, description: 'Only what is about such a record.' })
  kind?: AuditedKind | null;

  @Field(() => ID, { nullable: true, description: 'Only what is about this record.' })
  recordId?: string | null;

  @Field(() => Channel, { nullable: true, description: 'Only what came from there.' })
  channel?: Channel | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'From this day on, in the account’s zone.',
  })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Until the end of this day, in the account’s zone.',
  })
  to?: LocalDate | null;
}

@Resolver(() => AuditRecord)
export class AuditLogResolver {
  @Needs([Permission.AUDIT_LOG, PermissionLevel.VIEW])
  @Query(() => AuditConnection, {
    description:
      'Who did what, when and from where: the newest first, by page. Also as a file, with the same filters: GET /a/{account}/audit-log.csv. Source: rules W-1 to W-3.',
  })
  async auditLog(
    @Args(() => AuditLogArgs) args: AuditLogArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ToldEntry>> {
    for (const name of ['actorId', 'recordId'] as const) {
      const id = args[name];
      if (id && !isId(id)) throw badInput('This is no id.', name);
    }
    return auditLogPage(await context.read(), context.viewer, args);
  }

  @Needs([Permission.AUDIT_LOG, PermissionLevel.VIEW])
  @Query(() => AuditRecord, {
    description: 'One entry of the audit. NOT_FOUND when there is none of this id.',
  })
  async auditRecord(
    @Arg('id', () => ID, { description: 'Id of the entry.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ToldEntry> {
    const asked = { id: idOf('entry', id), first: 1 };
    const { nodes } = await auditLogPage(await context.read(), context.viewer, asked);
    const [entry] = nodes;
    if (!entry) throw notFound('entry');
    return entry;
  }

  @Needs([Permission.AUDIT_LOG, PermissionLevel.VIEW])
  @Query(() => [AuditVerb], { description: 'All that the audit can tell of.' })
  auditVerbs(): AuditVerb[] {
    return Object.entries(VERBS).map(([verb, { label, area }]) => ({ verb, label, area }));
  }

  @Needs([Permission.AUDIT_LOG, PermissionLevel.VIEW])
  @Query(() => [AuditActor], {
    description: 'All who work or worked here, by last name, at most 1000.',
  })
  auditActors(@Ctx() context: Context): Promise<AuditActor[]> {
    return context.readOnce((snapshot) => snapshot.query<{ id: string; name: string }>(ACTORS, []));
  }

  @FieldResolver(() => [AuditChange], {
    description:
      'Each field that was changed, before and after. Reading health here is written to the audit too. Source: rule W-3.',
  })
  changes(@Root() entry: ToldEntry, @Ctx() context: Context): Promise<AuditChange[]> {
    return changesInWords(context, entry);
  }
}
