/** Changes of sold passes, as several tests send them. */
const PASS = `pass { id used total left activeOn expires status note holders { id status student { id } } }`;
const REFUSED = 'message rule fix';

export const GIVE_PASS = `
  mutation Give($input: GivePassInput!) {
    answer: givePass(input: $input) {
      __typename
      ... on PassGiven { repeated ${PASS} }
      ... on PassGivePreview { title activeOn expires total holderNames }
      ... on GiveRefused { reason field ${REFUSED} }
    }
  }`;

export const SET_SUSPENDED = `
  mutation SetSuspended($input: SetPassSuspendedInput!) {
    answer: setPassSuspended(input: $input) {
      __typename
      ... on PassStateChanged { repeated holder { id status } ${PASS} }
      ... on PassStatePreview { title holderNames left passIsGone }
      ... on PassStateRefused { reason ${REFUSED} }
    }
  }`;

export const DELETE_PASS = `
  mutation Delete($input: DeletePassInput!) {
    answer: deletePass(input: $input) {
      __typename
      ... on PassDeleted { passId holderIds passIsGone repeated ${PASS} }
      ... on PassStatePreview { title holderNames left passIsGone }
    }
  }`;

const edit = (field: string, input: string) => `
  mutation Edit($input: ${input}!) {
    answer: ${field}(input: $input) {
      __typename
      ... on PassEdited { repeated ${PASS} }
      ... on PassEditPreview { used total expires }
      ... on PassEditRefused { reason field ${REFUSED} }
    }
  }`;

export const CHANGE_EXPIRES = edit('changePassExpires', 'ChangePassExpiresInput');
export const CHANGE_TOTAL = edit('changePassTotal', 'ChangePassTotalInput');

interface ManagedPass {
  id: string;
  used: number;
  total: number | null;
  left: number | null;
  activeOn: string;
  expires: string | null;
  status: string;
  note: string | null;
  holders: { id: string; status: string; student: { id: string } }[];
}

/** Any of the answers; which fields there are follows from its `__typename`. */
export interface ManageAnswer {
  answer: {
    __typename: string;
    reason?: string;
    field?: string | null;
    message?: string;
    rule?: string;
    repeated?: boolean;
    pass?: ManagedPass | null;
    passIsGone?: boolean;
    holderIds?: string[];
  };
}
