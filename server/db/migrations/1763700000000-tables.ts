import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table account (
  id uuid not null,
  slug text not null,
  name text not null,
  zone text not null,
  currency character(3) not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  constraint account_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  constraint account_pkey primary key (id)
);
create table staff (
  account_id uuid not null,
  id uuid not null,
  login text not null,
  email text,
  first_name text not null,
  last_name text not null,
  password_hash text,
  is_owner boolean not null default false,
  is_active boolean not null default true,
  version integer not null default 1,
  constraint staff_email_lower check (email = lower(email)),
  constraint staff_login_lower check (login = lower(login) and login <> '' and position('@' in login) = 0),
  constraint staff_pkey primary key (account_id, id)
);
create table user_group (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  constraint user_group_pkey primary key (account_id, id)
);
create table group_member (
  account_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  staff_id uuid not null,
  constraint group_member_pkey primary key (account_id, id)
);
create table permission_grant (
  account_id uuid not null,
  id uuid not null,
  group_id uuid,
  staff_id uuid,
  permission text not null,
  level text not null,
  constraint permission_grant_level check (level in ('VIEW', 'FULL')),
  constraint permission_grant_to_one check (num_nonnulls(group_id, staff_id) = 1),
  constraint permission_grant_pkey primary key (account_id, id)
);
create table session (
  account_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  staff_id uuid not null,
  stays boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint session_pkey primary key (account_id, id)
);
create table audit_entry (
  account_id uuid not null,
  id uuid not null,
  request_id text,
  input_hash text,
  actor_id uuid,
  channel text not null,
  ip inet,
  verb text not null,
  before jsonb,
  after jsonb,
  at timestamptz not null,
  constraint audit_entry_pkey primary key (account_id, id)
);
create table audit_target (
  account_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  kind text not null,
  record_id uuid not null,
  constraint audit_target_pkey primary key (account_id, id)
);
create table location (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  zone text not null,
  source text,
  source_key text,
  constraint location_pkey primary key (account_id, id)
);
create table room (
  account_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  name text not null,
  constraint room_pkey primary key (account_id, id)
);
create table program (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  deleted_at timestamptz,
  constraint program_pkey primary key (account_id, id)
);
create table level (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  constraint level_pkey primary key (account_id, id)
);
create table event (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  constraint event_kind check (kind in ('CLASS')),
  constraint event_pkey primary key (account_id, id)
);
create table class (
  account_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  is_active boolean not null default true,
  program_id uuid not null,
  level_id uuid,
  location_id uuid not null,
  room_id uuid,
  capacity integer,
  min_age text,
  max_age text,
  gender text,
  starts_on date,
  ends_on date,
  source text,
  source_key text,
  source_row jsonb,
  version integer not null default 1,
  constraint class_gender check (gender in ('FEMALE', 'MALE', 'OTHER')),
  constraint class_ages check (min_age ~ '^P\\d+Y(\\d+M(\\d+D)?)?$' and max_age ~ '^P\\d+Y(\\d+M(\\d+D)?)?$'),
  constraint class_dates check (starts_on <= ends_on),
  constraint class_capacity check (capacity > 0),
  constraint class_pkey primary key (account_id, id)
);
create table timeslot (
  account_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  weekday smallint not null,
  starts time(0) not null,
  ends time(0) not null,
  valid_from date,
  valid_to date,
  constraint timeslot_validity check (valid_from <= valid_to),
  constraint timeslot_order check (starts < ends),
  constraint timeslot_weekday_range check (weekday between 1 and 7),
  constraint timeslot_pkey primary key (account_id, id)
);
create table class_instructor (
  account_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  staff_id uuid not null,
  valid_from date,
  valid_to date,
  constraint class_instructor_pkey primary key (account_id, id)
);
create table season (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  constraint season_kind check (kind in ('SESSION', 'ROLLING')),
  constraint season_pkey primary key (account_id, id)
);
create table season_range (
  account_id uuid not null,
  id uuid not null,
  season_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  constraint season_range_order check (starts_on <= ends_on),
  constraint season_range_pkey primary key (account_id, id)
);
create table class_season (
  account_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  season_id uuid not null,
  constraint class_season_pkey primary key (account_id, id)
);
create table closure (
  account_id uuid not null,
  id uuid not null,
  reason text not null,
  starts_on date not null,
  ends_on date not null,
  scope text not null,
  constraint closure_scope check (scope in ('BILLING', 'CLOSURES', 'BOTH')),
  constraint closure_order check (starts_on <= ends_on),
  constraint closure_pkey primary key (account_id, id)
);
create table closure_target (
  account_id uuid not null,
  id uuid not null,
  closure_id uuid not null,
  program_id uuid,
  location_id uuid,
  constraint closure_target_one check (num_nonnulls(program_id, location_id) = 1),
  constraint closure_target_pkey primary key (account_id, id)
);
create table cancellation (
  account_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  date date not null,
  starts time(0),
  reason text,
  undone_at timestamptz,
  constraint cancellation_pkey primary key (account_id, id)
);
create table family (
  account_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  created_at timestamptz(3) not null default now(),
  archived_at timestamptz,
  version integer not null default 1,
  constraint family_pkey primary key (account_id, id)
);
create table guardian (
  account_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  first_name text not null,
  last_name text not null,
  relationship text,
  is_primary boolean not null default false,
  constraint guardian_pkey primary key (account_id, id)
);
create table contact (
  account_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  guardian_id uuid,
  kind text not null,
  value text not null,
  is_primary boolean not null default false,
  constraint contact_pkey primary key (account_id, id)
);
create table student (
  account_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  first_name text collate "und-x-icu" not null,
  last_name text collate "und-x-icu" not null,
  born date,
  gender text not null default 'UNDISCLOSED',
  archived_at timestamptz,
  created_at timestamptz(3) not null default now(),
  version integer not null default 1,
  constraint student_gender check (gender in ('FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED')),
  constraint student_pkey primary key (account_id, id)
);
create table student_medical (
  account_id uuid not null,
  id uuid not null,
  alert text not null,
  constraint student_medical_pkey primary key (account_id, id)
);
create table enrollment (
  account_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  class_id uuid not null,
  season_id uuid,
  type text not null,
  starts_on date,
  drops_on date,
  drop_reason text,
  overrides text array not null default '{}',
  transferred_from uuid,
  waited_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint enrollment_dates check (case when type = 'WAIT' then waited_at is not null when type = 'ACTIVE' then starts_on is not null else starts_on is not null and drops_on is not null and starts_on = drops_on end),
  constraint enrollment_order check (starts_on <= drops_on),
  constraint enrollment_type check (type in ('ACTIVE', 'TRIAL', 'MAKEUP', 'SINGLE_DAY', 'WAIT')),
  constraint enrollment_once_a_day exclude using gist (account_id with =, student_id with =, class_id with =, daterange(starts_on, drops_on, '[]') with &&) where (type <> 'WAIT' and removed_at is null),
  constraint enrollment_pkey primary key (account_id, id)
);
create table search_text (
  account_id uuid not null,
  kind text not null,
  record_id uuid not null,
  words text not null,
  constraint search_text_pkey primary key (account_id, kind, record_id)
);
create table pass_type (
  account_id uuid not null,
  id uuid not null,
  suspended_at timestamptz,
  deleted_at timestamptz,
  version integer not null default 1,
  constraint pass_type_pkey primary key (account_id, id)
);
create table pass_type_version (
  account_id uuid not null,
  id uuid not null,
  type_id uuid not null,
  number integer not null,
  title text not null,
  description text,
  holder_kind text not null,
  uses integer,
  constraint pass_type_version_holder check (holder_kind in ('FAMILY', 'STUDENT')),
  constraint pass_type_version_uses check (uses > 0),
  constraint pass_type_version_pkey primary key (account_id, id)
);
create table pass_limit (
  account_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  location_id uuid,
  program_id uuid,
  level_id uuid,
  class_id uuid,
  constraint pass_limit_one check (num_nonnulls(location_id, program_id, level_id, class_id) = 1),
  constraint pass_limit_pkey primary key (account_id, id)
);
create table pass (
  account_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  family_id uuid not null,
  student_id uuid,
  total integer,
  used integer not null default 0,
  active_on date not null,
  expires date,
  suspended_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint pass_dates check (active_on <= expires),
  constraint pass_used_within_total check (used >= 0 and (total is null or used <= total)),
  constraint pass_pkey primary key (account_id, id)
);
create table pass_holder (
  account_id uuid not null,
  id uuid not null,
  pass_id uuid not null,
  student_id uuid not null,
  suspended_at timestamptz,
  deleted_at timestamptz,
  left_at timestamptz,
  constraint pass_holder_pkey primary key (account_id, id)
);
create table pass_entry (
  account_id uuid not null,
  id uuid not null,
  pass_id uuid not null,
  seq integer not null,
  kind text not null,
  enrollment_id uuid,
  student_id uuid,
  class_id uuid,
  class_date date,
  used_after integer not null,
  total_after integer,
  channel text not null,
  by_id uuid,
  at timestamptz not null,
  constraint pass_entry_used_within_total check (used_after >= 0 and (total_after is null or used_after <= total_after)),
  constraint pass_entry_of_a_day check (kind = 'GIVE' or num_nulls(enrollment_id, student_id, class_id, class_date) = 0),
  constraint pass_entry_kind check (kind in ('GIVE', 'USE', 'RETURN')),
  constraint pass_entry_pkey primary key (account_id, id)
);
`;

const indexes = `
create index audit_entry_actor on audit_entry (account_id, actor_id, at);
create index audit_entry_at on audit_entry (account_id, at);
create index audit_target_entry on audit_target (account_id, entry_id);
create index audit_target_record on audit_target (account_id, record_id);
create index cancellation_event_date on cancellation (account_id, event_id, date);
create index class_by_name on class (account_id, name, id);
create index class_instructor_class on class_instructor (account_id, class_id);
create index class_instructor_staff on class_instructor (account_id, staff_id);
create index class_location on class (account_id, location_id);
create index class_program on class (account_id, program_id);
create index class_season_season on class_season (account_id, season_id);
create index closure_dates on closure (account_id, starts_on, ends_on);
create index closure_target_closure on closure_target (account_id, closure_id);
create index closure_target_location on closure_target (account_id, location_id);
create index closure_target_program on closure_target (account_id, program_id);
create index contact_family on contact (account_id, family_id);
create index contact_guardian on contact (account_id, guardian_id);
create index enrollment_class on enrollment (account_id, class_id, starts_on);
create index enrollment_season on enrollment (account_id, season_id);
create index enrollment_student on enrollment (account_id, student_id, starts_on);
create index family_by_created on family (account_id, created_at, id);
create index family_by_name on family (account_id, name, id);
create index group_member_group on group_member (account_id, group_id);
create index guardian_family on guardian (account_id, family_id);
create index pass_entry_class on pass_entry (account_id, class_id);
create index pass_entry_student on pass_entry (account_id, student_id);
create index pass_family on pass (account_id, family_id);
create index pass_holder_student on pass_holder (account_id, student_id);
create index pass_limit_class on pass_limit (account_id, class_id);
create index pass_limit_level on pass_limit (account_id, level_id);
create index pass_limit_location on pass_limit (account_id, location_id);
create index pass_limit_program on pass_limit (account_id, program_id);
create index pass_limit_version on pass_limit (account_id, version_id);
create index pass_student on pass (account_id, student_id);
create index pass_version on pass (account_id, version_id);
create index season_range_season on season_range (account_id, season_id);
create index session_staff on session (account_id, staff_id);
create index student_by_first_name on student (account_id, first_name, id);
create index student_by_last_name on student (account_id, last_name, id);
create index student_family on student (account_id, family_id);
create index timeslot_event on timeslot (account_id, event_id);
create index timeslot_weekday on timeslot (account_id, weekday);
create unique index account_slug_key on account (slug);
create unique index audit_entry_request_key on audit_entry (account_id, request_id);
create unique index class_season_key on class_season (account_id, class_id, season_id);
create unique index class_source_key on class (account_id, source, source_key);
create unique index enrollment_transferred_key on enrollment (account_id, transferred_from);
create unique index group_member_key on group_member (account_id, staff_id, group_id);
create unique index level_name_key on level (account_id, name);
create unique index location_name_key on location (account_id, name);
create unique index location_source_key on location (account_id, source, source_key);
create unique index pass_entry_enrollment_key on pass_entry (account_id, enrollment_id, kind);
create unique index pass_entry_seq_key on pass_entry (account_id, pass_id, seq);
create unique index pass_holder_key on pass_holder (account_id, pass_id, student_id);
create unique index pass_type_version_key on pass_type_version (account_id, type_id, number);
create unique index permission_grant_group_key on permission_grant (account_id, group_id, permission);
create unique index permission_grant_staff_key on permission_grant (account_id, staff_id, permission);
create unique index program_name_key on program (account_id, name);
create unique index room_name_key on room (account_id, location_id, name);
create unique index season_name_key on season (account_id, name);
create unique index session_token_key on session (token_hash);
create unique index staff_email_key on staff (account_id, email);
create unique index staff_login_key on staff (account_id, login);
create unique index user_group_name_key on user_group (account_id, name);
`;

const foreignKeys = `
alter table audit_entry add constraint audit_entry_account_fkey foreign key (account_id) references account(id);
alter table audit_entry add constraint audit_entry_actor_fkey foreign key (account_id, actor_id) references staff(account_id,id);
alter table audit_target add constraint audit_target_entry_fkey foreign key (account_id, entry_id) references audit_entry(account_id,id);
alter table cancellation add constraint cancellation_event_fkey foreign key (account_id, event_id) references event(account_id,id);
alter table class add constraint class_event_fkey foreign key (account_id, id) references event(account_id,id);
alter table class add constraint class_level_fkey foreign key (account_id, level_id) references level(account_id,id);
alter table class add constraint class_location_fkey foreign key (account_id, location_id) references location(account_id,id);
alter table class add constraint class_program_fkey foreign key (account_id, program_id) references program(account_id,id);
alter table class add constraint class_room_fkey foreign key (account_id, room_id) references room(account_id,id);
alter table class_instructor add constraint class_instructor_class_fkey foreign key (account_id, class_id) references class(account_id,id);
alter table class_instructor add constraint class_instructor_staff_fkey foreign key (account_id, staff_id) references staff(account_id,id);
alter table class_season add constraint class_season_class_fkey foreign key (account_id, class_id) references class(account_id,id);
alter table class_season add constraint class_season_season_fkey foreign key (account_id, season_id) references season(account_id,id);
alter table closure add constraint closure_account_fkey foreign key (account_id) references account(id);
alter table closure_target add constraint closure_target_closure_fkey foreign key (account_id, closure_id) references closure(account_id,id);
alter table closure_target add constraint closure_target_location_fkey foreign key (account_id, location_id) references location(account_id,id);
alter table closure_target add constraint closure_target_program_fkey foreign key (account_id, program_id) references program(account_id,id);
alter table contact add constraint contact_family_fkey foreign key (account_id, family_id) references family(account_id,id);
alter table contact add constraint contact_guardian_fkey foreign key (account_id, guardian_id) references guardian(account_id,id);
alter table enrollment add constraint enrollment_class_fkey foreign key (account_id, class_id) references class(account_id,id);
alter table enrollment add constraint enrollment_season_fkey foreign key (account_id, season_id) references season(account_id,id);
alter table enrollment add constraint enrollment_student_fkey foreign key (account_id, student_id) references student(account_id,id);
alter table enrollment add constraint enrollment_transferred_fkey foreign key (account_id, transferred_from) references enrollment(account_id,id);
alter table event add constraint event_account_fkey foreign key (account_id) references account(id);
alter table family add constraint family_account_fkey foreign key (account_id) references account(id);
alter table group_member add constraint group_member_group_fkey foreign key (account_id, group_id) references user_group(account_id,id) on delete cascade;
alter table group_member add constraint group_member_staff_fkey foreign key (account_id, staff_id) references staff(account_id,id) on delete cascade;
alter table guardian add constraint guardian_family_fkey foreign key (account_id, family_id) references family(account_id,id);
alter table level add constraint level_account_fkey foreign key (account_id) references account(id);
alter table location add constraint location_account_fkey foreign key (account_id) references account(id);
alter table pass add constraint pass_family_fkey foreign key (account_id, family_id) references family(account_id,id);
alter table pass add constraint pass_student_fkey foreign key (account_id, student_id) references student(account_id,id);
alter table pass add constraint pass_version_fkey foreign key (account_id, version_id) references pass_type_version(account_id,id);
alter table pass_entry add constraint pass_entry_by_fkey foreign key (account_id, by_id) references staff(account_id,id);
alter table pass_entry add constraint pass_entry_class_fkey foreign key (account_id, class_id) references class(account_id,id);
alter table pass_entry add constraint pass_entry_enrollment_fkey foreign key (account_id, enrollment_id) references enrollment(account_id,id);
alter table pass_entry add constraint pass_entry_pass_fkey foreign key (account_id, pass_id) references pass(account_id,id);
alter table pass_entry add constraint pass_entry_student_fkey foreign key (account_id, student_id) references student(account_id,id);
alter table pass_holder add constraint pass_holder_pass_fkey foreign key (account_id, pass_id) references pass(account_id,id);
alter table pass_holder add constraint pass_holder_student_fkey foreign key (account_id, student_id) references student(account_id,id);
alter table pass_limit add constraint pass_limit_class_fkey foreign key (account_id, class_id) references class(account_id,id);
alter table pass_limit add constraint pass_limit_level_fkey foreign key (account_id, level_id) references level(account_id,id);
alter table pass_limit add constraint pass_limit_location_fkey foreign key (account_id, location_id) references location(account_id,id);
alter table pass_limit add constraint pass_limit_program_fkey foreign key (account_id, program_id) references program(account_id,id);
alter table pass_limit add constraint pass_limit_version_fkey foreign key (account_id, version_id) references pass_type_version(account_id,id);
alter table pass_type add constraint pass_type_account_fkey foreign key (account_id) references account(id);
alter table pass_type_version add constraint pass_type_version_type_fkey foreign key (account_id, type_id) references pass_type(account_id,id);
alter table permission_grant add constraint permission_grant_group_fkey foreign key (account_id, group_id) references user_group(account_id,id) on delete cascade;
alter table permission_grant add constraint permission_grant_staff_fkey foreign key (account_id, staff_id) references staff(account_id,id) on delete cascade;
alter table program add constraint program_account_fkey foreign key (account_id) references account(id);
alter table room add constraint room_location_fkey foreign key (account_id, location_id) references location(account_id,id);
alter table season add constraint season_account_fkey foreign key (account_id) references account(id);
alter table season_range add constraint season_range_season_fkey foreign key (account_id, season_id) references season(account_id,id);
alter table session add constraint session_staff_fkey foreign key (account_id, staff_id) references staff(account_id,id) on delete cascade;
alter table staff add constraint staff_account_fkey foreign key (account_id) references account(id);
alter table student add constraint student_family_fkey foreign key (account_id, family_id) references family(account_id,id);
alter table student_medical add constraint student_medical_student_fkey foreign key (account_id, id) references student(account_id,id);
alter table timeslot add constraint timeslot_event_fkey foreign key (account_id, event_id) references event(account_id,id);
alter table user_group add constraint user_group_account_fkey foreign key (account_id) references account(id);
`;

/** The tables as the entities describe them. Who may see which rows is the next migration's matter. */
export class Tables1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'btree_gist', 'btree_gin', 'unaccent']) {
      await runner.query(`create extension if not exists ${extension}`);
    }
    await runner.query(tables);
    await runner.query(indexes);
    await runner.query(foreignKeys);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
