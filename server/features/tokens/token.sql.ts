import { firstDay } from '../../db/open-days.ts';

/** Tokens that are tokens to anybody: what was taken back or deleted is only a story (rule M-1). */
export const isLiveToken = (t: string): string =>
  `${t}.revoked_at is null and ${t}.deleted_at is null`;

/**
 * What is joined to a token `t` to know how it stands: its location `tl`, and its makeup `tm` with class `tmc` and
 * location `tml`.
 */
export const tokenJoins = (t: string): string => `
  left join location tl on tl.id = ${t}.location_id
  left join enrollment tm on tm.id = ${t}.makeup_id
  left join class tmc on tmc.id = tm.class_id
  left join location tml on tml.id = tmc.location_id`;

/** Today at a token's location, else where the account is; after `tokenJoins`. */
export const tokenToday = (t: string, now: string): string =>
  `(${now}::timestamptz at time zone coalesce(tl.zone, (select a.zone from account a where a.id = ${t}.account_id)))::date`;

/** Today where the makeup of a token is held; after `tokenJoins`. */
export const makeupToday = (now: string): string =>
  `(${now}::timestamptz at time zone tml.zone)::date`;

/** Its makeup has been, and nobody still has to decide about it; after `tokenJoins`. */
export const isExpended = (t: string, now: string): string =>
  `(${t}.makeup_id is not null and tm.starts_on < ${makeupToday(now)} and ${t}.requested_at is null)`;

/** How a token stands, as the rule `tokenStatus` says it (rule M-1); after `tokenJoins`. */
export const tokenStatusSql = (t: string, now: string): string => `
  (case when ${isExpended(t, now)} then 'EXPENDED'
        when ${t}.makeup_id is not null then 'PENDING'
        when ${t}.expires < ${tokenToday(t, now)} then 'EXPIRED'
        else 'AVAILABLE' end)`;

/** It is for programs, and all of them are deleted: nobody can use it until it gets another one (rule M-1). */
export const needsProgramSql = (t: string): string => `(
  exists (select from token_program tq join program tp on tp.id = tq.program_id
          where tq.token_id = ${t}.id and tp.deleted_at is not null)
  and not exists (select from token_program tq join program tp on tp.id = tq.program_id
          where tq.token_id = ${t}.id and tp.deleted_at is null))`;

/** The programs of a token. */
const programsJson = (t: string): string => `
  (select coalesce(json_agg(json_build_object('id', tp.id, 'name', tp.name, 'isDeleted', tp.deleted_at is not null)
     order by tp.name, tp.id), '[]')
   from token_program tq join program tp on tp.id = tq.program_id where tq.token_id = ${t}.id)`;

/** The `MissedClass` of a token; null of one that was made by hand. */
export const missedJson = (t: string): string => `
  (select json_build_object('classId', mc.id, 'name', mc.name, 'date', ${t}.date) from class mc where mc.id = ${t}.class_id)`;

/** A `TokenMakeup` of the enrollment `e`, its class `c` and that one's location `l`. */
export const makeupJson = (e: string, c: string, l: string): string => `
  json_build_object('enrollmentId', ${e}.id, 'classId', ${c}.id, 'className', ${c}.name, 'date', ${e}.starts_on,
    'starts', (select to_char(min(ts.starts), 'HH24:MI') from timeslot ts
               where ts.event_id = ${c}.id and ts.weekday = extract(isodow from ${e}.starts_on)
                 and (ts.valid_from is null or ts.valid_from <= ${e}.starts_on)
                 and (ts.valid_to is null or ts.valid_to >= ${e}.starts_on)),
    'locationName', ${l}.name, 'isRemoved', ${e}.removed_at is not null)`;

/** A `MakeupToken`, but for what is the viewer's own; after `tokenJoins`, and a join of its student as `s`. */
export const tokenJson = (t: string, now: string): string => `
  json_build_object('id', ${t}.id, 'studentId', ${t}.student_id,
    'student', json_build_object('id', s.id, 'firstName', s.first_name, 'lastName', s.last_name, 'familyId', s.family_id),
    'status', ${tokenStatusSql(t, now)}, 'isRequested', ${t}.requested_at is not null,
    'needsProgram', ${needsProgramSql(t)} and not ${isExpended(t, now)}, 'origin', ${t}.origin,
    'missed', ${missedJson(t)},
    'location', case when tl.id is not null then
      json_build_object('id', tl.id, 'name', tl.name, 'isDeleted', tl.archived_at is not null) end,
    'programs', ${programsJson(t)},
    'issuedOn', ${t}.issued_on, 'expires', ${t}.expires, 'comment', ${t}.comment,
    'issuedBy', (select m.first_name || ' ' || m.last_name
                 from token_entry te join staff m on m.id = te.by_id where te.token_id = ${t}.id and te.no = 1),
    'makeup', case when tm.id is not null then ${makeupJson('tm', 'tmc', 'tml')} end,
    'version', ${t}.version)`;

/** The order in which tokens are read and used: what expires first, without expiry last (rule M-1). */
export const tokenOrder = (t: string): string => `${t}.expires nulls last, ${t}.id`;

/** The last day of a token as the index of lists has it. With CASE and not COALESCE, see `lastDay`. */
export const tokenEnds = (t: string): string =>
  `(case when ${t}.expires is null then 'infinity'::date else ${t}.expires end)`;

/** The ids of all pending tokens, and of few others, by indexes; `day` is no later than today is anywhere. */
export const pendingTokenIds = (day: string): string => `
  select pr.id from token pr where pr.requested_at is not null
  union
  select pu.id from enrollment pe join token pu on pu.makeup_id = pe.id
  where pe.type = 'MAKEUP' and ${firstDay('pe')} >= ${day}`;
