import { formatTime } from '../../lib/format.ts';
import { marksOf, type OfferedField } from '../../forms/MarksFields.tsx';
import type { ClassForm_classFragment } from './ClassForm.generated.ts';
import type { ClassValues } from './class-fields.ts';

const noAge = { years: null, months: null, days: null };

/** The form of a new class. */
export function newClassValues(
  customFields: readonly OfferedField[],
  locationId: string | null,
): ClassValues {
  return {
    ...{ name: '', description: null, programId: '', levelId: null },
    ...{ locationId: locationId ?? '', roomId: null },
    ...{ capacity: null, minAge: noAge, maxAge: noAge, gender: null },
    ...{ startsOn: null, endsOn: null, timeslots: [], seasonIds: [], instructors: [] },
    ...{ ...marksOf(null, customFields), changesFrom: null },
  };
}

/** A class as its form holds it. */
export function classValues(
  schoolClass: ClassForm_classFragment,
  customFields: readonly OfferedField[],
): ClassValues {
  const { name, description, capacity, gender, startsOn, endsOn } = schoolClass;
  return {
    ...{ name, description, capacity, gender, startsOn, endsOn },
    programId: schoolClass.program.id,
    levelId: schoolClass.level?.id ?? null,
    locationId: schoolClass.location.id,
    roomId: schoolClass.room?.id ?? null,
    minAge: ageOf(schoolClass.minAge),
    maxAge: ageOf(schoolClass.maxAge),
    timeslots: schoolClass.timeslots.map(({ id, weekday, starts, ends, validFrom, validTo }) => ({
      ...{ id, weekday: String(weekday), validFrom, validTo },
      ...{ starts: formatTime(starts), ends: formatTime(ends) },
    })),
    seasonIds: schoolClass.seasons.map(({ id }) => id),
    instructors: schoolClass.teaching.map(({ id, staffId, validFrom, validTo }) => ({
      ...{ id, staffId, validFrom, validTo },
    })),
    ...marksOf(schoolClass, customFields),
    changesFrom: null,
  };
}

/** A new class that is like another one; its dates are its own. */
export function copiedValues(
  schoolClass: ClassForm_classFragment,
  customFields: readonly OfferedField[],
): ClassValues {
  const values = classValues(schoolClass, customFields);
  const own = { id: null, validFrom: null, validTo: null };
  return {
    ...values,
    name: `${values.name} (copy)`,
    ...{ startsOn: null, endsOn: null },
    timeslots: values.timeslots.map((timeslot) => ({ ...timeslot, ...own })),
    // Without days of their own, whoever taught it twice stands once.
    instructors: values.instructors
      .map((one) => ({ ...one, ...own }))
      .filter(({ staffId }, at, all) => all.findIndex((one) => one.staffId === staffId) === at),
  };
}

function ageOf(age: ClassForm_classFragment['minAge']) {
  return age ? { years: age.years, months: age.months, days: age.days } : noAge;
}
