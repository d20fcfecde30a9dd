import type { PortalSection } from './sections.ts';

/** Pages that stand in the user menu and not in the toolbar, in its order. Apart from the sections: they come later. */
export const menuPages: readonly PortalSection[] = [
  { label: 'Rolls not taken', to: '/classes/rolls-not-taken', permission: 'ATTENDANCE' },
  { label: 'Absences in a row', to: '/classes/absences-in-a-row', permission: 'ATTENDANCE' },
  { label: 'Makeup tokens', to: '/makeup-tokens', permission: 'MAKEUP_TOKENS' },
  { label: 'Settings', to: '/settings', permission: 'SETTINGS' },
  { label: 'Audit log', to: '/audit-log', permission: 'AUDIT_LOG' },
  { label: 'Punch passes', to: '/pass-types', permission: 'PUNCH_PASSES_PAGE' },
  // Those that can be used, soonest to expire first; years of expired ones would stand before them.
  { label: 'Pass report', to: '/passes?status=active%2Cfuture', permission: 'PUNCH_PASSES' },
];
