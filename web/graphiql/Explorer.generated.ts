/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An area that is guarded. Levels are granted by user groups and to single staff members. */
export type Permission =
  /** Everything, as the owner has it, and the only way to change permissions and passwords of others. */
  | 'ADMIN'
  /** Rolls of all classes, not only of those that one teaches. */
  | 'ALL_ATTENDANCE'
  /** The GraphQL playground and introspection. */
  | 'API_EXPLORER'
  /** Rolls of the classes that one teaches: VIEW sees them, FULL marks and keeps expected absences. */
  | 'ATTENDANCE'
  /** The audit log: who did what and when. */
  | 'AUDIT_LOG'
  /** Classes, their schedule and openings. */
  | 'CLASSES'
  /** Make makeup tokens by hand, and change them. */
  | 'CREATE_MAKEUP_TOKENS'
  /** Archive and erase families. */
  | 'DELETE_FAMILIES'
  /** Delete makeup tokens. */
  | 'DELETE_MAKEUP_TOKENS'
  /** Archive and erase students. */
  | 'DELETE_STUDENTS'
  /** Change the expiry and the number of uses of a sold pass. */
  | 'EDIT_PUNCH_PASSES'
  /** Enrollments; FULL creates and removes them. */
  | 'ENROLLMENTS'
  /** Families, their guardians and contacts. */
  | 'FAMILIES'
  /** Enroll for a makeup without a token. */
  | 'MAKEUPS_WITHOUT_TOKENS'
  /** Makeup tokens: VIEW sees them, FULL redeems and resets them. */
  | 'MAKEUP_TOKENS'
  /** Punch or enroll although a class is full or the age or gender does not fit. */
  | 'OVERRIDE_RESTRICTIONS'
  /** Sold punch passes: VIEW sees them, FULL redeems them. */
  | 'PUNCH_PASSES'
  /** The page where pass types are set up. */
  | 'PUNCH_PASSES_PAGE'
  /** What the school has set up; FULL changes it. */
  | 'SETTINGS'
  /** Staff and their profiles; FULL changes them. */
  | 'STAFF'
  /** Students, without their health. */
  | 'STUDENTS'
  /** Medical alerts of students. */
  | 'STUDENT_MEDICAL'
  /** Suspend and delete punch passes. */
  | 'SUSPEND_DELETE_PUNCH_PASSES'
  /** The Welcome page. */
  | 'WELCOME';

/** How much of an area somebody may use. The most generous of all grants wins. */
export type PermissionLevel =
  /** See and change. */
  | 'FULL'
  /** Neither see nor change. */
  | 'NONE'
  /** See only. */
  | 'VIEW';

export type ExplorerViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerViewerQuery = { viewer: { id: string, permissions: Array<{ permission: Permission, level: PermissionLevel }> } | null };

export type ExplorerFamiliesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerFamiliesQuery = { families: { edges: Array<{ node: { id: string, passes: Array<{ id: string, student: { id: string }, pass: { id: string }, viewerCan: { punchIn: boolean } }> } }> } };

export type ExplorerClassesQueryVariables = Exact<{
  passId: string;
  studentId: string;
}>;


export type ExplorerClassesQuery = { punchableClasses: { eligible: Array<{ class: { id: string } }> } };

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

export const ExplorerViewerDocument = new TypedDocumentString(`
    query ExplorerViewer {
  viewer {
    id
    permissions {
      permission
      level
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerViewerQuery, ExplorerViewerQueryVariables>;
export const ExplorerFamiliesDocument = new TypedDocumentString(`
    query ExplorerFamilies {
  families(first: 25, filter: ACTIVE) {
    edges {
      node {
        id
        passes {
          id
          student {
            id
          }
          pass {
            id
          }
          viewerCan {
            punchIn
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerFamiliesQuery, ExplorerFamiliesQueryVariables>;
export const ExplorerClassesDocument = new TypedDocumentString(`
    query ExplorerClasses($passId: ID!, $studentId: ID!) {
  punchableClasses(passId: $passId, studentId: $studentId) {
    eligible {
      class {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerClassesQuery, ExplorerClassesQueryVariables>;