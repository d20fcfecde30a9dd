import { marksOf, type OfferedField } from '../../forms/MarksFields.tsx';
import type { FamilyForm_familyFragment } from './FamilyForm.generated.ts';
import type { FamilyFormValues, NewFamilyFormValues } from './family-fields.ts';

/** A number or address that is still to be typed. */
export function emptyContact(kind: 'PHONE' | 'EMAIL') {
  return { id: null, kind, value: '', label: null, isPrimary: false };
}

/** Somebody to be typed in: a number and an address are asked of everybody. */
export function emptyGuardian(lastName: string) {
  return {
    ...{ id: null, firstName: '', lastName, relationship: null, isPrimary: false },
    contacts: [emptyContact('PHONE'), emptyContact('EMAIL')],
  };
}

export function emptyStudent(lastName: string) {
  return { firstName: '', lastName, born: null, gender: 'UNDISCLOSED' as const };
}

/** The form of a new family: one guardian and one student to begin with. */
export function newFamilyValues(
  customFields: readonly OfferedField[],
  withStudents: boolean,
): NewFamilyFormValues {
  return {
    ...{ name: null, flagAlert: null },
    guardians: [{ ...emptyGuardian(''), isPrimary: true }],
    ...{ contacts: [], addresses: [] },
    students: withStudents ? [emptyStudent('')] : [],
    ...marksOf(null, customFields),
  };
}

/** A family as its form holds it. */
export function familyValues(
  family: FamilyForm_familyFragment,
  customFields: readonly OfferedField[],
): FamilyFormValues {
  const { name, flagAlert, contacts, addresses } = family;
  const contactsOf = (guardianId: string | null) =>
    contacts
      .filter((contact) => contact.guardianId === guardianId)
      .map(({ id, kind, value, label, isPrimary }) => ({ id, kind, value, label, isPrimary }));
  return {
    ...{ name, flagAlert },
    guardians: family.guardians.map(({ id, firstName, lastName, relationship, isPrimary }) => ({
      ...{ id, firstName, lastName, relationship, isPrimary },
      contacts: contactsOf(id),
    })),
    contacts: contactsOf(null),
    addresses: addresses.map(
      ({ id, label, street, city, region, postcode, country, isPrimary }) => ({
        ...{ id, label, street, city, region, postcode, country, isPrimary },
      }),
    ),
    ...marksOf(family, customFields),
  };
}
