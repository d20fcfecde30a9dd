import type { NewRow } from '../../db/row.ts';
import { Contact, ContactKind, Family, Guardian } from '../../features/families/family.entities.ts';
import { Student, StudentMedical } from '../../features/students/student.entities.ts';
import { commentOf, flagOf, healthOf, isSuspended, levelOf } from '../records/details.ts';
import { idOf } from '../schedule/places.ts';
import { rowsOf, type Table } from '../table.ts';
import type { Seed } from '../seed.ts';
import type { Household } from './people.ts';

type NewContact = NewRow<Contact>;

/** Families, their adults and ways to reach them, their children and what is known of their health. */
export function peopleTables(
  seed: Seed,
  households: readonly Household[],
  levels: ReadonlyMap<string, string>,
): Table[] {
  return [
    rowsOf(
      Family,
      households.map((household) => ({
        id: household.id,
        name: household.name,
        createdAt: seed.instant(household.joinedOn, seed.officeTime()),
        flagAlert: flagOf(household),
        suspendedAt: isSuspended(household) ? seed.instant(seed.day(-9), '11:20') : null,
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
        household.children.map((child) => {
          const { id, firstName, lastName, born, gender, joinedOn } = child;
          const level = levelOf(child, seed.today);
          return {
            ...{ id, familyId: household.id, firstName, lastName, born, gender },
            levelId: level === null ? null : idOf(levels, level),
            rollComment: commentOf(child),
            createdAt: seed.instant(joinedOn, '12:00'),
          };
        }),
      ),
    ),
    rowsOf(
      StudentMedical,
      households.flatMap((household) =>
        household.children.flatMap((child) => healthOf(child, household)),
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
