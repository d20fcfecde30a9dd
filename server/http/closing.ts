import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Gives what closes the server. Node's own `close` waits for every socket, also for one that has never said anything,
 * and no longer gives up on the slow ones. This one waits for running requests only, and for those no longer than its
 * patience, in milliseconds.
 */
export function closing(server: Server): (patience: number) => Promise<void> {
  /** How many requests run on each open socket. */
  const running = new Map<Socket, number>();
  let isClosing = false;
  const dropIdle = (socket: Socket) => {
    if (isClosing && running.get(socket) === 0) socket.destroy();
  };

  server.on('connection', (socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
    dropIdle(socket);
  });
  server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const count = running.get(socket);
      if (count === undefined) return;
      running.set(socket, count - 1);
      dropIdle(socket);
    });
  });

  return (patience) =>
    new Promise((closed) => {
      const giveUp = setTimeout(() => {
        server.closeAllConnections();
      }, patience);
      isClosing = true;
      server.close(() => {
        clearTimeout(giveUp);
        closed();
      });
      for (const socket of running.keys()) dropIdle(socket);
    });
}
