import { registerEnumType } from 'type-graphql';

export enum ActivityFilter {
  ACTIVE = 'ACTIVE',
  INACTIVE = 'INACTIVE',
  ALL = 'ALL',
}

registerEnumType(ActivityFilter, {
  name: 'ActivityFilter',
  description: 'Which rows of a list to show.',
  valuesConfig: {
    ACTIVE: { description: 'Active ones.' },
    INACTIVE: { description: 'The others.' },
    ALL: { description: 'All.' },
  },
});
