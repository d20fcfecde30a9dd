import { Channel } from '../audit/channel.ts';

/** Two settings, one for each portal; neither knows of the other (rule T-6). */
export interface CheckInSettings {
  readonly checkInMode: boolean;
  readonly staffCheckInMode: boolean;
}

/** Which of them counts where; the kiosk knows no other mode. */
const COUNTS: Record<Channel, keyof CheckInSettings | 'always'> = {
  [Channel.STAFF_PORTAL]: 'staffCheckInMode',
  [Channel.CHECK_IN_KIOSK]: 'always',
  [Channel.CUSTOMER_PORTAL]: 'checkInMode',
  [Channel.OFFICE_PORTAL]: 'checkInMode',
  [Channel.API]: 'checkInMode',
  [Channel.COMMAND_LINE]: 'checkInMode',
  [Channel.SYSTEM]: 'checkInMode',
};

/** Whether what is recorded through a channel is recorded in check-in mode. */
export function isInCheckInMode(channel: Channel, settings: CheckInSettings): boolean {
  const counts = COUNTS[channel];
  return counts === 'always' || settings[counts];
}
