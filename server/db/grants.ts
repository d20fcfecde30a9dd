import type { QueryRunner } from 'typeorm';

/** Tables that the server adds to and never changes: the ledger, the terms of pass types, versions of marks, and the audit. */
export const APPEND_ONLY = [
  'audit_entry',
  'audit_target',
  'pass_entry',
  'pass_type_version',
  'pass_limit',
  'mark_version',
  'token_entry',
];
/** Tables that the server's login does not touch at all. */
export const OWNER_ONLY = ['search_text', 'migration'];

/**
 * What the server's login may do. Repeated at each start, since which login that is belongs to the installation and
 * not to a migration.
 */
export async function grantServerAccess(owner: QueryRunner, serverLogin: string): Promise<void> {
  const login = `"${serverLogin.replaceAll('"', '""')}"`;
  const list = (tables: string[]) => tables.join(', ');
  await owner.query(`
    revoke create on schema public from public;
    grant usage on schema public to ${login};
    grant select, insert, update, delete on all tables in schema public to ${login};
    revoke update, delete on ${list(APPEND_ONLY)} from ${login};
    revoke all on ${list(OWNER_ONLY)} from ${login};
    revoke execute on function find_account(text), find_session(text, bytea),
      search_records(text, text, integer), find_by_code(text),
      find_duplicates(text[], text[], text[], date[]), enqueue_task(uuid),
      refresh_family_search(uuid, uuid[]) from public;
    grant execute on function find_account(text), find_session(text, bytea),
      search_records(text, text, integer), find_by_code(text),
      find_duplicates(text[], text[], text[], date[]), enqueue_task(uuid) to ${login};
  `);
}
