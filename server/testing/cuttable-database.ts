import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to the database that a test can cut, block and restore. */
export class CuttableDatabase {
  private readonly open = new Set<Socket>();
  private isCut = false;

  private constructor(
    readonly url: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async to(databaseUrl: string): Promise<CuttableDatabase> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const made = new CuttableDatabase(url.toString(), server);
    server.on('connection', (from) => {
      if (made.isCut) {
        from.destroy();
        return;
      }
      const to = connect(Number(target.port), target.hostname);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        made.open.add(one);
        one.on('error', () => undefined);
        one.on('close', () => {
          made.open.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    return made;
  }

  /** Every connection breaks, and new ones fail. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  /** Nothing breaks, but nothing is answered either. */
  block(): void {
    for (const socket of this.open) socket.pause();
  }

  restore(): void {
    this.isCut = false;
    for (const socket of this.open) socket.resume();
  }

  stop(): Promise<void> {
    this.cut();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
