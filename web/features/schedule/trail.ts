export const listPath = '/classes';

export const trail = [['Classes', listPath]] as const;
