import type pg from 'pg';
import { headersOf } from '../candidate.ts';
import { day } from '../data/days.ts';
import type { RollData } from '../data/rolls.ts';
import type { School } from '../data/school.ts';
import { say } from '../progress.ts';
import type { Line } from '../table.ts';
import { CHECK_IN } from './roll-queries.ts';
import { STARTS } from './rolls-to-submit.ts';

const AT_ONCE = 100;

/** A hundred students of a class of three hundred are checked in at once; fails unless all others are absent exactly once. */
export async function checkInsAtOnce(
  owner: pg.Client,
  origin: string,
  school: School,
  { long: classId }: RollData,
): Promise<Line> {
  say(`attendance: ${AT_ONCE} check-ins at once …`);
  await owner.query(
    `insert into setting (account_id, id, area, value)
     values ($1, uuidv7(), 'CLASSES', '{"checkInMode": true, "staffCheckInMode": true}')`,
    [school.accountId],
  );
  const date = day(1);
  const { rows: placed } = await owner.query<{ id: string }>(
    `select student_id as id from enrollment
     where class_id = $1 and starts_on <= $2 and (drops_on is null or drops_on >= $2) order by id`,
    [classId, date],
  );
  const began = performance.now();
  const automatic = await Promise.all(
    placed.slice(0, AT_ONCE).map(({ id }) =>
      checkIn(origin, school, {
        ...{ classId, date, starts: STARTS },
        ...{ studentId: id, status: 'PRESENT' },
      }),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  await owner.query(`delete from setting where account_id = $1 and area = 'CLASSES'`, [
    school.accountId,
  ]);
  const others = placed.length - AT_ONCE;
  const found = await stored(owner, classId, date);
  // Whoever is checked in after the first one was marked absent by it before, which is a version too.
  const expected = {
    firsts: 1,
    present: AT_ONCE,
    absent: others,
    absences: placed.length - 1,
    versions: AT_ONCE + placed.length - 1,
    version: AT_ONCE,
  };
  const firsts = automatic.filter((count) => count > 0).length;
  const really = { firsts, ...found };
  if (JSON.stringify(really) !== JSON.stringify(expected))
    throw new Error(`Checked in: ${JSON.stringify(really)}, not ${JSON.stringify(expected)}`);
  return {
    what: `${AT_ONCE} check-ins at once`,
    value: seconds,
    unit: ' s',
    note: `all recorded, ${others} others absent exactly once`,
  };
}

async function checkIn(origin: string, school: School, input: object): Promise<number> {
  const response = await fetch(`${origin}/a/${school.slug}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(school) },
    body: JSON.stringify({ query: CHECK_IN, variables: { input } }),
  });
  const answer = (await response.json()) as { data?: { checkIn?: { automatic?: number } } };
  const automatic = answer.data?.checkIn?.automatic;
  if (automatic === undefined) throw new Error(`A check-in failed: ${JSON.stringify(answer)}`);
  return automatic;
}

async function stored(owner: pg.Client, classId: string, date: string): Promise<object> {
  const { rows } = await owner.query<object>(
    `select count(distinct m.id) filter (where m.status = 'PRESENT')::int as present,
       count(distinct m.id) filter (where m.status = 'ABSENT' and m.is_auto and m.version = 1)::int as absent,
       count(*) filter (where v.status = 'ABSENT' and v.is_auto)::int as absences, count(*)::int as versions, o.version
     from occurrence o join mark m on m.account_id = o.account_id and m.occurrence_id = o.id
     join mark_version v on v.account_id = m.account_id and v.mark_id = m.id
     where o.event_id = $1 and o.date = $2 group by o.id, o.version`,
    [classId, date],
  );
  return rows[0] ?? {};
}
