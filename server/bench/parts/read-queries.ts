/** Family, three students, ten enrollments each with class and timeslots, three passes. */
export const FAMILY_ENROLLMENTS = /* GraphQL */ `
  query FamilyEnrollments($familyId: ID!) {
    enrollmentsView(familyId: $familyId) {
      family {
        id
        name
        isActive
        students {
          id
          firstName
          lastName
          born
          age {
            years
            months
          }
        }
      }
      counts {
        current
        future
        past
      }
      enrollments {
        id
        type
        period
        startsOn
        dropsOn
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
          weekday
          starts
          ends
        }
      }
      passes {
        id
        status
        student {
          id
          firstName
        }
        viewerCan {
          punchIn
          punchInReason
          seeLog
        }
        pass {
          id
          title
          holderKind
          activeOn
          expires
          used
          total
          left
        }
      }
    }
  }
`;

/** The same rows as PostGraphile offers them; what is derived (status, period, age, …) it does not know. */
export const FAMILY_ENROLLMENTS_OF_PEER = /* GraphQL */ `
  query FamilyEnrollments($accountId: UUID!, $familyId: UUID!) {
    family: familyByAccountIdAndRowId(accountId: $accountId, rowId: $familyId) {
      id: rowId
      name
      students: studentsByAccountIdAndFamilyId(orderBy: BORN_ASC) {
        nodes {
          id: rowId
          firstName
          lastName
          born
          enrollments: enrollmentsByAccountIdAndStudentId(
            orderBy: STARTS_ON_DESC
            condition: { removedAt: null }
          ) {
            nodes {
              id: rowId
              type
              startsOn
              dropsOn
              class: classByAccountIdAndClassId {
                id: rowId
                name
                timeslots: timeslotsByAccountIdAndEventId(orderBy: WEEKDAY_ASC) {
                  nodes {
                    id: rowId
                    weekday
                    starts
                    ends
                  }
                }
              }
            }
          }
          passes: passHoldersByAccountIdAndStudentId {
            nodes {
              id: rowId
              suspendedAt
              pass: passByAccountIdAndPassId {
                id: rowId
                activeOn
                expires
                used
                total
                suspendedAt
                version: passTypeVersionByAccountIdAndVersionId {
                  title
                  holderKind
                }
              }
            }
          }
        }
      }
    }
  }
`;
