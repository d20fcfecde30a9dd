/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Credentials of a staff member. */
export type SignInInput = {
  /** The six digits that the app shows. Sent with login and password when those alone were not enough. Source: rule A-16. */
  code?: string | null | undefined;
  /** Login name or e-mail; case does not matter. */
  login: string;
  /** Password; case matters. */
  password: string;
  /** Stay signed in for thirty days without use, instead of one hour. */
  staySignedIn?: boolean;
};

/** Why a sign-in is refused. Source: rules. */
export type SignInRefusalReason =
  /** Too many wrong tries; wait. */
  | 'TOO_MANY_TRIES'
  /** The code is wrong, of another time, or was used; login and password are right. */
  | 'WRONG_CODE'
  /** Login or password is wrong; it is not said which. */
  | 'WRONG_CREDENTIALS';

export type SignInEntranceQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInEntranceQuery = { entrance: { name: string, demoSignIns: Array<{ login: string, password: string, role: string }> }, viewer: { id: string } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SecondFactorNeeded', enrolment: { secret: string, url: string } | null }
    | { __typename: 'SignInRefused', reason: SignInRefusalReason, message: string, fix: string | null, retryAfterSeconds: number | null }
    | { __typename: 'SignedIn' }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const SignInEntranceDocument = new TypedDocumentString(`
    query SignInEntrance {
  entrance {
    name
    demoSignIns {
      login
      password
      role
    }
  }
  viewer {
    id
  }
}
    `) as unknown as TypedDocumentString<SignInEntranceQuery, SignInEntranceQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInRefused {
      reason
      message
      fix
      retryAfterSeconds
    }
    ... on SecondFactorNeeded {
      enrolment {
        secret
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;