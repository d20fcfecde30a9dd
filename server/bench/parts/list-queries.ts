// What the portal's lists ask for. Like the portal, whoever asks gives every variable that must be there.

const PAGE = /* GraphQL */ `
  pageInfo {
    endCursor
    hasNextPage
  }
`;

export const FAMILIES = /* GraphQL */ `
  query FamiliesPage(
    $first: Int!
    $after: String
    $search: String
    $keywordId: ID
    $filter: ActivityFilter!
    $sort: FamilySort!
    $descending: Boolean!
  ) {
    families(
      first: $first
      after: $after
      search: $search
      keywordId: $keywordId
      filter: $filter
      sort: $sort
      descending: $descending
    ) {
      edges {
        node {
          id
          name
          isActive
          isArchived
          flagAlert
          openCriticalNotes {
            id
            text
          }
          guardians {
            id
            firstName
            lastName
            isPrimary
          }
          contacts {
            id
            kind
            value
            isPrimary
          }
          students {
            id
            firstName
            age {
              years
              months
            }
          }
        }
      }
      ${PAGE}
    }
  }
`;

export const STUDENTS = /* GraphQL */ `
  query StudentsPage(
    $first: Int!
    $after: String
    $search: String
    $keywordId: ID
    $filter: ActivityFilter!
    $sort: StudentSort!
    $descending: Boolean!
  ) {
    students(
      first: $first
      after: $after
      search: $search
      keywordId: $keywordId
      filter: $filter
      sort: $sort
      descending: $descending
    ) {
      edges {
        node {
          id
          firstName
          lastName
          born
          gender
          isActive
          isArchived
          level {
            id
            name
          }
          age {
            years
            months
          }
          family {
            id
            name
          }
        }
      }
      ${PAGE}
    }
  }
`;

export const ENROLLMENTS = /* GraphQL */ `
  query EnrollmentListPage(
    $first: Int!
    $after: String
    $search: String
    $from: LocalDate
    $to: LocalDate
    $types: [EnrollmentType!]
    $programId: ID
    $instructorId: ID
    $keywordId: ID
    $firstOnly: Boolean
    $dropping: Boolean
    $sort: EnrollmentSort!
    $descending: Boolean!
  ) {
    enrollments(
      first: $first
      after: $after
      search: $search
      from: $from
      to: $to
      types: $types
      programId: $programId
      instructorId: $instructorId
      keywordId: $keywordId
      firstOnly: $firstOnly
      dropping: $dropping
      sort: $sort
      descending: $descending
    ) {
      edges {
        node {
          id
          version
          type
          period
          startsOn
          dropsOn
          dropReason
          waitPosition
          student {
            id
            firstName
            lastName
            age {
              years
              months
            }
            family {
              id
              name
              contacts {
                id
                kind
                value
              }
            }
          }
          class {
            id
            name
            instructors
          }
          timeslots {
            id
            weekday
            starts
            ends
          }
          actions {
            change
            drop
            transfer
            approve
            delete
          }
        }
      }
      ${PAGE}
    }
  }
`;

/** What the Welcome page counts over the whole school. */
export const NUMBERS = /* GraphQL */ `
  query WelcomeNumbers {
    welcome {
      numbers {
        before
        families {
          now
          before
        }
        students {
          now
          before
        }
        enrollments {
          now
          before
        }
      }
    }
  }
`;
