import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';

/** What every change of a record can be sent with. */
@ArgsType()
export class SentArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'Any id of yours. The same request sent again with it gets the first outcome and changes nothing.',
  })
  @MaxLength(100)
  requestId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say what would happen: everything is checked, nothing stays.',
  })
  dryRun: boolean;
}

/** What every change of an existing record is sent with. */
@ArgsType()
export class RecordArgs extends SentArgs {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;
}

/** … and of one that two people may edit at once. */
@ArgsType()
export class VersionArgs extends RecordArgs {
  @Field(() => Int, {
    description: 'The version that was read; refused when somebody has changed it since.',
  })
  version: number;
}
