/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who may use a pass. */
export type HolderKind =
  /** Any student of the family; they share its punches. */
  | 'FAMILY'
  /** One student only. */
  | 'STUDENT';

/** From when until when a new pass of a type may be used. Source: rule P-10. */
export type PassDateMode =
  /** A number of days from the day it is given for. */
  | 'DAYS'
  /** From a date to a date, whenever it is sold. */
  | 'FIXED'
  /** From a date on, without an end. */
  | 'OPEN';

/** Which classes a pass opens: for each kind that names any, the class must be among them. Source: rule P-5. */
export type PassLimitsInput = {
  /** Classes that are offered. */
  classes?: Array<string>;
  /** Levels. */
  levels?: Array<string>;
  /** Locations. */
  locations?: Array<string>;
  /** Programs that are not deleted. */
  programs?: Array<string>;
};

/** What the price of a pass type is for. Source: rule P-9. */
export type PassPriceMode =
  /** The pass as a whole. */
  | 'FLAT'
  /** One use; the number of uses is chosen at the sale. */
  | 'PER_USE';

/** All fields of a pass type. Source: rules P-8 to P-11. */
export type PassTypeInput = {
  /** The office may sell it. */
  availableForSale?: boolean;
  /** Subcategories of “Passes”, at most 20, each of at most 40 characters. */
  categories?: Array<string>;
  /** The category of its charge, for reports; at most 40 characters. */
  chargeCategory?: string | null | undefined;
  /** From when until when a new pass may be used. Source: rule P-10. */
  dateMode?: PassDateMode;
  /** What it is for, at most 2,000 characters. */
  description?: string | null | undefined;
  /** FIXED: the last day. */
  expiresOn?: string | null | undefined;
  /** Whether a whole family may use it, or one student. */
  holderKind: HolderKind;
  /** A PNG, JPEG, WebP or GIF of at most 128 KiB as a data URL. Null removes the image, left out it stays. */
  image?: string | null | undefined;
  /** Which classes it opens; left out, all. */
  limits?: PassLimitsInput | null | undefined;
  /** How many passes of it may be issued; null is any number. Source: rule P-11. */
  maxIssued?: number | null | undefined;
  /** Families may use it on the Customer Portal. */
  portalRedemption?: boolean;
  /** Families may buy it on the Customer Portal. */
  portalSale?: boolean;
  /** In the account’s currency, such as “12.50”. Source: rule P-9. */
  price: string;
  /** What the price is for. Source: rule P-9. */
  priceMode?: PassPriceMode;
  /** The program that its charge is booked to. */
  programId?: string | null | undefined;
  /** Part of a link: small letters, digits and hyphens. Left out, it is made of the title, or stays as it is. */
  slug?: string | null | undefined;
  /** FIXED: the first day. OPEN: the first day; null is the day it is given for. */
  startsOn?: string | null | undefined;
  /** Percent, such as “8.25”; null is the rate of the program. */
  taxRate?: string | null | undefined;
  /** Name of the pass, at most 100 characters. */
  title: string;
  /** Punches of a new pass, null is unlimited; priced per use, the number that a sale starts from. */
  uses?: number | null | undefined;
  /** DAYS: how many after its start it expires. */
  validDays?: number | null | undefined;
};

/** Why a pass type is not saved, suspended or deleted; the field says where. */
export type PassTypeRefusalReason =
  /** It is suspended already. */
  | 'ALREADY_SUSPENDED'
  /** The last day lies before the first. */
  | 'BEFORE_START'
  /** More passes are sold already. */
  | 'BELOW_SOLD'
  /** Somebody else has changed it since it was read. */
  | 'CHANGED_MEANWHILE'
  /** The program is deleted. */
  | 'DELETED'
  /** Sold passes cannot change from families to students or back. */
  | 'HOLDERS_DIFFER'
  /** Larger than 128 KiB. */
  | 'IMAGE_TOO_LARGE'
  /** The class is not offered any more. */
  | 'INACTIVE'
  /** The field is empty and must not be. */
  | 'NEEDED'
  /** Below zero. */
  | 'NEGATIVE'
  /** Not a PNG, JPEG, WebP or GIF. */
  | 'NOT_AN_IMAGE'
  /** Not a number such as 12.50. */
  | 'NOT_A_NUMBER'
  /** Passes with such dates have no such field. */
  | 'NOT_OF_THIS_MODE'
  /** It is not suspended. */
  | 'NOT_SUSPENDED'
  /** Too small or too large. */
  | 'OUT_OF_RANGE'
  /** Another pass type has this slug. */
  | 'TAKEN'
  /** The text is too long. */
  | 'TOO_LONG'
  /** The list has too many members. */
  | 'TOO_MANY'
  /** Too many decimals. */
  | 'TOO_PRECISE'
  /** There is no such record. */
  | 'UNKNOWN'
  /** The text has characters that it may not have. */
  | 'WRONG_FORM';

export type CreatePassTypeMutationVariables = Exact<{
  input: PassTypeInput;
  requestId?: string | null | undefined;
}>;


export type CreatePassTypeMutation = { createPassType:
    | { __typename: 'PassTypePreview' }
    | { __typename: 'PassTypeRefused', field: string | null, reason: PassTypeRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassTypeSaved', passType: { __typename: 'PassType', id: string, title: string } | null }
   };


export const CreatePassTypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePassType"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPassType"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePassTypeMutation, CreatePassTypeMutationVariables>;