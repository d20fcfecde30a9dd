import { registerEnumType } from 'type-graphql';

export enum ActivityFilter {
  ACTIVE = 'ACTIVE',
  INACTIVE = 'INACTIVE',
  ALL = 'ALL',
  ARCHIVED = 'ARCHIVED',
}

registerEnumType(ActivityFilter, {
  name: 'ActivityFilter',
  description: 'Which rows of a list to show.',
  valuesConfig: {
    ACTIVE: { description: 'Active ones.' },
    INACTIVE: { description: 'The others.' },
    ALL: { description: 'All but archived ones.' },
    ARCHIVED: { description: 'Archived ones, which families and students can be.' },
  },
});
