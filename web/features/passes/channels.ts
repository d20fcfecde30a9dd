import type { PunchLogTable_entryFragment } from './PunchLogTable.generated.ts';

/** Where something was done, in words. */
export const channels: Record<PunchLogTable_entryFragment['channel'], string> = {
  OFFICE_PORTAL: 'Office Portal',
  API: 'API',
  COMMAND_LINE: 'Command line',
  SYSTEM: 'System',
};
