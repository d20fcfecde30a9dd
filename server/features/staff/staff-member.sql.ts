import type { Grants } from '../../shared/permissions.ts';
import type { StaffMember, UserGroupType } from './staff-member.types.ts';

/** A staff member as the API gives it, with what the rules of ownership ask for. */
export interface StaffMemberRow extends StaffMember {
  readonly groups: readonly UserGroupType[];
  readonly grants: Grants;
}

export const groupJson = (g: string): string =>
  `json_build_object('id', ${g}.id, 'name', ${g}.name, 'description', ${g}.description, 'version', ${g}.version)`;

/** The most generous of all grants of each permission (rule A-2): FULL sorts before VIEW. */
export const grantsJson = (staff: string): string =>
  `(select coalesce(json_object_agg(l.permission, l.level), '{}') from (
     select pg.permission, min(pg.level) as level from permission_grant pg
     where pg.staff_id = ${staff}
       or pg.group_id in (select gm.group_id from group_member gm where gm.staff_id = ${staff})
     group by pg.permission) l)`;

/** Neither the password's hash nor the secret of the second factor is ever read with a person. */
export const staffJson = (t: string): string =>
  `json_build_object('id', ${t}.id, 'login', ${t}.login, 'email', ${t}.email, 'firstName', ${t}.first_name,
     'lastName', ${t}.last_name, 'phone', ${t}.phone, 'title', ${t}.title, 'hiredOn', ${t}.hired_on,
     'releasedOn', ${t}.released_on, 'isActive', ${t}.is_active, 'isOwner', ${t}.is_owner, 'version', ${t}.version,
     'signedInAt', ${t}.signed_in_at, 'hasPassword', ${t}.password_hash is not null,
     'hasSecondFactor', exists (select from second_factor f where f.id = ${t}.id and f.confirmed_at is not null),
     'groups', (select coalesce(json_agg(${groupJson('g')} order by g.name collate "und-x-icu"), '[]')
       from group_member gm join user_group g on g.id = gm.group_id where gm.staff_id = ${t}.id),
     'grants', ${grantsJson(`${t}.id`)})`;
