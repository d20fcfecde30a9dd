import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens, tells the parent where, and answers how much CPU this process has used, and how many statements if it counts
 * them. Ends with the parent.
 */
export function announce(server: Server, statements = () => 0): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, statements: statements() });
  });
  process.on('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
}
