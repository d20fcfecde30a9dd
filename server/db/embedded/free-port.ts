import { createServer } from 'node:net';

// Below the range from which systems take the ports of outgoing connections: there, a client that
// keeps trying while PostgreSQL is down could connect to itself and occupy the port.
const lowest = 20_000;
const highest = 31_999;

/** A port that is free on the loopback address, the preferred one if possible. */
export async function freePort(preferred: number): Promise<number> {
  if (preferred > 0 && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found between ${lowest} and ${highest} on 127.0.0.1.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}
