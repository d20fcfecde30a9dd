import type { Grant } from '../features/staff/rights.ts';

/** Staff and user groups as the API answers them. */
type Overrides = Record<string, unknown>;

export const mayAll = {
  change: true,
  changeSignIn: true,
  setActive: true,
  setPassword: true,
  changeRights: true,
  setOwner: true,
  resetSecondFactor: true,
  seeAs: true,
};

export const mayNothing = {
  change: false,
  changeSignIn: false,
  setActive: false,
  setPassword: false,
  changeRights: false,
  setOwner: false,
  resetSecondFactor: false,
  seeAs: false,
};

export function userGroup(overrides: Overrides = {}) {
  return {
    id: 'desk',
    version: 1,
    name: 'Front Desk',
    description: 'For whoever stands at the desk',
    memberCount: 2,
    grants: [
      { permission: 'FAMILIES', level: 'FULL' },
      { permission: 'CLASSES', level: 'VIEW' },
    ] as Grant[],
    ...overrides,
  };
}

export const heads = userGroup({
  id: 'heads',
  name: 'Heads',
  description: null,
  memberCount: 0,
  grants: [{ permission: 'ADMIN', level: 'FULL' }],
});

export function staffMember(overrides: Overrides = {}) {
  return {
    id: 'priya',
    version: 3,
    firstName: 'Priya',
    lastName: 'Raman',
    title: 'Front desk',
    login: 'priya',
    email: 'priya@example.org',
    phone: '(555) 010-2233',
    hiredOn: '2024-09-02',
    releasedOn: null as string | null,
    isActive: true,
    isOwner: false,
    hasPassword: true,
    hasSecondFactor: false,
    signedInAt: '2026-11-23T14:05:00Z' as string | null,
    groups: [userGroup()],
    grants: [] as Grant[],
    keywords: [] as { id: string }[],
    customValues: [] as { field: { id: string }; value: string }[],
    viewerCan: mayAll,
    ...overrides,
  };
}

/** Saved as it is now. */
export function staffSaved(member: object) {
  return { __typename: 'StaffSaved', staffMember: member, repeated: false };
}

/** Not saved, and why. */
export function recordRefused(
  message: string,
  more: {
    reason?: string;
    fix?: string | null;
    fields?: { field: string; message: string }[];
  } = {},
) {
  const fields = (more.fields ?? []).map((one) => ({ reason: 'NOT_ALLOWED', ...one }));
  return {
    __typename: 'RecordRefused',
    reason: more.reason ?? (fields.length > 0 ? 'INVALID' : 'NOT_ALLOWED'),
    message,
    rule: 'A-14',
    fix: more.fix ?? null,
    fields,
  };
}
