import { Channel } from '../audit/channel.ts';

/** Two settings, one for each portal; neither knows of the other (rule T-6). */
export interface CheckInSettings {
  readonly checkInMode: boolean;
  readonly staffCheckInMode: boolean;
}

/** Which of them counts where. */
const COUNTS: Record<Channel, keyof CheckInSettings> = {
  [Channel.OFFICE_PORTAL]: 'checkInMode',
  [Channel.API]: 'checkInMode',
  [Channel.COMMAND_LINE]: 'checkInMode',
  [Channel.SYSTEM]: 'checkInMode',
};

/** Whether what is recorded through a channel is recorded in check-in mode. */
export const isInCheckInMode = (channel: Channel, settings: CheckInSettings): boolean =>
  settings[COUNTS[channel]];
