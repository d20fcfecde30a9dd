import * as z from 'zod';
import { chosen, fault, needed, optional } from '../../shared/form.ts';

/** Permissions that one has or has not: there is nothing in them to look at. */
export const ALL_OR_NOTHING: readonly string[] = [
  'SUSPEND_DELETE_PUNCH_PASSES',
  'EDIT_PUNCH_PASSES',
  'OVERRIDE_RESTRICTIONS',
  'ALL_ATTENDANCE',
  'CREATE_MAKEUP_TOKENS',
  'DELETE_MAKEUP_TOKENS',
  'MAKEUPS_WITHOUT_TOKENS',
  'DELETE_FAMILIES',
  'DELETE_STUDENTS',
  'ADMIN',
];

/** Levels of permissions; one that is left out is NONE. */
export const grantsField = z
  .array(
    z
      .object({ permission: z.string(), level: z.enum(['NONE', 'VIEW', 'FULL']) })
      .refine(
        ({ permission, level }) => level !== 'VIEW' || !ALL_OR_NOTHING.includes(permission),
        fault('NOT_ALLOWED', 'This permission is had in full or not at all.', ['level']),
      ),
  )
  .max(100, 'There are not so many permissions.');

export const rightsForm = z.object({
  groupIds: z.array(chosen('The user group')).max(50, 'Nobody is in more than 50 user groups.'),
  grants: grantsField,
});

export const userGroupForm = z.object({
  name: needed('The name', 100),
  description: optional('The description', 500),
  grants: grantsField,
});
