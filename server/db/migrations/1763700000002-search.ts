import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = `
create function search_words(p_text text) returns text
  language sql immutable parallel safe set search_path = public, pg_temp
as $$
  -- The dictionary is named, which makes unaccent immutable in fact.
  select ' ' || regexp_replace(lower(unaccent('unaccent', coalesce(p_text, ''))), '\\s+', ' ', 'g');
$$;

-- An expression that the index and the statements share.
create index search_text_words on search_text using gin (account_id, kind, words gin_trgm_ops);
-- What a text begins with, which no more than its beginning need tell: whole texts may be too long for such an index.
create index search_text_start on search_text (account_id, kind, left(words, 60) text_pattern_ops);
`;

const refresh = `
create function refresh_family_search(p_account uuid, p_families uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  with people as (
    select f.id as family_id,
      f.name || coalesce((
        select string_agg(' ' || g.first_name || ' ' || g.last_name, '' order by g.is_primary desc, g.id)
        from guardian g where g.account_id = f.account_id and g.family_id = f.id), '') as adults,
      coalesce((
        select string_agg(' ' || case c.kind when 'PHONE' then regexp_replace(c.value, '\\D', '', 'g') else c.value end,
                          '' order by c.id)
        from contact c where c.account_id = f.account_id and c.family_id = f.id), '') as reach
    from family f where f.account_id = p_account and f.id = any (p_families)
  ), texts as (
    select 'FAMILY' as kind, p.family_id as record_id,
      p.adults || coalesce((
        select string_agg(' ' || s.first_name || ' ' || s.last_name, '' order by s.id)
        from student s where s.account_id = p_account and s.family_id = p.family_id), '') || p.reach as text
    from people p
    union all
    select 'STUDENT', s.id, s.first_name || ' ' || s.last_name || ' ' || p.adults || p.reach
    from people p join student s on s.account_id = p_account and s.family_id = p.family_id
    union all
    -- For those who may see students but not their families.
    select 'STUDENT_NAME', s.id, s.first_name || ' ' || s.last_name
    from people p join student s on s.account_id = p_account and s.family_id = p.family_id
  )
  insert into search_text (account_id, kind, record_id, words)
  select p_account, t.kind, t.record_id, search_words(t.text) from texts t
  on conflict (account_id, kind, record_id) do update set words = excluded.words
  where search_text.words <> excluded.words;
$$;

create function family_search_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  touched record;
begin
  if tg_op = 'DELETE' and tg_table_name in ('family', 'student') then
    delete from search_text t using changed c
    where t.account_id = c.account_id and t.record_id = c.id
      and t.kind in (upper(tg_table_name), upper(tg_table_name) || '_NAME');
  end if;
  for touched in execute format(
    'select account_id, array_agg(distinct %s) as families from changed group by account_id',
    case tg_table_name when 'family' then 'id' else 'family_id' end)
  loop
    perform refresh_family_search(touched.account_id, touched.families);
  end loop;
  return null;
end $$;

create function class_search_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    delete from search_text t using changed c
    where t.account_id = c.account_id and t.record_id = c.id and t.kind = 'CLASS';
  else
    insert into search_text (account_id, kind, record_id, words)
    select c.account_id, 'CLASS', c.id, search_words(c.name) from changed c
    on conflict (account_id, kind, record_id) do update set words = excluded.words
    where search_text.words <> excluded.words;
  end if;
  return null;
end $$;
`;

const triggers = ['family', 'guardian', 'contact', 'student', 'class'].flatMap((table) => {
  const action = table === 'class' ? 'class_search_changed' : 'family_search_changed';
  // An update refreshes both the family that a row left and the one it came to.
  return [
    ['insert', 'new', 'added'],
    ['update', 'new', 'changed_to'],
    ['update', 'old', 'changed_from'],
    ['delete', 'old', 'removed'],
  ]
    .filter(([, , name]) => !(table === 'class' && name === 'changed_from'))
    .map(
      ([event, image, name]) =>
        `create trigger ${table}_search_${name} after ${event} on ${table}
           referencing ${image} table as changed for each statement execute function ${action}()`,
    );
});

/**
 * Text search as a function that filters by account itself: LIKE and trigram operators are not leakproof, so under
 * row-level security no trigram index would serve them.
 *
 * Each word must occur (short ones at the start of a word); three or more digits are looked for in telephone numbers.
 * When nothing fits exactly, near misses are found instead, first with one word off, then with any: words that share
 * most of their groups of letters, and words with two neighbouring letters swapped, which leaves a short word few
 * groups. The best come first.
 */
const search = `
create function escape_like(p_text text) returns text
  language sql immutable parallel safe set search_path = public, pg_temp
as $$
  select replace(replace(replace(p_text, '\\', '\\\\'), '%', '\\%'), '_', '\\_');
$$;

-- A regular expression for the word with any two neighbouring letters swapped, at the start of a word.
create function swapped_letters(p_word text) returns text
  language sql immutable parallel safe set search_path = public, pg_temp
as $$
  select ' (' || string_agg(regexp_replace(
    left(p_word, place - 1) || substr(p_word, place + 1, 1) || substr(p_word, place, 1) || substr(p_word, place + 2),
    '([^[:alnum:]])', '\\\\\\1', 'g'), '|') || ')'
  from generate_series(1, length(p_word) - 1) place;
$$;

create function search_records(p_kind text, p_query text, p_limit integer)
  returns table (record_id uuid, score real)
  language plpgsql stable security definer
  set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.39
as $$
declare
  account uuid := nullif(current_setting('app.account_id', true), '')::uuid;
  query text := trim(search_words(left(p_query, 100)));
  digits text := regexp_replace(query, '\\D', '', 'g');
  words text[] := string_to_array(query, ' ');
  among constant text := 'select t.record_id, t.words from search_text t where t.account_id = $1 and t.kind = $2';
  -- A condition for each word.
  exact text[];
  near text[];
  narrow text;
  ids uuid[];
  scores real[];
  tries text[];
  attempt text;
begin
  if account is null or query = '' then
    return;
  end if;
  if length(digits) >= 3 and query ~ '^[-+0-9()./ ]+$' then
    exact := array[format(' and t.words like %L', '%' || digits || '%')];
  else
    select array_agg(format(' and t.words like %L',
        case when length(w) < 3 then '% ' else '%' end || escape_like(w) || '%') order by n),
      array_agg(format(' and %L <%% t.words', w) order by n)
    into exact, near from unnest(words) with ordinality word (w, n);
  end if;
  -- The few letters with which a search begins fit thousands of records of a large school. When enough begin with
  -- them, or have a word that does, the others need not be looked at.
  foreach narrow in array case when length(query) <= 4 then array[
      format(' and left(t.words, 60) like %L', ' ' || escape_like(query) || '%'),
      format(' and t.words like %L', '% ' || escape_like(query) || '%'),
      ''] else array[''] end
  loop
    execute
      'select array_agg(b.record_id), array_agg(b.score) from (
         select s.record_id, (case when position('' '' || $3 in s.words) = 1 then 3 when position('' '' || $3 in s.words) > 0 then 2 else 1 end)::real as score
         from (' || among || narrow || array_to_string(exact, '') || ') s order by 2 desc, s.words, s.record_id limit $4) b'
      into ids, scores using account, p_kind, query, p_limit;
    exit when cardinality(ids) = p_limit;
  end loop;
  return query select * from unnest(ids, scores);
  if found or near is null then
    return;
  end if;
  tries := array[near_misses(among, words, exact, near), near_misses(among, words, near, near)];
  foreach attempt in array tries[(case when cardinality(words) = 1 then 2 else 1 end):] loop
    return query execute
      'select n.record_id, word_similarity($3, n.words) from (' || attempt || ') n order by 2 desc, n.words, n.record_id limit $4'
      using account, p_kind, query, p_limit;
    exit when found;
  end loop;
end $$;

-- A statement for the records in which one word is off while the others fulfil their conditions. One set for each word
-- and way to be off: one condition of many alternatives no index would serve.
create function near_misses(p_among text, p_words text[], p_others text[], p_near text[]) returns text
  language sql immutable parallel safe set search_path = public, pg_temp
as $$
  select string_agg(p_among || off.condition || coalesce(others.conditions, ''), ' union ')
  from unnest(p_words) with ordinality word (w, n)
  cross join lateral (
    select string_agg(other.condition, '') as conditions
    from unnest(p_others) with ordinality other (condition, n) where other.n <> word.n) others
  cross join lateral (
    select p_near[word.n] as condition
    union all
    select format(' and t.words ~ %L', swapped_letters(w)) where length(w) between 4 and 20) off;
$$;
`;

export class Search1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [words, refresh, ...triggers, search]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
