import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { entriesOf } from './list-entries.queries.ts';
import { CustomFieldInput, DropReasonInput, KeywordInput } from './list-inputs.types.ts';
import { listResolvers } from './list-resolvers.ts';
import { RecordKindEnum } from './record-marks.enums.ts';
import type { RecordKind } from './record-marks.form.ts';
import { CustomField, DropReason, Keyword } from './settings.entities.ts';
import { customFields, dropReasons, keywords } from './settings-lists.ts';

export const withArchived = {
  defaultValue: false,
  description: 'Also those that are archived.',
};
const ofTarget = {
  nullable: true,
  description: 'Only those for records of this kind.',
};

@Resolver()
export class SettingsListsResolver {
  @SignedIn()
  @Query(() => [Keyword], { description: 'The keywords, by name. Source: rule O-1.' })
  async keywords(
    @Arg('target', () => RecordKindEnum, ofTarget) target: RecordKind | null,
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    const all = await entriesOf(await context.read(), keywords, archived);
    return target ? all.filter(({ targets }) => targets.includes(target)) : all;
  }

  @SignedIn()
  @Query(() => [CustomField], {
    description: 'The fields that the school added, in their order. Source: rule O-2.',
  })
  async customFields(
    @Arg('target', () => RecordKindEnum, ofTarget) target: RecordKind | null,
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    const all = await entriesOf(await context.read(), customFields, archived);
    return target ? all.filter((field) => field.target === target) : all;
  }

  @SignedIn()
  @Query(() => [DropReason], {
    description: 'The reasons for which students leave a class, in their order. Source: rule O-6.',
  })
  async dropReasons(
    @Arg('withArchived', () => Boolean, withArchived) archived: boolean,
    @Ctx() context: Context,
  ): Promise<object[]> {
    return entriesOf(await context.read(), dropReasons, archived);
  }
}

export const settingsLists = [
  SettingsListsResolver,
  ...listResolvers(keywords, { name: 'Keyword', type: Keyword, input: KeywordInput }),
  ...listResolvers(dropReasons, { name: 'DropReason', type: DropReason, input: DropReasonInput }),
  ...listResolvers(customFields, {
    name: 'CustomField',
    type: CustomField,
    input: CustomFieldInput,
  }),
];
