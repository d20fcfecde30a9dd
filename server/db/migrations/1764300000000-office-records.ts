import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office keeps of families, students, classes and staff, and the lists that it sets up for that. */
const tables = `
create table setting (
  account_id uuid not null,
  id uuid not null,
  area text not null,
  value jsonb not null,
  version integer not null default 1,
  constraint setting_pkey primary key (account_id, id),
  constraint setting_account_fkey foreign key (account_id) references account (id)
);
create unique index setting_area_key on setting (account_id, area);

create table keyword (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  targets text array not null,
  archived_at timestamptz,
  version integer not null default 1,
  constraint keyword_targets check (cardinality(targets) > 0 and targets <@ array['FAMILY', 'STUDENT', 'STAFF', 'CLASS']),
  constraint keyword_pkey primary key (account_id, id),
  constraint keyword_account_fkey foreign key (account_id) references account (id)
);
create unique index keyword_name_key on keyword (account_id, name);

create table drop_reason (
  account_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  archived_at timestamptz,
  version integer not null default 1,
  constraint drop_reason_pkey primary key (account_id, id),
  constraint drop_reason_account_fkey foreign key (account_id) references account (id)
);
create unique index drop_reason_name_key on drop_reason (account_id, name);

create table custom_field (
  account_id uuid not null,
  id uuid not null,
  target text not null,
  label text not null,
  kind text not null,
  choices text array not null default '{}',
  position integer not null,
  archived_at timestamptz,
  version integer not null default 1,
  constraint custom_field_target check (target in ('FAMILY', 'STUDENT', 'CLASS', 'STAFF')),
  constraint custom_field_kind check (kind in ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE')),
  constraint custom_field_choices check ((kind = 'CHOICE') = (cardinality(choices) > 0)),
  constraint custom_field_pkey primary key (account_id, id),
  constraint custom_field_account_fkey foreign key (account_id) references account (id)
);
create unique index custom_field_label_key on custom_field (account_id, target, label);

alter table location
  add column phone text,
  add column email text,
  add column street text,
  add column city text,
  add column region text,
  add column postcode text,
  add column archived_at timestamptz,
  add column version integer not null default 1;
alter table room add column archived_at timestamptz, add column version integer not null default 1;
alter table program add column version integer not null default 1;
alter table level
  add column colour text,
  add column archived_at timestamptz,
  add column version integer not null default 1;
alter table season add column archived_at timestamptz, add column version integer not null default 1;

alter table staff
  add column phone text,
  add column title text,
  add column hired_on date,
  add column released_on date,
  add constraint staff_employment check (hired_on <= released_on);
create index staff_by_name on staff (account_id, last_name, id);
alter table user_group add column description text, add column version integer not null default 1;

alter table family
  add column flag_alert text,
  add column suspended_at timestamptz;
alter table contact add column label text;
create table address (
  account_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  label text,
  street text not null,
  city text,
  region text,
  postcode text,
  country text,
  is_primary boolean not null default false,
  constraint address_pkey primary key (account_id, id),
  constraint address_family_fkey foreign key (account_id, family_id) references family (account_id, id)
);
create index address_family on address (account_id, family_id);

alter table student
  add column level_id uuid,
  add column roll_comment text,
  add constraint student_level_fkey foreign key (account_id, level_id) references level (account_id, id);
create index student_level on student (account_id, level_id) where level_id is not null;
alter table student_medical
  add column allergies text,
  add column medication text,
  add column physician text,
  add column emergency_contact text,
  add column version integer not null default 1;

create table note (
  account_id uuid not null,
  id uuid not null,
  family_id uuid,
  student_id uuid,
  level text not null,
  text text not null,
  author_id uuid,
  created_at timestamptz(3) not null,
  closed_at timestamptz,
  version integer not null default 1,
  constraint note_of_one check (num_nonnulls(family_id, student_id) = 1),
  constraint note_level check (level in ('INFO', 'IMPORTANT', 'CRITICAL')),
  constraint note_pkey primary key (account_id, id),
  constraint note_family_fkey foreign key (account_id, family_id) references family (account_id, id),
  constraint note_student_fkey foreign key (account_id, student_id) references student (account_id, id),
  constraint note_author_fkey foreign key (account_id, author_id) references staff (account_id, id)
);
create index note_family on note (account_id, family_id) where family_id is not null;
create index note_student on note (account_id, student_id) where student_id is not null;

create table keyword_use (
  account_id uuid not null,
  id uuid not null,
  keyword_id uuid not null,
  family_id uuid,
  student_id uuid,
  staff_id uuid,
  class_id uuid,
  constraint keyword_use_of_one check (num_nonnulls(family_id, student_id, staff_id, class_id) = 1),
  constraint keyword_use_pkey primary key (account_id, id),
  constraint keyword_use_keyword_fkey foreign key (account_id, keyword_id) references keyword (account_id, id),
  constraint keyword_use_family_fkey foreign key (account_id, family_id) references family (account_id, id) on delete cascade,
  constraint keyword_use_student_fkey foreign key (account_id, student_id) references student (account_id, id) on delete cascade,
  constraint keyword_use_staff_fkey foreign key (account_id, staff_id) references staff (account_id, id) on delete cascade,
  constraint keyword_use_class_fkey foreign key (account_id, class_id) references class (account_id, id) on delete cascade
);
create unique index keyword_use_family_key on keyword_use (account_id, family_id, keyword_id) where family_id is not null;
create unique index keyword_use_student_key on keyword_use (account_id, student_id, keyword_id) where student_id is not null;
create unique index keyword_use_staff_key on keyword_use (account_id, staff_id, keyword_id) where staff_id is not null;
create unique index keyword_use_class_key on keyword_use (account_id, class_id, keyword_id) where class_id is not null;
create index keyword_use_keyword on keyword_use (account_id, keyword_id);

create table custom_value (
  account_id uuid not null,
  id uuid not null,
  field_id uuid not null,
  family_id uuid,
  student_id uuid,
  staff_id uuid,
  class_id uuid,
  value text not null,
  constraint custom_value_of_one check (num_nonnulls(family_id, student_id, staff_id, class_id) = 1),
  constraint custom_value_pkey primary key (account_id, id),
  constraint custom_value_field_fkey foreign key (account_id, field_id) references custom_field (account_id, id),
  constraint custom_value_family_fkey foreign key (account_id, family_id) references family (account_id, id) on delete cascade,
  constraint custom_value_student_fkey foreign key (account_id, student_id) references student (account_id, id) on delete cascade,
  constraint custom_value_staff_fkey foreign key (account_id, staff_id) references staff (account_id, id) on delete cascade,
  constraint custom_value_class_fkey foreign key (account_id, class_id) references class (account_id, id) on delete cascade
);
create unique index custom_value_family_key on custom_value (account_id, family_id, field_id) where family_id is not null;
create unique index custom_value_student_key on custom_value (account_id, student_id, field_id) where student_id is not null;
create unique index custom_value_staff_key on custom_value (account_id, staff_id, field_id) where staff_id is not null;
create unique index custom_value_class_key on custom_value (account_id, class_id, field_id) where class_id is not null;
create index custom_value_field on custom_value (account_id, field_id);

alter table class add column description text;
create index audit_entry_verb on audit_entry (account_id, verb, at);
`;

const policies = [
  'setting',
  'keyword',
  'drop_reason',
  'custom_field',
  'address',
  'note',
  'keyword_use',
  'custom_value',
].map(
  (table) => `alter table ${table} enable row level security;
    create policy own_account on ${table}
      using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);`,
);

export class OfficeRecords1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const policy of policies) await runner.query(policy);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
