import type { TokenChange } from './token-task.ts';

interface ChangeWords {
  title: string;
  verb: string;
  doing: string;
  /** Of what is not known after a failure: "the token was reset". */
  outcome: string;
  done: string;
}

/** Each change of a token in words. */
export const changeWords: Record<TokenChange, ChangeWords> = {
  reset: {
    title: 'Reset this token?',
    verb: 'Reset',
    doing: 'Resetting…',
    outcome: 'the token was reset',
    done: 'The token is free again.',
  },
  delete: {
    title: 'Delete this token?',
    verb: 'Delete',
    doing: 'Deleting…',
    outcome: 'the token was deleted',
    done: 'The token is deleted.',
  },
  approve: {
    title: 'Approve this makeup?',
    verb: 'Approve',
    doing: 'Approving…',
    outcome: 'the makeup was approved',
    done: 'The makeup is approved.',
  },
  deny: {
    title: 'Deny this makeup?',
    verb: 'Deny',
    doing: 'Denying…',
    outcome: 'the makeup was denied',
    done: 'The makeup is denied, its seat and the token are free again.',
  },
};
