/** What the makeup finder asks for. */
export const MAKEUP_SEATS = /* GraphQL */ `
  query MakeupSeats($studentId: ID!, $tokenId: ID, $weeks: Int!, $first: Int!) {
    makeupSeats(studentId: $studentId, tokenId: $tokenId, weeks: $weeks, first: $first) {
      nodes {
        id
        date
        classId
        name
        locationName
        programName
        levelName
        instructors
        slots {
          starts
          ends
        }
        openings
        capacity
        expectedAbsences
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
