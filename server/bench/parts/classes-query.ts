/** What the portal's Classes page asks for. */
export const CLASSES = /* GraphQL */ `
  query ClassesPage(
    $first: Int!
    $after: String
    $search: String
    $programId: ID
    $instructorId: ID
    $weekday: Int
    $date: LocalDate
    $meets: Boolean!
    $hasOpenings: Boolean!
    $sort: ClassSort!
    $descending: Boolean!
  ) {
    classes(
      first: $first
      after: $after
      search: $search
      programId: $programId
      instructorId: $instructorId
      weekday: $weekday
      date: $date
      meets: $meets
      hasOpenings: $hasOpenings
      sort: $sort
      descending: $descending
    ) {
      edges {
        node {
          id
          name
          isActive
          capacity
          startsOn
          program {
            id
            name
          }
          level {
            id
            name
          }
          location {
            id
            name
          }
          room {
            id
            name
          }
          minAge {
            years
            months
            days
          }
          maxAge {
            years
            months
            days
          }
          timeslots {
            id
            weekday
            starts
            ends
          }
          meetingOn(date: $date) {
            date
            state
            reason
          }
          openings(date: $date) {
            date
            capacity
            ongoing
            ongoingExplained
            oneDay
            oneDayExplained
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

/** … when nothing is chosen. */
export const USUAL_CLASSES = { meets: false, hasOpenings: false, sort: 'NAME', descending: false };
