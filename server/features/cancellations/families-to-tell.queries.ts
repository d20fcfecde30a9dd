import { listPage, type ListRequest, type ListSpec } from '../../db/listing.ts';
import { lastDay } from '../../db/open-days.ts';
import type { Snapshot } from '../../db/transaction.ts';
import type { Connection } from '../../graphql/connection.ts';
import type { Said } from '../../shared/said.ts';
import { isHeld, isOffered } from '../schedule/class-facts.sql.ts';
import type { TaskRow } from '../tasks/task.sql.ts';
import { isLiveToken } from '../tokens/token.sql.ts';
import { sayTold, type ToldDate, type ToldPass } from './families-to-tell.rules.ts';

/** A family whom a cancellation or a closure concerns. */
export interface FamilyFacts {
  readonly id: string;
  readonly familyId: string;
  readonly name: string;
  readonly guardians: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly students: readonly string[];
  readonly what: readonly Said[];
}

interface FamilyRow extends Omit<FamilyFacts, 'id' | 'students' | 'what'> {
  readonly dates: readonly ToldDate[];
  readonly passes: readonly ToldPass[];
}

/** Which task cancelled, and which changed passes: when it is taken back these are two. */
const CANCELLED_BY = '($1::uuid[])[1]';
const PASSES_BY = '($1::uuid[])[2]';

/** Whether cancellation `o` is of the task and stands, or was taken back. */
const stands = (isUndone: boolean): string =>
  `o.task_id = ${CANCELLED_BY} and o.undone_at is ${isUndone ? 'not null' : 'null'}`;

/** Whether the date of one that was taken back is held, which is looked up: for as few of them as can be. */
const isTold = (isUndone: boolean): string =>
  isUndone ? `${isOffered('c', 'o.date')} and ${isHeld('c', 'o.date')}` : 'true';

/** An ongoing place; the dates are compared where it is used. */
const ONGOING = `e.type = 'ACTIVE' and e.removed_at is null`;

/**
 * Who has an ongoing place on a date of the task, and whose place for one day went with it. The dates are read once, and
 * the places of a class once for all of its dates.
 */
const students = (isUndone: boolean): string => `
  with told as materialized (
    select o.id, o.event_id, o.date from cancellation o join class c on c.id = o.event_id
    where ${stands(isUndone)} and ${isTold(isUndone)})
  select e.student_id
  from (select o.event_id, array_agg(o.date order by o.date) as dates, min(o.date) as first, max(o.date) as last
        from told o group by o.event_id) d
  cross join lateral (
    select e.student_id from enrollment e
    where e.class_id = d.event_id and ${ONGOING} and ${lastDay('e')} >= d.first and e.starts_on <= d.last
      and width_bucket(${lastDay('e')}, d.dates) > width_bucket(e.starts_on - 1, d.dates) offset 0) e
  union all
  select e.student_id from enrollment e join told o on o.id = e.cancellation_id`;

/** The same places of family `t` alone, with each of their dates: from its students on, whatever the task is. */
const places = (isUndone: boolean): string => `
  from student s
  cross join lateral (
    select e.* from enrollment e where e.student_id = s.id
      and (e.cancellation_id is not null or (${ONGOING})) offset 0) e
  cross join lateral (
    select o.id, o.date from cancellation o
    where o.event_id = e.class_id and ${stands(isUndone)}
      and (e.cancellation_id = o.id or (${ONGOING} and o.date between e.starts_on and ${lastDay('e')})) offset 0) o
  join class c on c.id = e.class_id
  where s.family_id = t.id and ${isTold(isUndone)}`;

/** Passes whose last day the task has moved; not those that have their former one back. */
const passes = (isUndone: boolean): string => `
  from pass_entry l join pass p on p.id = l.pass_id
  where l.task_id = ${PASSES_BY} and l.kind = 'DATES'${
    isUndone
      ? ''
      : ` and not exists (
    select from task w join pass_entry b on b.task_id = w.id and b.kind = 'DATES'
    where w.undoes_id = ${PASSES_BY} and b.pass_id = l.pass_id)`
  }`;

const contacts = (kind: string): string => `
  (select coalesce(json_agg(k.value order by k.is_primary desc, k.id), '[]')
   from contact k where k.family_id = t.id and k.kind = '${kind}')`;

const specOf = (isUndone: boolean): ListSpec => ({
  name: isUndone ? 'families_to_tell_back' : 'families_to_tell',
  table: 'family',
  joins: '',
  json: `json_build_object('familyId', t.id, 'name', t.name,
    'guardians', (select coalesce(json_agg(g.first_name || ' ' || g.last_name order by g.is_primary desc, g.id), '[]')
      from guardian g where g.family_id = t.id),
    'emails', ${contacts('EMAIL')}, 'phones', ${contacts('PHONE')},
    'dates', (select coalesce(json_agg(json_build_object('studentId', s.id, 'name', s.first_name || ' ' || s.last_name,
        'classId', c.id, 'className', c.name, 'date', o.date, 'type', e.type,
        'isFreed', e.type = 'MAKEUP' and exists (select from token_entry r join token k on k.id = r.token_id
          where r.makeup_id = e.id and r.kind = 'RETURN' and ${isLiveToken('k')}),
        'hasToken', exists (select from token k where k.cancellation_id = o.id and k.student_id = s.id
          and ${isLiveToken('k')}))
        order by s.first_name, s.id, c.name, c.id, o.date), '[]')
      ${places(isUndone)}),
    'passes', (select coalesce(json_agg(json_build_object('title', v.title, 'expires', l.expires_after)
        order by v.title, l.id), '[]')
      from (select p.version_id, l.id, l.expires_after ${passes(isUndone)} and p.family_id = t.id) l
      join pass_type_version v on v.id = l.version_id))`,
  where: `(t.id in (select s.family_id from student s where s.id in (${students(isUndone)}))
    or t.id in (select p.family_id ${passes(isUndone)}))`,
  filters: { ALL: null },
  sorts: { NAME: { by: 't.name', type: 'name' } },
  searchKind: 'FAMILY',
  plannedAnew: true,
});

const CANCELLED = specOf(false);
const HELD_AGAIN = specOf(true);

/** Whether it cancels dates, or takes that back: then there are families to be told. */
const CANCELLING: readonly string[] = ['CANCEL_CLASSES', 'CLOSE'];
const TAKING_BACK: readonly string[] = ['UNDO_CANCEL_CLASSES', 'UNDO_CLOSE'];

export const tellsFamilies = ({ kind }: Pick<TaskRow, 'kind'>): boolean =>
  CANCELLING.includes(kind) || TAKING_BACK.includes(kind);

/** The families of a task, by name, each once; in one statement. */
export async function familiesToTell(
  snapshot: Snapshot,
  task: Pick<TaskRow, 'id' | 'kind' | 'undoes'>,
  request: Pick<ListRequest, 'first' | 'mostRows' | 'after' | 'search' | 'whole'>,
): Promise<Connection<FamilyFacts>> {
  const isBack = TAKING_BACK.includes(task.kind);
  const page = await listPage<FamilyRow>(snapshot, isBack ? HELD_AGAIN : CANCELLED, {
    ...request,
    ...{ filter: 'ALL', sort: 'NAME', descending: false },
    parameter: [isBack ? task.undoes : task.id, task.id],
  });
  const edges = page.edges.map(({ cursor, node }) => ({
    cursor,
    node: toFamily(node, task.id, isBack),
  }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function toFamily({ dates, passes, ...row }: FamilyRow, taskId: string, isBack: boolean) {
  return {
    ...row,
    id: `${taskId}/${row.familyId}`,
    students: [...new Map(dates.map(({ studentId, name }) => [studentId, name])).values()],
    what: sayTold(dates, passes, isBack),
  };
}
