import type { HistoryEntry_entryFragment } from './HistoryEntry.generated.ts';

type Channel = HistoryEntry_entryFragment['channel'];

/** Where something was done, in words. */
export const channels: Record<Channel, string> = {
  OFFICE_PORTAL: 'Office Portal',
  STAFF_PORTAL: 'Staff Portal',
  CHECK_IN_KIOSK: 'Check-in kiosk',
  CUSTOMER_PORTAL: 'Customer Portal',
  API: 'API',
  COMMAND_LINE: 'Command line',
  SYSTEM: 'Cartwheel',
};

interface Done {
  actor: { name: string } | null;
  channel: Channel;
}

/** Who did it; through the API is worth saying, at the desk goes without. */
export function actorOf({ actor, channel }: Done): string {
  if (!actor) return channels[channel];
  return channel === 'OFFICE_PORTAL' ? actor.name : `${actor.name}, ${channels[channel]}`;
}
