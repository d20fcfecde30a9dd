import { lastDay } from '../../db/open-days.ts';

/** A family with its guardians and contacts, as one-statement views carry it. `isActive` is an SQL expression. */
export const familyJson = (f: string, isActive: string): string =>
  `json_build_object('id', ${f}.id, 'name', ${f}.name, 'createdAt', ${f}.created_at, 'isActive', ${isActive},
     'flagAlert', ${f}.flag_alert, 'isSuspended', ${f}.suspended_at is not null,
     'isArchived', ${f}.archived_at is not null, 'version', ${f}.version,
     'guardians', (select coalesce(json_agg(json_build_object('id', g.id, 'firstName', g.first_name,
         'lastName', g.last_name, 'relationship', g.relationship, 'isPrimary', g.is_primary)
         order by g.is_primary desc, g.id), '[]') from guardian g where g.family_id = ${f}.id),
     'contacts', (select coalesce(json_agg(json_build_object('id', k.id, 'guardianId', k.guardian_id, 'kind', k.kind,
         'value', k.value, 'isPrimary', k.is_primary, 'label', k.label) order by k.is_primary desc, k.id), '[]')
       from contact k where k.family_id = ${f}.id))`;

/**
 * A family is active while one of its students is (rule F-1). Not as an `exists`: for that PostgreSQL may look up all
 * active families at once, thousands of them for a page of fifty.
 */
export const familyIsActive = (family: string, today: string): string =>
  `coalesce((select true from student fs join enrollment fe on fe.student_id = fs.id
     where fs.family_id = ${family} and fe.type = 'ACTIVE' and fe.removed_at is null
       and ${lastDay('fe')} >= ${today} and fe.starts_on <= ${today} limit 1), false)`;
