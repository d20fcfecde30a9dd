import type { PunchLogTable_entryFragment } from './PunchLogTable.generated.ts';

/** Where something was done, in words. */
export const channels: Record<PunchLogTable_entryFragment['channel'], string> = {
  OFFICE_PORTAL: 'Office Portal',
  STAFF_PORTAL: 'Staff Portal',
  CHECK_IN_KIOSK: 'Check-in kiosk',
  CUSTOMER_PORTAL: 'Customer Portal',
  API: 'API',
  COMMAND_LINE: 'Command line',
  SYSTEM: 'System',
};
