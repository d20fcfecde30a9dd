import type { PortalSection } from './sections.ts';

/** Pages that stand in the user menu and not in the toolbar, in its order. Apart from the sections: they come later. */
export const menuPages: readonly PortalSection[] = [
  { label: 'Settings', to: '/settings', permission: 'SETTINGS' },
  { label: 'Audit log', to: '/audit-log', permission: 'AUDIT_LOG' },
  { label: 'Punch passes', to: '/pass-types', permission: 'PUNCH_PASSES_PAGE' },
  { label: 'Pass report', to: '/passes', permission: 'PUNCH_PASSES' },
];
