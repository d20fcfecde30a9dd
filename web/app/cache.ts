import { InMemoryCache } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from './possible-types.generated.ts';

/**
 * Lists are keyset connections: every argument but the cursor names another list. Read `edges`; `nodes` is not merged.
 */
const list = relayStylePagination((args) =>
  Object.keys(args ?? {}).filter((name) => name !== 'after'),
);

/** Where there is no list, null stays null: by itself the pagination makes an empty list of it. */
const listOrNone: typeof list = {
  ...list,
  merge: (existing, incoming, options) =>
    incoming !== null && typeof list.merge === 'function'
      ? list.merge(existing, incoming, options)
      : null,
};

const whole = { merge: false } as const;

/**
 * What each union and interface may be is left out of what is built: documents name object types only, and a test holds
 * them to it, so the list, which grows with the API, need not be loaded. Development has it, where the client asks for it.
 */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: import.meta.env.DEV ? possibleTypes.possibleTypes : {},
    typePolicies: {
      Query: {
        fields: {
          families: list,
          students: list,
          classes: list,
          enrollments: list,
          passTypes: list,
          passes: list,
          auditLog: list,
          recordStory: list,
          staffMembers: list,
          rollsNotTaken: list,
          absencesInARow: list,
          makeupTokens: list,
          makeupSeats: list,
          backgroundTasks: list,
          expectedAbsences: whole,
        },
      },
      Pass: { fields: { entries: relayStylePagination() } },
      BackgroundTask: { fields: { familiesToTell: listOrNone } },
      // Lists that a form replaces: what was read last is all of them.
      Family: { fields: { contacts: whole } },
      StaffMember: {
        fields: { groups: whole, grants: whole, keywords: whole, customValues: whole },
      },
      UserGroup: { fields: { grants: whole } },
      // Asked for by halves in several places: what one place knows must not erase what another does.
      PassHolderViewerCan: { merge: true },
      PassViewerCan: { merge: true },
      StaffViewerCan: { merge: true },
      Welcome: { merge: true },
      StudentTokens: { merge: true },
    },
  });
}
