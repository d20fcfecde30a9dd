export const tasksPath = '/tasks';

export const tasksTrail = [['Background tasks', tasksPath]] as const;
