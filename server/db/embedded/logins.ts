import pg from 'pg';
import { urlsOf, type ClusterState } from './cluster-state.ts';

/**
 * Makes the database and its two logins where they are missing. It runs at each start, so a first
 * start that was killed half-way is completed by the next.
 */
export async function ensureLogins(state: ClusterState): Promise<void> {
  const client = new pg.Client({ connectionString: urlsOf(state).adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles
       union all select datname from pg_database`,
    );
    const present = new Set(rows.map((row) => row.name));
    const logins = {
      cartwheel_owner: state.passwords.owner,
      cartwheel_server: state.passwords.server,
    };
    for (const [login, password] of Object.entries(logins)) {
      if (present.has(login)) continue;
      await client.query(
        `create role ${login} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
         password ${client.escapeLiteral(password)}`,
      );
    }
    if (!present.has('cartwheel')) {
      await client.query('create database cartwheel owner cartwheel_owner');
    }
  } finally {
    await client.end();
  }
}
