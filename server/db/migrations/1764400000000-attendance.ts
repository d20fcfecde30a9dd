import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Attendance is kept for occurrences: an event at a date and time. That is a class's timeslot today; camp blocks and
 * appointments are events too, and need nothing else here. A mark outlives the enrollment that it was made for.
 */
const tables = `
alter table event drop constraint event_kind;
alter table event add constraint event_kind check (kind in ('CLASS', 'CAMP_BLOCK', 'APPOINTMENT'));

create table occurrence (
  account_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  date date not null,
  starts time(0) not null,
  version integer not null default 0,
  taken_at timestamptz,
  checked_in_at timestamptz,
  constraint occurrence_pkey primary key (account_id, id),
  constraint occurrence_event_fkey foreign key (account_id, event_id) references event (account_id, id)
);
create unique index occurrence_key on occurrence (account_id, event_id, date, starts);
create index occurrence_taken on occurrence (account_id, event_id, date, starts, id) where taken_at is not null;

create table mark (
  account_id uuid not null,
  id uuid not null,
  occurrence_id uuid not null,
  student_id uuid not null,
  enrollment_id uuid,
  status text,
  is_auto boolean not null default false,
  comment text,
  arrived_at time(0),
  left_at time(0),
  version integer not null default 1,
  changed_at timestamptz not null,
  constraint mark_status check (status in ('PRESENT', 'TARDY', 'LEFT_EARLY', 'TARDY_LEFT_EARLY', 'ABSENT', 'EXCUSED')),
  constraint mark_auto check (not is_auto or status in ('ABSENT', 'EXCUSED')),
  constraint mark_times check (arrived_at <= left_at),
  constraint mark_pkey primary key (account_id, id),
  constraint mark_occurrence_fkey foreign key (account_id, occurrence_id) references occurrence (account_id, id),
  constraint mark_student_fkey foreign key (account_id, student_id) references student (account_id, id),
  constraint mark_enrollment_fkey foreign key (account_id, enrollment_id) references enrollment (account_id, id)
);
-- What is counted over a whole school is read from these alone.
create unique index mark_key on mark (account_id, occurrence_id, student_id) include (status);
create index mark_student on mark (account_id, student_id) include (occurrence_id, status);
create index mark_absent on mark (account_id, student_id, occurrence_id) where status = 'ABSENT';
create index mark_enrollment on mark (account_id, enrollment_id);

create table mark_version (
  account_id uuid not null,
  id uuid not null,
  mark_id uuid not null,
  no integer not null,
  status text,
  is_auto boolean not null,
  comment text,
  arrived_at time(0),
  left_at time(0),
  in_check_in_mode boolean not null,
  channel text not null,
  by_id uuid,
  at timestamptz not null,
  constraint mark_version_pkey primary key (account_id, id),
  constraint mark_version_mark_fkey foreign key (account_id, mark_id) references mark (account_id, id),
  constraint mark_version_by_fkey foreign key (account_id, by_id) references staff (account_id, id)
);
create unique index mark_version_key on mark_version (account_id, mark_id, no);
create index mark_version_by on mark_version (account_id, by_id);

create table expected_absence (
  account_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  occurrence_id uuid not null,
  is_excused boolean not null,
  comment text,
  channel text not null,
  by_id uuid,
  at timestamptz not null,
  withdrawn_at timestamptz,
  constraint expected_absence_pkey primary key (account_id, id),
  constraint expected_absence_student_fkey foreign key (account_id, student_id) references student (account_id, id),
  constraint expected_absence_occurrence_fkey foreign key (account_id, occurrence_id) references occurrence (account_id, id),
  constraint expected_absence_by_fkey foreign key (account_id, by_id) references staff (account_id, id)
);
create unique index expected_absence_key on expected_absence (account_id, occurrence_id, student_id)
  where withdrawn_at is null;
create index expected_absence_student on expected_absence (account_id, student_id, at);
create index expected_absence_by on expected_absence (account_id, by_id);

-- Who has a roll open just now: worth nothing a minute later, nor after a crash.
create unlogged table roll_reader (
  account_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  date date not null,
  starts time(0) not null,
  staff_id uuid not null,
  seen_at timestamptz not null,
  constraint roll_reader_pkey primary key (account_id, id),
  constraint roll_reader_event_fkey foreign key (account_id, event_id) references event (account_id, id),
  constraint roll_reader_staff_fkey foreign key (account_id, staff_id) references staff (account_id, id) on delete cascade
);
create unique index roll_reader_key on roll_reader (account_id, event_id, date, starts, staff_id);
create index roll_reader_staff on roll_reader (account_id, staff_id);
`;

const TENANT = ['occurrence', 'mark', 'mark_version', 'expected_absence', 'roll_reader'];

const policies = TENANT.map(
  (table) => `
alter table ${table} enable row level security;
create policy own_account on ${table}
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);`,
).join('');

export class Attendance1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
