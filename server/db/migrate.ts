import type { DataSource, QueryRunner } from 'typeorm';
import { grantServerAccess } from './grants.ts';
import { migrateQueue } from './queue.ts';

/** Any number will do, as long as every Cartwheel server uses the same. */
const MIGRATION_LOCK = 7_241_905;

/**
 * Brings the database up to date and says who may use it. Several servers may start at once: the first migrates, the
 * others wait for it and find nothing to do.
 */
export async function migrate(owner: DataSource, serverLogin: string): Promise<string[]> {
  const lock = owner.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('set statement_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateQueue(owner);
    const done = await owner.runMigrations({ transaction: 'all' });
    // Before anything is taken from it: the owner would lose what the next migration needs.
    await refuseUnboundLogin(lock, serverLogin);
    await grantServerAccess(lock, serverLogin);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await lock.query('reset statement_timeout').catch(() => undefined);
    await lock.release();
  }
}

/** Row-level security would not bind the server's login. */
export class UnboundLoginError extends Error {}

/**
 * Refuses a login that row-level security would not bind: then nothing would keep accounts apart. Without a name, the
 * login of the connection.
 */
export async function refuseUnboundLogin(
  on: DataSource | QueryRunner,
  login: string | null = null,
): Promise<void> {
  const rows = (await on.query(
    `select r.rolname::text as name, r.rolsuper or r.rolbypassrls or exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'member')
     ) as unbound from pg_roles r where r.rolname = coalesce($1::name, current_user)`,
    [login],
  )) as { name: string; unbound: boolean }[];
  const [role] = rows;
  if (role?.unbound) {
    throw new UnboundLoginError(
      `The login "${role.name}" of DATABASE_URL owns the tables or bypasses row-level security. ` +
        'Give DATABASE_URL a login of its own without such rights; DATABASE_OWNER_URL takes the owner.',
    );
  }
}
