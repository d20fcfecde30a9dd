// The load generator, a process of its own. The parent sends it a job and gets what came of it.
import autocannon from 'autocannon';
import type { Load, LoadOutcome } from './load-client.ts';

function run(job: Load): Promise<LoadOutcome> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = 0;
    let bytes = 0;
    let last = 0;
    let bad = '';
    const latencies: number[] = [];
    const began = performance.now();
    const tracker = autocannon(
      {
        url: job.url,
        connections: job.connections,
        duration: job.seconds,
        sampleInt: 50,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...job.headers },
        requests: [
          {
            setupRequest: (request) => {
              const variables = job.variables[sent++ % job.variables.length];
              return { ...request, body: JSON.stringify({ query: job.query, variables }) };
            },
          },
        ],
        verifyBody: (body) => {
          const good = body.includes(job.expect) && !body.includes('"errors"');
          if (!good) bad ||= body.slice(0, 500);
          return good;
        },
      },
      (error, result) => {
        const { errors, timeouts, mismatches, non2xx } = result;
        if (error) reject(error);
        else if (errors + timeouts + mismatches + non2xx > 0) {
          const counts = JSON.stringify({ errors, timeouts, mismatches, non2xx });
          reject(new Error(`bad answers: ${counts}, e.g. ${bad}`));
        } else if (job.once && sent > job.variables.length) {
          reject(new Error(`more than ${job.variables.length} requests were needed`));
        } else {
          const seconds = (last - began) / 1000;
          resolve({ sent, answered, rate: answered / seconds, bytes: bytes / answered, latencies });
        }
      },
    );
    tracker.on('response', (_client: unknown, _status: number, size: number, ms: number) => {
      answered += 1;
      bytes += size;
      last = performance.now();
      latencies.push(ms);
    });
  });
}

process.on('message', (job: Load) => {
  run(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
