import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed } from '../audit/perform.ts';

interface Said {
  readonly changed: readonly string[];
  readonly says: readonly string[];
}

export type FilterPerformed = Performed<{ filterId: string }, RecordRefused, Said>;

/** Most filters that somebody keeps of a page. */
const MOST = 100;

/** One's own row, so that two requests of the same person are one after the other. */
const LOCK_SELF = statement(
  'saved_filter_lock',
  'select 1 from staff where id = $1 for no key update',
);
const SAME_NAME = statement(
  'saved_filter_same',
  `select id, value, (select count(*)::integer from saved_filter c where c.staff_id = $1 and c.page = $2) as count
   from (select 1) one left join saved_filter f on f.staff_id = $1 and f.page = $2 and f.name = $3`,
);
const SAVE = statement(
  'saved_filter_save',
  `insert into saved_filter (account_id, id, staff_id, page, name, value) values ($1, $2, $3, $4, $5, $6)
   on conflict (account_id, staff_id, page, name) do update set value = excluded.value`,
);
const OWN = statement(
  'saved_filter_own',
  'select name, value from saved_filter where id = $1 and staff_id = $2 for update',
);
const FORGET = statement('saved_filter_forget', 'delete from saved_filter where id = $1');

/** Keeps the filters of a page under a name (rule E-14). */
export function saveFilter(
  context: Context,
  request: {
    page: string;
    name: string;
    value: string;
    requestId?: string | null;
    dryRun: boolean;
  },
): Promise<FilterPerformed> {
  const { requestId, dryRun, ...input } = request;
  const staffId = context.viewer.staff.id;
  return perform<{ filterId: string }, RecordRefused, Said>(
    context.services,
    originOf(context.viewer),
    { verb: 'SAVE_FILTER', input, requestId, dryRun },
    async (tx) => {
      const name = input.name.trim();
      if (name === '')
        return new Refused(RecordRefused.field('E-14', 'name', 'NEEDED', 'The name is needed.'));
      tx.send(LOCK_SELF, [staffId]);
      const [there] = await tx.query<{ id: string | null; value: string | null; count: number }>(
        SAME_NAME,
        [staffId, input.page, name],
      );
      if (!there?.id && (there?.count ?? 0) >= MOST) {
        const message = `You keep ${MOST} filters of this page already. Delete one first.`;
        return new Refused(RecordRefused.field('E-14', 'name', 'TOO_MANY', message));
      }
      const filterId = there?.id ?? newId();
      return {
        writes: [[SAVE, [tx.accountId, filterId, staffId, input.page, name, input.value]]],
        outcome: { filterId },
        preview: { changed: ['value'], says: [] },
        before: there?.id ? { name, value: there.value } : null,
        after: { name, value: input.value },
        targets: [['STAFF', staffId]],
      };
    },
  );
}

/** Forgets one of one's own filters. */
export function deleteFilter(
  context: Context,
  request: { id: string; requestId?: string | null; dryRun: boolean },
): Promise<FilterPerformed> {
  const { requestId, dryRun, ...input } = request;
  const staffId = context.viewer.staff.id;
  return perform<{ filterId: string }, RecordRefused, Said>(
    context.services,
    originOf(context.viewer),
    { verb: 'DELETE_FILTER', input, requestId, dryRun },
    async (tx) => {
      const [own] = await tx.query<{ name: string; value: string }>(OWN, [input.id, staffId]);
      if (!own) throw notFound('saved filter');
      return {
        writes: [[FORGET, [input.id]]],
        outcome: { filterId: input.id },
        preview: { changed: [], says: [`“${own.name}” is forgotten.`] },
        before: own,
        after: null,
        targets: [['STAFF', staffId]],
      };
    },
  );
}
