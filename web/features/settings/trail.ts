export const settingsPath = '/settings';

/** The way to a part of the settings. */
export const settingsTrail = [['Settings', settingsPath]] as const;
