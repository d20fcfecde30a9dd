/** What the punch dialog asks for. */
export const PUNCH_IN = /* GraphQL */ `
  mutation PunchIn($input: PunchInInput!) {
    punchIn(input: $input) {
      ... on PunchedIn {
        enrollment {
          id
          startsOn
          period
          student {
            id
            firstName
          }
          class {
            id
            name
          }
          timeslots {
            id
            starts
            ends
          }
        }
        entry {
          id
        }
        pass {
          id
          used
          total
          left
        }
        holder {
          id
          status
        }
      }
      ... on PunchRefused {
        reason
        message
      }
    }
  }
`;
