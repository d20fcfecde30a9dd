import { createHash, randomBytes } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { queryOnce } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import type { Features } from '../../shared/features.ts';
import type { Grants } from '../../shared/permissions.ts';
import type { Channel } from '../audit/channel.ts';
import { maySeeAs } from './rights.rules.ts';
import { Session } from './staff.entities.ts';
import { Viewer } from './viewer.ts';

const MINUTE = 60_000;
/** Idle time after which a session ends (rule A-4). */
export const IDLE = { stays: 30 * 24 * 60 * MINUTE, ends: 60 * MINUTE };
/** The last use is written down at most this often. */
const TOUCH_AFTER = MINUTE;

const FIND = statement('find_session', 'select * from find_session($1, $2)');

interface SessionRow extends QueryResultRow {
  account_id: string;
  account_name: string;
  zone: string;
  currency: string;
  is_demo: boolean;
  features: Features | null;
  session_id: string;
  stays: boolean;
  last_seen_at: Date;
  staff_id: string;
  login: string;
  first_name: string;
  last_name: string;
  is_owner: boolean;
  grants: Grants;
  /** As whom the portal is looked at; all null when as oneself. */
  seen_id: string | null;
  seen_login: string;
  seen_first_name: string;
  seen_last_name: string;
  seen_is_owner: boolean;
  seen_is_active: boolean;
  seen_grants: Grants;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Who holds this token, if the session still lives. One statement; permissions are read anew each time. */
export async function findViewer(
  source: DataSource,
  asked: {
    slug: string;
    token: string;
    now: Date;
    channel: Channel;
    ip: string | null;
    /** Told when the idle time begins anew, so that the browser keeps its cookie as long. */
    renewed?: (stays: boolean) => void;
  },
): Promise<Viewer | null> {
  const [row] = await queryOnce<SessionRow>(source, FIND, [asked.slug, hashOf(asked.token)]);
  if (!row) return null;
  const idle = asked.now.getTime() - row.last_seen_at.getTime();
  if (idle > (row.stays ? IDLE.stays : IDLE.ends)) return null;
  if (idle > TOUCH_AFTER) {
    await inTransaction(source, row.account_id, async (tx) => {
      await tx.manager.update(Session, { id: row.session_id }, { lastSeenAt: asked.now });
    });
    asked.renewed?.(row.stays);
  }
  return viewerOf(row, asked);
}

function viewerOf(
  row: SessionRow,
  asked: { slug: string; channel: Channel; ip: string | null },
): Viewer {
  const account = {
    id: row.account_id,
    slug: asked.slug,
    name: row.account_name,
    zone: row.zone,
    currency: row.currency,
    isDemo: row.is_demo,
  };
  const self = {
    id: row.staff_id,
    login: row.login,
    firstName: row.first_name,
    lastName: row.last_name,
    isOwner: row.is_owner,
  };
  const origin = { sessionId: row.session_id, channel: asked.channel, ip: asked.ip };
  const features = row.features ?? {};
  if (row.seen_id === null) return new Viewer(account, self, row.grants, origin, { features });

  // Asked anew at each request: whoever may not see as this person any more sees nothing at all until they stop.
  const seen = { isOwner: row.seen_is_owner, grants: row.seen_grants };
  const may = row.seen_is_active && maySeeAs({ isOwner: self.isOwner, grants: row.grants }, seen);
  const person = {
    id: row.seen_id,
    login: row.seen_login,
    firstName: row.seen_first_name,
    lastName: row.seen_last_name,
    isOwner: may && row.seen_is_owner,
  };
  return new Viewer(account, person, may ? row.seen_grants : {}, origin, {
    features,
    seenBy: self,
  });
}

/** A new session; the token itself is only ever in the browser's cookie. */
export async function openSession(
  tx: Tx,
  of: { staffId: string; stays: boolean; now: Date },
): Promise<{ sessionId: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const sessionId = newId();
  await tx.manager.insert(Session, {
    accountId: tx.accountId,
    id: sessionId,
    tokenHash: hashOf(token),
    staffId: of.staffId,
    stays: of.stays,
    createdAt: of.now,
    lastSeenAt: of.now,
  });
  await tx.manager
    .createQueryBuilder()
    .delete()
    .from(Session)
    .where('staff_id = :staffId and last_seen_at < :over', {
      staffId: of.staffId,
      over: new Date(of.now.getTime() - IDLE.stays),
    })
    .execute();
  return { sessionId, token };
}
