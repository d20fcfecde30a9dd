/** Changes of families and students, as several tests send them. */
const REFUSED = `... on RecordRefused { reason message rule fix fields { field reason message } }`;
const PREVIEW = `... on ChangePreview { changed says }`;
const REMOVAL = `... on RemovalPreview { how says }`;

export const FAMILY = `
  id name flagAlert version isActive isSuspended isArchived
  guardians { id firstName lastName relationship isPrimary }
  contacts { id guardianId kind value label isPrimary }
  addresses { id label street city region postcode country isPrimary }
  keywords { id name } customValues { field { id label } value }
  students { id firstName }`;

export const STUDENT = `
  id firstName lastName born gender rollComment version isArchived
  level { id } family { id } keywords { id name } customValues { field { id label } value }`;

const change = (name: string, args: string, pass: string, result: string, more = PREVIEW): string =>
  `mutation (${args}, $requestId: ID, $dryRun: Boolean! = false) {
    answer: ${name}(${pass}, requestId: $requestId, dryRun: $dryRun) { __typename ${result} ${more} ${REFUSED} }
  }`;

const family = `... on FamilySaved { repeated family { ${FAMILY} } }`;
const student = `... on StudentSaved { repeated student { ${STUDENT} } }`;
const note = `... on NoteSaved { repeated note { id level text by createdAt isClosed version } }`;

export const CREATE_FAMILY = change(
  'createFamily',
  '$input: NewFamilyInput!',
  'input: $input',
  family,
);
export const CHANGE_FAMILY = change(
  'changeFamily',
  '$id: ID!, $version: Int!, $input: FamilyInput!',
  'id: $id, version: $version, input: $input',
  family,
);
export const SUSPEND_FAMILY = change(
  'setFamilySuspended',
  '$id: ID!, $suspended: Boolean!, $reason: String',
  'id: $id, suspended: $suspended, reason: $reason',
  family,
);
export const REMOVE_FAMILY = change(
  'removeFamily',
  '$id: ID!',
  'id: $id',
  `... on FamilyRemoved { id how repeated family { ${FAMILY} } }`,
  REMOVAL,
);
export const RESTORE_FAMILY = change('restoreFamily', '$id: ID!', 'id: $id', family);
export const ADD_STUDENT = change(
  'addStudent',
  '$familyId: ID!, $input: StudentInput!',
  'familyId: $familyId, input: $input',
  student,
);
export const CHANGE_STUDENT = change(
  'changeStudent',
  '$id: ID!, $version: Int!, $input: StudentInput!',
  'id: $id, version: $version, input: $input',
  student,
);
export const MOVE_STUDENT = change(
  'moveStudent',
  '$id: ID!, $familyId: ID!',
  'id: $id, familyId: $familyId',
  student,
);
export const REMOVE_STUDENT = change(
  'removeStudent',
  '$id: ID!',
  'id: $id',
  `... on StudentRemoved { id how repeated student { ${STUDENT} } }`,
  REMOVAL,
);
export const RESTORE_STUDENT = change('restoreStudent', '$id: ID!', 'id: $id', student);
export const CHANGE_HEALTH = change(
  'changeHealth',
  '$id: ID!, $version: Int!, $input: HealthInput!',
  'id: $id, version: $version, input: $input',
  '... on StudentSaved { repeated student { id health { hasAlert alert allergies medication physician emergencyContact version } } }',
);
export const ADD_NOTE = change(
  'addNote',
  '$familyId: ID, $studentId: ID, $level: NoteLevel!, $text: String!',
  'familyId: $familyId, studentId: $studentId, level: $level, text: $text',
  note,
);
export const CHANGE_NOTE = change(
  'changeNote',
  '$id: ID!, $version: Int!, $level: NoteLevel!, $text: String!',
  'id: $id, version: $version, level: $level, text: $text',
  note,
);
export const CLOSE_NOTE = change(
  'setNoteClosed',
  '$id: ID!, $closed: Boolean!',
  'id: $id, closed: $closed',
  note,
);

export interface FamilyShape {
  id: string;
  name: string;
  flagAlert: string | null;
  version: number;
  isActive: boolean;
  isSuspended: boolean;
  isArchived: boolean;
  guardians: { id: string; firstName: string; lastName: string; isPrimary: boolean }[];
  contacts: {
    id: string;
    guardianId: string | null;
    kind: string;
    value: string;
    label: string | null;
    isPrimary: boolean;
  }[];
  addresses: { id: string; street: string; isPrimary: boolean }[];
  keywords: { id: string; name: string }[];
  customValues: { field: { id: string; label: string }; value: string }[];
  students: { id: string; firstName: string }[];
}

export interface StudentShape {
  id: string;
  firstName: string;
  lastName: string;
  born: string | null;
  gender: string;
  rollComment: string | null;
  version: number;
  isArchived: boolean;
  level: { id: string } | null;
  family: { id: string };
  keywords: { id: string; name: string }[];
  customValues: { field: { id: string; label: string }; value: string }[];
  health: { hasAlert: boolean; alert: string | null; allergies: string | null; version: number };
}

/** Any of the answers; which fields there are follows from its `__typename`. */
export interface RecordAnswer {
  answer: {
    __typename: string;
    repeated?: boolean;
    reason?: string;
    message?: string;
    rule?: string;
    fix?: string | null;
    fields?: { field: string; reason: string; message: string }[];
    changed?: string[];
    says?: string[];
    how?: string;
    family?: FamilyShape | null;
    student?: StudentShape | null;
    note?: { id: string; level: string; text: string; isClosed: boolean; version: number } | null;
  };
}
