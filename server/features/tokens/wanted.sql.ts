import { lastDay } from '../../db/open-days.ts';
import { USUAL_TOKENS } from '../settings/token-settings.form.ts';
import { isLiveToken, needsProgramSql, tokenJoins, tokenStatusSql } from './token.sql.ts';

const setting = (name: 'lockLocation' | 'matchProgram' | 'matchLevel' | 'requireEnrollment') =>
  `coalesce((g.value ->> '${name}')::boolean, ${USUAL_TOKENS[name]})`;

/** Whether student `$1` has an ACTIVE enrollment that is not over on the day. */
export const hasPlaceSql = (today: string): string => `exists (
  select from enrollment e where e.student_id = $1 and e.type = 'ACTIVE' and e.removed_at is null
    and ${lastDay('e')} >= ${today})`;

/**
 * What a makeup of student `$1` with token `$2` asks of a class whatever the date, as one row, and whether there can be
 * one at all: `is_usable`. Null is any; `is_broad` where any program will do. `makeupProblems` says the same of one class, with its reasons (rule M-9).
 */
export const wantedSql = (
  now: string,
  today: string,
  mayGoWithout: string,
  anyProgram: string,
): string => `
  token_rules as materialized (
    select ${setting('lockLocation')} as lock_location, ${setting('matchProgram')} as match_program,
      ${setting('matchLevel')} as match_level, ${setting('requireEnrollment')} as require_enrollment
    from (select) always left join setting g on g.area = 'TOKENS'),
  wanted as materialized (
    select s.born, s.gender, s.level_id, t.id as token_id, t.expires,
      coalesce(u.match_level and t.id is not null, false) as by_level,
      case when u.lock_location then t.location_id end as location_id,
      case when u.match_program then (
        select array_agg(q.program_id) from token_program q join program p on p.id = q.program_id
        where q.token_id = t.id and p.deleted_at is null) end as programs,
      ${anyProgram} and not (u.match_program and exists (
        select from token_program q where q.token_id = t.id)) as is_broad,
      s.archived_at is null and case
        when $2::uuid is null then ${mayGoWithout}
        else coalesce(t.student_id = s.id and ${tokenStatusSql('t', now)} = 'AVAILABLE', false)
          and not ${needsProgramSql('t')}
          and (not u.require_enrollment or ${hasPlaceSql(today)}) end as is_usable
    from student s cross join token_rules u
    left join token t on t.id = $2::uuid and ${isLiveToken('t')} ${tokenJoins('t')}
    where s.id = $1)`;

/** Whether class `c` is one that is wanted by `w`, whatever the date and its age. */
export const suitsSql = `(
  (w.programs is null or c.program_id = any (w.programs))
  and (w.location_id is null or c.location_id = w.location_id)
  and (not w.by_level or c.level_id is null or c.level_id is not distinct from w.level_id)
  and (c.gender is null or c.gender = w.gender))`;
