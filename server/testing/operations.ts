/** Operations that several tests send. */
export const PUNCH_IN = /* GraphQL */ `
  mutation PunchIn($input: PunchInInput!) {
    punchIn(input: $input) {
      __typename
      ... on PunchedIn {
        repeated
        enrollment {
          id
          type
          startsOn
          dropsOn
          period
          overrides
          class {
            id
            name
          }
          timeslots {
            weekday
            starts
            ends
          }
          pass {
            id
          }
        }
        holder {
          id
          status
          viewerCan {
            punchIn
            punchInReason
          }
        }
        pass {
          id
          used
          total
          left
          status
        }
        entry {
          id
          seq
          kind
          usedAfter
          leftAfter
          channel
          by
        }
      }
      ... on PunchPreview {
        studentName
        className
        date
        usedBefore
        usedAfter
        leftAfter
        overrides
        timeslots {
          starts
        }
      }
      ... on PunchRefused {
        reason
        message
        rule
        fix
        overridable
      }
    }
  }
`;

export const UNDO_PUNCH = /* GraphQL */ `
  mutation UndoPunch($input: UndoPunchInput!) {
    undoPunch(input: $input) {
      __typename
      ... on PunchUndone {
        enrollmentId
        punchReturned
        repeated
        pass {
          id
          used
          left
        }
        entry {
          id
          kind
          usedAfter
        }
      }
      ... on UndoPreview {
        className
        date
        punchReturned
        usedBefore
        usedAfter
        leftAfter
      }
      ... on UndoRefused {
        reason
        message
        rule
        fix
      }
    }
  }
`;

export interface PunchAnswer {
  punchIn:
    | {
        __typename: 'PunchedIn';
        repeated: boolean;
        enrollment: {
          id: string;
          type: string;
          startsOn: string;
          dropsOn: string;
          period: string;
          overrides: string[];
          class: { id: string; name: string };
          timeslots: { weekday: number; starts: string; ends: string }[];
          pass: { id: string };
        };
        holder: {
          id: string;
          status: string;
          viewerCan: { punchIn: boolean; punchInReason: string | null };
        };
        pass: {
          id: string;
          used: number;
          total: number | null;
          left: number | null;
          status: string;
        };
        entry: {
          id: string;
          seq: number;
          kind: string;
          usedAfter: number;
          leftAfter: number | null;
          channel: string;
          by: string;
        };
      }
    | {
        __typename: 'PunchPreview';
        studentName: string;
        className: string;
        date: string;
        usedBefore: number;
        usedAfter: number;
        leftAfter: number | null;
        overrides: string[];
        timeslots: { starts: string }[];
      }
    | {
        __typename: 'PunchRefused';
        reason: string;
        message: string;
        rule: string;
        fix: string | null;
        overridable: boolean;
      };
}

export interface UndoAnswer {
  undoPunch:
    | {
        __typename: 'PunchUndone';
        enrollmentId: string;
        punchReturned: boolean;
        repeated: boolean;
        pass: { id: string; used: number; left: number | null };
        entry: { id: string; kind: string; usedAfter: number } | null;
      }
    | {
        __typename: 'UndoPreview';
        className: string;
        date: string;
        punchReturned: boolean;
        usedBefore: number;
        usedAfter: number;
        leftAfter: number | null;
      }
    | {
        __typename: 'UndoRefused';
        reason: string;
        message: string;
        rule: string;
        fix: string | null;
      };
}
