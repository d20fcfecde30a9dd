import type { TestClient } from './test-app.ts';

/** What a change answers, of whatever kind. */
export interface ChangeAnswer {
  readonly __typename: string;
  readonly reason?: string;
  readonly rule?: string;
  readonly message?: string;
  readonly fix?: string | null;
  readonly fields?: { field: string; reason: string; message: string }[];
  readonly changed?: string[];
  readonly says?: string[];
  readonly repeated?: boolean;
  readonly staffMember?: { id: string; version: number; [field: string]: unknown };
  readonly userGroup?: { id: string; version: number; [field: string]: unknown };
  readonly secret?: string;
  readonly url?: string;
}

const REFUSED = 'reason rule message fix fields { field reason message }';
const STAFF = `id version login email firstName lastName title phone hiredOn releasedOn isActive isOwner hasPassword
  hasSecondFactor groups { name } keywords { name } customValues { field { label } value }`;

const SELECTION = {
  StaffResult: `__typename ... on StaffSaved { repeated staffMember { ${STAFF} } }
    ... on ChangePreview { changed says } ... on RecordRefused { ${REFUSED} }`,
  UserGroupResult: `__typename ... on UserGroupSaved { repeated userGroup { id version name description memberCount grants { permission level } } }
    ... on ChangePreview { changed says } ... on RecordRefused { ${REFUSED} }`,
  DeleteUserGroupResult: `__typename ... on UserGroupDeleted { repeated } ... on ChangePreview { changed says }
    ... on RecordRefused { ${REFUSED} }`,
  OwnSignInResult: `__typename ... on OwnSignInChanged { message repeated } ... on ChangePreview { changed says }
    ... on RecordRefused { ${REFUSED} }`,
  BeginSecondFactorResult: `__typename ... on SecondFactorEnrolment { secret url } ... on ChangePreview { changed says }
    ... on RecordRefused { ${REFUSED} }`,
  SeeAsResult: `__typename ... on SeeingAs { name } ... on RecordRefused { ${REFUSED} }`,
};

/** Each mutation about staff: its arguments, and what it answers. */
const MUTATIONS = {
  createStaff: ['$input: StaffInput!', 'StaffResult'],
  changeStaff: ['$id: ID!, $version: Int!, $input: StaffInput!', 'StaffResult'],
  setStaffActive: ['$id: ID!, $version: Int!, $active: Boolean!', 'StaffResult'],
  setStaffOwner: ['$id: ID!, $version: Int!, $owner: Boolean!', 'StaffResult'],
  setStaffPassword: ['$id: ID!, $password: String!', 'StaffResult'],
  changeStaffRights: [
    '$id: ID!, $version: Int!, $groupIds: [ID!]!, $grants: [GrantInput!]!',
    'StaffResult',
  ],
  resetSecondFactor: ['$id: ID!', 'StaffResult'],
  createUserGroup: ['$input: UserGroupInput!', 'UserGroupResult'],
  changeUserGroup: ['$id: ID!, $version: Int!, $input: UserGroupInput!', 'UserGroupResult'],
  deleteUserGroup: ['$id: ID!, $confirmed: Boolean! = false', 'DeleteUserGroupResult'],
  changeOwnPassword: ['$current: String!, $password: String!', 'OwnSignInResult'],
  beginSecondFactor: ['$password: String!', 'BeginSecondFactorResult'],
  confirmSecondFactor: ['$code: String!', 'OwnSignInResult'],
  removeSecondFactor: ['$password: String!', 'OwnSignInResult'],
  seeAs: ['$staffId: ID!', 'SeeAsResult'],
} as const;
export type StaffMutation = keyof typeof MUTATIONS;

/** Carries a mutation out; the code of the error where there is one instead of an answer. */
export async function change(
  client: TestClient,
  name: StaffMutation,
  variables: object,
): Promise<ChangeAnswer> {
  const [declared, result] = MUTATIONS[name];
  const sent = result === 'SeeAsResult' ? '' : ', $requestId: ID, $dryRun: Boolean! = false';
  const all = `${declared}${sent}`;
  const passed = [...all.matchAll(/\$(\w+):/g)].map(([, one]) => `${one}: $${one}`).join(', ');
  const query = `mutation Change(${all}) { ${name}(${passed}) { ${SELECTION[result]} } }`;
  const answer = await client.run<Record<string, ChangeAnswer>>(query, variables);
  const [error] = answer.errors;
  if (error) {
    const code = String(error.extensions['code']);
    if (code === 'INTERNAL_SERVER_ERROR') throw new Error(`${name}: ${error.message}`);
    return { __typename: code, message: error.message };
  }
  return answer.data?.[name] ?? { __typename: 'nothing' };
}

/** A profile as the form sends it. */
export const profile = (given: object = {}) => ({
  firstName: 'Nia',
  lastName: 'Kerr',
  login: 'nia',
  email: null,
  phone: null,
  title: null,
  hiredOn: null,
  releasedOn: null,
  ...given,
});
