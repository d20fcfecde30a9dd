import enrollmentsView from './examples/enrollments-view.graphql?raw';
import findFamilies from './examples/find-families.graphql?raw';
import punchInLog from './examples/punch-in-log.graphql?raw';
import punchIn from './examples/punch-in.graphql?raw';
import punchableClasses from './examples/punchable-classes.graphql?raw';
import whoAmI from './examples/who-am-i.graphql?raw';

/** Ids of the account that make the examples run as they stand; empty where the account has none. */
export interface ExampleIds {
  familyId: string;
  passId: string;
  studentId: string;
  classId: string;
}

interface ExampleTab {
  query: string;
  variables?: string;
}

/** The tabs of a first visit: the product's main job, step by step. */
export function exampleTabs({ familyId, passId, studentId, classId }: ExampleIds): ExampleTab[] {
  const tab = (query: string, variables: object): ExampleTab => ({
    query,
    variables: JSON.stringify(variables, null, 2),
  });
  return [
    { query: whoAmI },
    tab(findFamilies, { search: 'a' }),
    tab(enrollmentsView, { familyId, when: 'CURRENT' }),
    tab(punchableClasses, { passId, studentId }),
    tab(punchIn, { input: { passId, studentId, classId, dryRun: true } }),
    tab(punchInLog, { passId }),
  ];
}
