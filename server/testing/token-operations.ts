const PROBLEM = 'reason message rule fix fields { field reason message }';
const MAKEUP = '{ enrollmentId classId className date starts locationName isRemoved }';

export const TOKEN = `id studentId student { firstName lastName familyId } status isRequested needsProgram origin
  missed { classId name date } location { id name isDeleted } programs { id name isDeleted } issuedOn expires comment
  issuedBy makeup ${MAKEUP} version mayRedeem cannotRedeem
  story { no kind by channel note expires makeup ${MAKEUP} }`;

const KEPT = `__typename ... on TokenKept { token { ${TOKEN} } says repeated }
  ... on ChangePreview { changed says } ... on RecordRefused { ${PROBLEM} }`;
const SENT = '$requestId: ID, $dryRun: Boolean! = false';
const SENDS = 'requestId: $requestId, dryRun: $dryRun';

export const CREATE_TOKEN = `mutation ($studentId: ID!, $input: TokenInput!, ${SENT}) {
  answer: createToken(studentId: $studentId, input: $input, ${SENDS}) { ${KEPT} } }`;

export const CHANGE_TOKEN = `mutation ($id: ID!, $version: Int!, $input: TokenInput!, ${SENT}) {
  answer: changeToken(id: $id, version: $version, input: $input, ${SENDS}) { ${KEPT} } }`;

const ofOne = (name: string): string => `mutation ($id: ID!, $version: Int!, ${SENT}) {
  answer: ${name}(id: $id, version: $version, ${SENDS}) { ${KEPT} } }`;
export const DELETE_TOKEN = ofOne('deleteToken');
export const RESET_TOKEN = ofOne('resetToken');

export const APPROVE_MAKEUP = `mutation ($id: ID!, $version: Int!, ${SENT}) {
  answer: approveMakeup(tokenId: $id, version: $version, ${SENDS}) { ${KEPT} } }`;
export const DENY_MAKEUP = `mutation ($id: ID!, $version: Int!, $reason: String, ${SENT}) {
  answer: denyMakeup(tokenId: $id, version: $version, reason: $reason, ${SENDS}) { ${KEPT} } }`;

export const REASSIGN_TOKENS = `mutation ($ids: [ID!]!, $programId: ID!, ${SENT}) {
  answer: reassignTokens(ids: $ids, programId: $programId, ${SENDS}) {
    __typename ... on TokensKept { tokens { ${TOKEN} } says repeated }
    ... on ChangePreview { changed says } ... on RecordRefused { ${PROBLEM} } } }`;

export interface SeenMakeup {
  readonly enrollmentId: string;
  readonly className: string;
  readonly date: string;
  readonly starts: string | null;
  readonly isRemoved: boolean;
}

export interface SeenToken {
  readonly id: string;
  readonly status: string;
  readonly isRequested: boolean;
  readonly needsProgram: boolean;
  readonly programs: readonly { name: string; isDeleted: boolean }[];
  readonly location: { name: string } | null;
  readonly expires: string | null;
  readonly comment: string | null;
  readonly issuedOn: string;
  readonly issuedBy: string | null;
  readonly makeup: SeenMakeup | null;
  readonly version: number;
  readonly mayRedeem: boolean;
  readonly cannotRedeem: string | null;
  readonly story: readonly {
    no: number;
    kind: string;
    by: string | null;
    note: string | null;
    expires: string | null;
    makeup: SeenMakeup | null;
  }[];
}

/** Whatever one of these mutations answers; what is asked for is told by `__typename`. */
export interface TokenAnswer {
  readonly __typename: string;
  readonly token: SeenToken | null;
  readonly tokens: readonly SeenToken[];
  readonly says: readonly string[];
  readonly changed: readonly string[];
  readonly repeated: boolean;
  readonly reason: string;
  readonly message: string;
  readonly rule: string;
  readonly fix: string | null;
  readonly fields: readonly { field: string; reason: string; message: string }[];
}
