import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Needs, SignedIn } from '../../graphql/access.ts';
import { Instant } from '../../graphql/scalars.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Channel } from '../audit/channel.ts';
import { AuditedKind } from './record-kinds.ts';

@SignedIn()
@ObjectType({ description: 'Who did something.', simpleResolvers: true })
export class AuditActor {
  @Field(() => ID, { description: 'Id of the staff member.' })
  id: string;

  @Field(() => String, { description: 'First and last name.' })
  name: string;
}

@SignedIn()
@ObjectType({ description: 'A record that an entry of the audit is about.', simpleResolvers: true })
export class AuditTargetRef {
  @Field(() => AuditedKind, { description: 'What it is.' })
  kind: AuditedKind;

  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name today; null when it was erased or the viewer may not see such records.',
  })
  name: string | null;

  @Field(() => Boolean, { description: 'There is no such record any more.' })
  isErased: boolean;
}

@SignedIn()
@ObjectType({ description: 'A piece of what an entry says.', simpleResolvers: true })
export class AuditSentencePart {
  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => AuditTargetRef, {
    nullable: true,
    description: 'The record whose name the words are, if they are one.',
  })
  record: AuditTargetRef | null;
}

@SignedIn()
@ObjectType({ description: 'A field that was changed, in plain words.', simpleResolvers: true })
export class AuditChange {
  @Field(() => String, { description: 'What the office calls it.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it was; null for nothing.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since; null for nothing.' })
  after: string | null;
}

@ObjectType()
abstract class Told {
  @Field(() => ID)
  id: string;

  @Field(() => Instant, { description: 'When it was done.' })
  at: Date | string;

  @Field(() => AuditActor, {
    nullable: true,
    description: 'Who did it; null for the command line and Cartwheel itself.',
  })
  actor: AuditActor | null;

  @Field(() => Channel, { description: 'Where it came from.' })
  channel: Channel;

  @Field(() => String, { description: 'What was done, as a value; see Query.auditVerbs.' })
  verb: string;

  @Field(() => String, { description: 'What was done, in one sentence.' })
  says: string;

  @Field(() => [AuditSentencePart], {
    description: 'The same sentence in pieces, with the records that it names.',
  })
  parts: AuditSentencePart[];

  @Field(() => [String], {
    description:
      'Names of the fields that were there before and were changed, as the office calls them; none where the sentence says it all.',
  })
  changed: string[];
}

@Needs([Permission.AUDIT_LOG, PermissionLevel.VIEW])
@ObjectType({
  description: 'An entry of the audit: never changed, never removed. Source: rule A-9.',
  simpleResolvers: true,
})
export class AuditRecord extends Told {
  @Field(() => String, { nullable: true, description: 'The address that it came from, if any.' })
  ip: string | null;

  @Field(() => [AuditTargetRef], {
    description: 'The records it is about, at most three of each kind.',
  })
  targets: AuditTargetRef[];

  @Field(() => Int, { description: 'How many records it is about.' })
  targetCount: number;

  @Field(() => Boolean, {
    description:
      'The viewer may not see what was changed, since it needs the permission for such records. Source: rule W-3.',
  })
  changesAreHidden: boolean;
}

@SignedIn()
@ObjectType({
  description: 'What happened to a record, as its own page tells it. Source: rule W-4.',
  simpleResolvers: true,
})
export class StoryEntry extends Told {}

@Needs([Permission.AUDIT_LOG, PermissionLevel.VIEW])
@ObjectType({ description: 'Something that the audit can tell of.', simpleResolvers: true })
export class AuditVerb {
  @Field(() => String, { description: 'The value.' })
  verb: string;

  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => String, { description: 'Under which heading it stands.' })
  area: string;
}
