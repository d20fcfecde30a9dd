import { statement, type Statement } from '../../db/statement.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { newId } from '../../shared/ids.ts';
import type { Origin } from '../audit/perform.ts';

/** A used punch that comes back; its pass is locked. */
export interface PunchToReturn {
  readonly passId: string;
  readonly enrollmentId: string;
  readonly studentId: string;
  readonly classId: string;
  readonly date: LocalDate;
  /** The last number of its ledger. */
  readonly lastSeq: number;
}

/** Each punch is a line of its own; of several of one pass the balance goes down line by line (rules R-9 and P-6). */
const RETURN = statement(
  'punches_return',
  `with back as (
     select * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::uuid[], $7::uuid[], $8::uuid[], $9::date[])
       as b (id, pass_id, seq, later, enrollment_id, student_id, class_id, class_date)),
   balance as (
     update pass p set used = p.used - n.punches, version = p.version + 1, last_used_on = (
       select max(u.class_date) from pass_entry u
       where u.pass_id = p.id and u.kind = 'USE' and u.enrollment_id <> all ($6) and not exists (
         select from pass_entry r where r.enrollment_id = u.enrollment_id and r.kind = 'RETURN'))
     from (select pass_id, count(*)::int as punches from back group by pass_id) n
     where p.account_id = $1 and p.id = n.pass_id
     returning p.id, p.used, p.total)
   insert into pass_entry (account_id, id, pass_id, seq, kind, enrollment_id, student_id, class_id, class_date,
                           used_after, total_after, channel, by_id, at)
   select $1, back.id, balance.id, back.seq, 'RETURN', back.enrollment_id, back.student_id, back.class_id,
     back.class_date, balance.used + back.later, balance.total, $10, $11, $12
   from back join balance on balance.id = back.pass_id`,
);

/** What gives punches back: the balances, and a line for each of the ids, in the order of the punches. */
export function returnWrite(
  accountId: string,
  punches: readonly PunchToReturn[],
  { channel, actorId }: Origin,
  now: Date,
): { readonly ids: readonly string[]; readonly write: readonly [Statement, readonly unknown[]] } {
  const ofPass = new Map<string, number>();
  const places = punches.map(({ passId }) => {
    const place = (ofPass.get(passId) ?? 0) + 1;
    ofPass.set(passId, place);
    return place;
  });
  const ids = punches.map(() => newId());
  const values = [
    accountId,
    ids,
    punches.map(({ passId }) => passId),
    punches.map(({ lastSeq }, index) => lastSeq + (places[index] ?? 0)),
    punches.map(({ passId }, index) => (ofPass.get(passId) ?? 0) - (places[index] ?? 0)),
    punches.map(({ enrollmentId }) => enrollmentId),
    punches.map(({ studentId }) => studentId),
    punches.map(({ classId }) => classId),
    punches.map(({ date }) => date),
    channel,
    actorId,
    now,
  ];
  return { ids, write: [RETURN, values] };
}
