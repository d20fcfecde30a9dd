export const listPath = '/pass-types';

export const trail = [['Punch passes', listPath]] as const;
