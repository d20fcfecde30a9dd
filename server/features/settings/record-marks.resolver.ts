import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Carried } from '../../graphql/access.ts';
import { CustomField, Keyword } from './settings.entities.ts';

@Resolver(() => Keyword)
export class KeywordStateResolver {
  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'It is not offered any more; records that have it keep it. Source: rule O-1.',
  })
  isArchived(@Root() keyword: Keyword): boolean {
    return keyword.archivedAt !== null;
  }
}

@Resolver(() => CustomField)
export class CustomFieldStateResolver {
  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'It is not offered any more; what records have in it stays. Source: rule O-2.',
  })
  isArchived(@Root() field: CustomField): boolean {
    return field.archivedAt !== null;
  }
}
