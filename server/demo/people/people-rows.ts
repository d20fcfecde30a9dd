import type { NewRow } from '../../db/row.ts';
import { Contact, ContactKind, Family, Guardian } from '../../features/families/family.entities.ts';
import { Student, StudentMedical } from '../../features/students/student.entities.ts';
import { rowsOf, type Table } from '../table.ts';
import type { Seed } from '../seed.ts';
import type { Household } from './people.ts';

type NewContact = NewRow<Contact>;

/** Families, their adults and ways to reach them, their children and what is known of their health. */
export function peopleTables(seed: Seed, households: readonly Household[]): Table[] {
  return [
    rowsOf(
      Family,
      households.map(({ id, name, joinedOn }) => ({
        id,
        name,
        createdAt: seed.instant(joinedOn, seed.officeTime()),
      })),
    ),
    rowsOf(
      Guardian,
      households.flatMap((household) =>
        household.adults.map(({ id, firstName, lastName, relationship }, index) => ({
          id,
          familyId: household.id,
          firstName,
          lastName,
          relationship,
          isPrimary: index === 0,
        })),
      ),
    ),
    rowsOf(
      Contact,
      households.flatMap((household) => contactsOf(seed, household)),
    ),
    rowsOf(
      Student,
      households.flatMap((household) =>
        household.children.map(({ id, firstName, lastName, born, gender, joinedOn }) => ({
          id,
          familyId: household.id,
          firstName,
          lastName,
          born,
          gender,
          createdAt: seed.instant(joinedOn, '12:00'),
        })),
      ),
    ),
    rowsOf(
      StudentMedical,
      households.flatMap((household) =>
        household.children.flatMap(({ id, medicalAlert }) =>
          medicalAlert === null ? [] : [{ id, alert: medicalAlert }],
        ),
      ),
    ),
  ];
}

function contactsOf(seed: Seed, household: Household): NewContact[] {
  return household.adults.flatMap((adult, index) => {
    const contact = (kind: ContactKind, value: string): NewContact => ({
      id: seed.id(),
      familyId: household.id,
      guardianId: adult.id,
      kind,
      value,
      isPrimary: index === 0,
    });
    return [
      contact(ContactKind.PHONE, adult.phone),
      ...(adult.email === null ? [] : [contact(ContactKind.EMAIL, adult.email)]),
    ];
  });
}
