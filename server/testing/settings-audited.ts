import type { School } from './factories.ts';
import {
  archiveEntry,
  BUSINESS,
  changeEntry,
  changeSettings,
  CLASS_SETTINGS,
  createEntry,
  eraseEntry,
  LISTS,
  moveEntry,
  type Saved,
  type TestedList,
} from './settings-operations.ts';
import type { TestClient } from './test-app.ts';

/** How a mutation is carried out for good, and what the audit keeps of that. */
export interface Audited {
  readonly verb: string;
  readonly targets: string[];
  readonly prepare: () => Promise<() => Promise<unknown>>;
}

interface Office {
  readonly desk: TestClient;
  readonly school: School;
}

let serial = 0;

function auditedList(list: TestedList, office: () => Office): [string, Audited][] {
  const { name, kind, field } = list;
  const input = () => Promise.resolve(list.input(`Entry ${(serial += 1)}`, office().school));
  const make = async (): Promise<string> => {
    const { saved } = await office().desk.data<Saved>(createEntry(list), { input: await input() });
    return (saved[field] as { id: string }).id;
  };
  const audited = (
    verb: string,
    query: string,
    variables: (id: string) => Promise<object> | object,
  ): Audited => ({
    verb: `${verb}_${kind}`,
    targets: [kind],
    prepare: async () => {
      const sent = await variables(verb === 'CREATE' ? '' : await make());
      return () => office().desk.data(query, sent);
    },
  });
  return [
    [`create${name}`, audited('CREATE', createEntry(list), async () => ({ input: await input() }))],
    [
      `change${name}`,
      audited('CHANGE', changeEntry(list), async (id) => ({
        ...{ id, version: 1 },
        input: await input(),
      })),
    ],
    [`erase${name}`, audited('ERASE', eraseEntry(list), (id) => ({ id }))],
    ...(list.isArchived
      ? [
          [
            `set${name}Archived`,
            audited('ARCHIVE', archiveEntry(list), (id) => ({ id, archived: true })),
          ] as [string, Audited],
        ]
      : []),
    ...(list.isOrdered
      ? [
          [`move${name}`, audited('MOVE', moveEntry(list), (id) => ({ id, position: 1 }))] as [
            string,
            Audited,
          ],
        ]
      : []),
  ];
}

function auditedArea(
  area: string,
  what: string,
  verb: string,
  type: string,
  input: object,
  office: () => Office,
): [string, Audited] {
  const prepare = async () => {
    const { desk } = office();
    const { settings } = await desk.data<{ settings: Record<string, { version: number }> }>(
      `{ settings { ${area} { version } } }`,
    );
    const version = settings[area]?.version ?? 0;
    return () => desk.data(changeSettings(what, type), { version, input });
  };
  return [what, { verb, targets: ['SETTING'], prepare }];
}

/** Every mutation of the settings, by its name in the API. */
export const auditedSettings = (office: () => Office): Record<string, Audited> =>
  Object.fromEntries([
    ...LISTS.flatMap((list) => auditedList(list, office)),
    auditedArea(
      ...(['business', 'changeBusiness', 'CHANGE_BUSINESS', 'BusinessInput'] as const),
      BUSINESS,
      office,
    ),
    auditedArea(
      ...(['features', 'changeFeatures', 'CHANGE_FEATURES', 'FeaturesInput'] as const),
      {
        ...{ punchPasses: true, attendance: true, makeupTokens: true },
        welcome: false,
        apiExplorer: true,
      },
      office,
    ),
    auditedArea(
      ...(['security', 'changeSecurity', 'CHANGE_SECURITY', 'SecurityInput'] as const),
      { requireSecondFactor: false },
      office,
    ),
    auditedArea(
      ...([
        'classes',
        'changeClassSettings',
        'CHANGE_CLASS_SETTINGS',
        'ClassSettingsInput',
      ] as const),
      { ...CLASS_SETTINGS, lookAheadDays: 7 },
      office,
    ),
  ]);
