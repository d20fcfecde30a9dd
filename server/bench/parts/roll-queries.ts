/** What the portal asks of a roll. */
const SHEET = /* GraphQL */ `
  fragment RollSheet on Roll {
    id
    version
    mayMark
    cannotMark
    checkInMode
    checkedInAt
    class {
      id
      zone
    }
    occurrence {
      id
      date
      starts
      ends
      state
      reason
      enrolled
      marked
      attended
      absent
      isTaken
      isTooFarAhead
      hasEnded
    }
    lines {
      id
      studentId
      firstName
      lastName
      age {
        years
        months
      }
      notCovered
      rollComment
      indicators {
        kind
        says
      }
      expectedAbsence {
        id
        isExcused
        comment
      }
      mark {
        id
        status
        isAuto
        comment
        arrivedAt
        leftAt
        version
      }
    }
  }
`;

export const ROLL = /* GraphQL */ `
  query Roll($classId: ID!, $date: LocalDate!, $starts: LocalTime!) {
    roll(classId: $classId, date: $date, starts: $starts) {
      ...RollSheet
    }
  }
  ${SHEET}
`;

/** What is recorded, without the roll that the portal reads along: that is opening it once more. */
export const SUBMIT_ROLL = /* GraphQL */ `
  mutation SubmitRoll($input: SubmitRollInput!) {
    submitRoll(input: $input) {
      ... on RollSubmitted {
        recorded
        automatic
      }
      ... on RollRefused {
        message
      }
    }
  }
`;

export const CHECK_IN = /* GraphQL */ `
  mutation CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      ... on CheckedIn {
        automatic
      }
      ... on RollRefused {
        message
      }
    }
  }
`;
