/** What a test sends to set up and manage pass types, and what comes back. */
export const PASS_TYPE_FIELDS = /* GraphQL */ `
  fragment Fields on PassType {
    id
    version
    status
    slug
    title
    description
    categories
    holderKind
    availableForSale
    portalSale
    portalRedemption
    priceMode
    priceCents
    uses
    maxIssued
    dateMode
    startsOn
    expiresOn
    validDays
    program {
      id
      name
    }
    chargeCategory
    taxRate
    limits {
      locations {
        id
      }
      programs {
        id
      }
      levels {
        id
      }
      classes {
        id
        name
      }
    }
    image
    sold
    outstanding
    unlimitedSold
    viewerCan {
      change
      suspend
      delete
    }
  }
`;

const ANSWER = /* GraphQL */ `
  __typename
  ... on PassTypeSaved { repeated passType { ...Fields } }
  ... on PassTypePreview { slug soldCount familyCount changed toldBefore }
  ... on PassTypeRefused { field reason rule message fix }
`;

export const CREATE_PASS_TYPE = /* GraphQL */ `
  mutation Create($input: PassTypeInput!, $requestId: ID, $dryRun: Boolean = false) {
    createPassType(input: $input, requestId: $requestId, dryRun: $dryRun) {
      ${ANSWER}
    }
  }
  ${PASS_TYPE_FIELDS}
`;

export const CHANGE_PASS_TYPE = /* GraphQL */ `
  mutation Change(
    $id: ID!
    $version: Int!
    $input: PassTypeInput!
    $applyToSold: Boolean = false
    $requestId: ID
    $dryRun: Boolean = false
  ) {
    changePassType(
      id: $id
      version: $version
      input: $input
      applyToSold: $applyToSold
      requestId: $requestId
      dryRun: $dryRun
    ) {
      ${ANSWER}
    }
  }
  ${PASS_TYPE_FIELDS}
`;

export const SUSPEND_PASS_TYPE = /* GraphQL */ `
  mutation Suspend(
    $id: ID!
    $suspended: Boolean!
    $reason: String
    $requestId: ID
    $dryRun: Boolean = false
  ) {
    setPassTypeSuspended(
      id: $id
      suspended: $suspended
      reason: $reason
      requestId: $requestId
      dryRun: $dryRun
    ) {
      __typename
      ... on PassTypeStateChanged {
        repeated
        passType {
          id
          status
          version
        }
      }
      ... on PassTypeStatePreview {
        passes
        families
        outstanding
        unlimited
      }
      ... on PassTypeRefused {
        field
        reason
        rule
        message
        fix
      }
    }
  }
`;

export const DELETE_PASS_TYPE = /* GraphQL */ `
  mutation Delete($id: ID!, $reason: String, $requestId: ID, $dryRun: Boolean = false) {
    deletePassType(id: $id, reason: $reason, requestId: $requestId, dryRun: $dryRun) {
      __typename
      ... on PassTypeDeleted {
        id
        repeated
      }
      ... on PassTypeStatePreview {
        passes
        families
        outstanding
        unlimited
      }
      ... on PassTypeRefused {
        field
        reason
        rule
        message
        fix
      }
    }
  }
`;

export interface PassTypeRefusal {
  __typename: 'PassTypeRefused';
  field: string | null;
  reason: string;
  rule: string;
  message: string;
  fix: string | null;
}

export interface PassTypeFieldsAnswer {
  id: string;
  version: number;
  slug: string;
  title: string;
  image: string | null;
  sold: number;
}

export type SaveAnswer =
  | { __typename: 'PassTypeSaved'; repeated: boolean; passType: PassTypeFieldsAnswer }
  | {
      __typename: 'PassTypePreview';
      slug: string;
      soldCount: number;
      familyCount: number;
      changed: string[];
      toldBefore: string;
    }
  | PassTypeRefusal;

export interface StateAnswer {
  __typename: string;
  repeated?: boolean;
  id?: string;
  passType?: { id: string; status: string; version: number } | null;
  reason?: string;
}

/** A form that is fine; a test changes what it is about. */
export const passTypeForm = (given: object = {}) => ({
  title: '10-visit Open Gym',
  holderKind: 'FAMILY',
  price: '120.00',
  uses: 10,
  ...given,
});
