/** The part of autocannon that the bench uses; the package has no types of its own. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Request {
    method?: string;
    body?: string;
    headers?: Record<string, string>;
    setupRequest?: (request: Request) => Request;
  }

  interface Options {
    url: string;
    connections: number;
    duration: number;
    sampleInt: number;
    method: string;
    headers: Record<string, string>;
    requests: Request[];
    verifyBody: (body: string) => boolean;
  }

  interface Outcome {
    errors: number;
    timeouts: number;
    mismatches: number;
    non2xx: number;
    '2xx': number;
  }

  function autocannon(
    options: Options,
    done: (error: Error | null, result: Outcome) => void,
  ): EventEmitter;
  export default autocannon;
}
