import type { School } from './factories.ts';

/** A list that the school sets up, as its tests send it and find it again. */
export interface TestedList {
  /** As in `createKeyword`. */
  readonly name: string;
  /** Of the query, and of the field of what is saved. */
  readonly query: string;
  readonly field: string;
  readonly kind: string;
  readonly rule: string;
  /** An entry of this name, as the API takes it. */
  readonly input: (name: string, school: School) => Promise<object> | object;
  /** The field that holds the name; none if entries may be called alike. */
  readonly naming: string | null;
  readonly isOrdered: boolean;
  readonly isArchived: boolean;
  /** A record that uses the entry, and what is said of it. */
  readonly use?: readonly [says: string, use: (id: string, school: School) => Promise<unknown>];
}

const ARCHIVED = { naming: 'name', isOrdered: false, isArchived: true } as const;

export const LISTS: readonly TestedList[] = [
  {
    ...ARCHIVED,
    ...{ name: 'Keyword', query: 'keywords', field: 'keyword', kind: 'KEYWORD', rule: 'O-1' },
    input: (name) => ({ name, targets: ['STUDENT', 'FAMILY'] }),
    use: [
      '1 student uses it.',
      async (keywordId, school) => {
        const { KeywordUse } = await import('../features/settings/settings.entities.ts');
        await school.insert(KeywordUse, { keywordId, studentId: (await school.student()).id });
      },
    ],
  },
  {
    ...ARCHIVED,
    ...{ name: 'DropReason', query: 'dropReasons', field: 'dropReason', kind: 'DROP_REASON' },
    rule: 'O-6',
    isOrdered: true,
    input: (name) => ({ name }),
    use: [
      '1 enrollment uses it.',
      (_id, school) => school.enrollment({ dropReason: 'One', dropsOn: '2026-10-01' }),
    ],
  },
  {
    ...ARCHIVED,
    ...{ name: 'CustomField', query: 'customFields', field: 'customField', kind: 'CUSTOM_FIELD' },
    rule: 'O-2',
    naming: 'label',
    isOrdered: true,
    input: (label) => ({ target: 'STUDENT', label, kind: 'CHOICE', choices: ['S', 'M'] }),
    use: [
      '1 student uses it.',
      async (fieldId, school) => {
        const { CustomValue } = await import('../features/settings/settings.entities.ts');
        const studentId = (await school.student()).id;
        await school.insert(CustomValue, { fieldId, studentId, value: 'S' });
      },
    ],
  },
  {
    ...ARCHIVED,
    ...{ name: 'Location', query: 'locations', field: 'location', kind: 'LOCATION', rule: 'O-7' },
    input: (name) => ({ name, zone: 'America/Toronto', phone: '416 555 0111', city: 'Toronto' }),
    use: ['1 class uses it.', (locationId, school) => school.class({ locationId })],
  },
  {
    ...ARCHIVED,
    ...{ name: 'Room', query: 'rooms', field: 'room', kind: 'ROOM', rule: 'O-7' },
    input: async (name, school) => ({ name, locationId: await hall(school) }),
    use: [
      '1 class uses it.',
      async (roomId, school) => school.class({ roomId, locationId: await hall(school) }),
    ],
  },
  {
    ...ARCHIVED,
    ...{ name: 'Program', query: 'programs', field: 'program', kind: 'PROGRAM', rule: 'O-7' },
    input: (name) => ({ name }),
    use: ['1 class uses it.', (programId, school) => school.class({ programId })],
  },
  {
    ...ARCHIVED,
    ...{ name: 'Level', query: 'levels', field: 'level', kind: 'LEVEL', rule: 'O-7' },
    isOrdered: true,
    input: (name) => ({ name, colour: 'GREEN' }),
    use: ['1 class uses it.', (levelId, school) => school.class({ levelId })],
  },
  {
    ...ARCHIVED,
    ...{ name: 'Season', query: 'seasons', field: 'season', kind: 'SEASON', rule: 'O-8' },
    input: (name) => ({
      name,
      kind: 'SESSION',
      ranges: [{ startsOn: '2027-01-04', endsOn: '2027-03-28' }],
    }),
    use: [
      '1 class uses it.',
      async (seasonId, school) => {
        const { ClassSeason } = await import('../features/schedule/calendar.entities.ts');
        await school.insert(ClassSeason, { classId: (await school.class()).id, seasonId });
      },
    ],
  },
  {
    ...{ name: 'Closure', query: 'closures', field: 'closure', kind: 'CLOSURE', rule: 'S-5' },
    ...{ naming: null, isOrdered: false, isArchived: false },
    input: async (reason, school) => ({
      ...{ reason, startsOn: '2026-12-24', endsOn: '2027-01-03', scope: 'BOTH' },
      locationIds: [await hall(school)],
    }),
  },
];

/** The mutations of a list, by what they do. */
export const mutationsOf = ({ name, isArchived, isOrdered }: TestedList): string[] => [
  ...[`create${name}`, `change${name}`, `erase${name}`],
  ...(isArchived ? [`set${name}Archived`] : []),
  ...(isOrdered ? [`move${name}`] : []),
];

const halls = new WeakMap<School, Promise<string>>();
/** One location of the school, whose rooms and closures are tried. */
export function hall(school: School): Promise<string> {
  const known = halls.get(school) ?? school.location().then(({ id }) => id);
  halls.set(school, known);
  return known;
}

const sent = '$requestId: ID, $dryRun: Boolean = false';
const sends = 'requestId: $requestId, dryRun: $dryRun';
const refused = `
  __typename
  ... on ChangePreview { changed says }
  ... on RecordRefused { reason rule message fix fields { field reason message } }`;
const answer = ({ name, field }: TestedList, fields: string): string => `{
  ${refused}
  ... on ${name}Saved { repeated ${field} { ${fields} } }
}`;

export const createEntry = (list: TestedList, fields = 'id version uses'): string => `
  mutation ($input: ${list.name}Input!, ${sent}) {
    saved: create${list.name}(input: $input, ${sends}) ${answer(list, fields)}
  }`;

export const changeEntry = (list: TestedList, fields = 'id version uses'): string => `
  mutation ($id: ID!, $version: Int!, $input: ${list.name}Input!, ${sent}) {
    saved: change${list.name}(id: $id, version: $version, input: $input, ${sends}) ${answer(list, fields)}
  }`;

export const archiveEntry = (list: TestedList): string => `
  mutation ($id: ID!, $archived: Boolean!, ${sent}) {
    saved: set${list.name}Archived(id: $id, archived: $archived, ${sends}) ${answer(list, 'id isArchived')}
  }`;

export const moveEntry = (list: TestedList): string => `
  mutation ($id: ID!, $position: Int!, ${sent}) {
    saved: move${list.name}(id: $id, position: $position, ${sends}) ${answer(list, 'id position')}
  }`;

export const eraseEntry = (list: TestedList): string => `
  mutation ($id: ID!, ${sent}) {
    saved: erase${list.name}(id: $id, ${sends}) { ${refused} ... on RecordErased { id repeated } }
  }`;

export const SETTINGS_FIELDS = `
  business { name zone currency phone email website street city region postcode country version }
  features { punchPasses attendance makeupTokens welcome apiExplorer version }
  classes { lookAheadDays checkInMode staffCheckInMode markAheadDays absencesInARow version }`;

export const changeSettings = (what: string, input: string, fields = SETTINGS_FIELDS): string => `
  mutation ($version: Int!, $input: ${input}!, ${sent}) {
    saved: ${what}(version: $version, input: $input, ${sends}) {
      ${refused}
      ... on SettingsSaved { repeated settings { ${fields} } }
    }
  }`;

/** What is saved or refused. */
export interface Saved {
  readonly saved: Record<string, unknown> & {
    readonly __typename: string;
    readonly reason?: string;
    readonly message?: string;
    readonly fields?: readonly { field: string; reason: string; message: string }[];
    readonly says?: readonly string[];
  };
}

/** The usual ones. */
export const CLASS_SETTINGS = {
  ...{ lookAheadDays: 14, absencesInARow: 3, markAheadDays: null },
  ...{ checkInMode: false, staffCheckInMode: false },
};

export const BUSINESS = {
  ...{ name: 'Test School', zone: 'America/Toronto', currency: 'CAD' },
  ...{ phone: '416 555 0100', email: 'office@example.org', website: 'www.example.org' },
  ...{ street: '1 Main Street', city: 'Toronto', region: 'Ontario', postcode: 'M5V 2T6' },
  country: 'Canada',
};
