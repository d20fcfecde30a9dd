export const listPath = '/staff';

export const trail = [['Staff', listPath]] as const;

export const groupsPath = `${listPath}/groups`;

export const groupsTrail = [...trail, ['User groups', groupsPath]] as const;
