import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A call from the terminal that makes no sense, in words for whoever typed it. */
export class UsageError extends Error {}

/** Node's own reading of arguments, its complaints as usage errors. */
export function parseCall<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [reason = ''] = error.message.split('. ');
    throw new UsageError(`${reason.replace(/\.$/, '')}.`);
  }
}
