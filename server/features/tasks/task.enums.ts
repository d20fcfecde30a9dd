import { registerEnumType } from 'type-graphql';

export enum TaskState {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'How far a task in the background is. Source: rule B-1.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn, or for its next try.' },
    RUNNING: { description: 'Is being worked on.' },
    DONE: { description: 'Is finished; exceptions, if any, stand in its result.' },
    FAILED: {
      description: 'Could not be finished; what was done of it stays, and it can be tried again.',
    },
    CANCELLED: { description: 'Was stopped by somebody; what was done of it stays.' },
  },
});
