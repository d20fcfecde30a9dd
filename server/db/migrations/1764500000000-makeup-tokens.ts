import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makeup tokens with their story, the evaluations of class dates that are still to be made, and the tasks that run in the
 * background. A token is never erased: taken back or deleted, it still says that its absence has had one.
 */
const tables = `
create table task (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null default 'QUEUED',
  title text not null,
  input jsonb not null,
  done integer not null default 0,
  total integer,
  result jsonb,
  error text,
  attempts integer not null default 0,
  undoes_id uuid,
  channel text not null,
  by_id uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  stop_asked_at timestamptz,
  constraint task_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  constraint task_done check (done >= 0),
  constraint task_pkey primary key (account_id, id),
  constraint task_account_fkey foreign key (account_id) references account (id),
  constraint task_undoes_fkey foreign key (account_id, undoes_id) references task (account_id, id),
  constraint task_by_fkey foreign key (account_id, by_id) references staff (account_id, id)
);
create index task_by_created on task (account_id, created_at, id);
create index task_by on task (account_id, by_id, created_at, id);
create index task_open on task (account_id, created_at, id) where state in ('QUEUED', 'RUNNING', 'FAILED');
create unique index task_undoes_key on task (account_id, undoes_id)
  where undoes_id is not null and state not in ('FAILED', 'CANCELLED');

alter table cancellation add column task_id uuid,
  add constraint cancellation_task_fkey foreign key (account_id, task_id) references task (account_id, id);
create index cancellation_task on cancellation (account_id, task_id) where task_id is not null;
alter table closure add column task_id uuid,
  add constraint closure_task_fkey foreign key (account_id, task_id) references task (account_id, id);
create index closure_task on closure (account_id, task_id) where task_id is not null;
alter table pass_entry add column task_id uuid,
  add constraint pass_entry_task_fkey foreign key (account_id, task_id) references task (account_id, id);
create index pass_entry_task on pass_entry (account_id, task_id) where task_id is not null;

create table token (
  account_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  origin text not null,
  class_id uuid,
  date date,
  enrollment_id uuid,
  cancellation_id uuid,
  counts boolean not null default false,
  location_id uuid,
  issued_on date not null,
  expires date,
  comment text,
  makeup_id uuid,
  requested_at timestamptz,
  revoked_at timestamptz,
  deleted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint token_origin check (origin in ('ABSENCE', 'CANCELLATION', 'MANUAL')),
  constraint token_missed check (case origin
    when 'MANUAL' then class_id is null and date is null
    else class_id is not null and date is not null end),
  constraint token_cancelled check ((origin = 'CANCELLATION') = (cancellation_id is not null)),
  constraint token_requested check (requested_at is null or makeup_id is not null),
  constraint token_unused check (makeup_id is null or (revoked_at is null and deleted_at is null)),
  constraint token_pkey primary key (account_id, id),
  constraint token_student_fkey foreign key (account_id, student_id) references student (account_id, id),
  constraint token_class_fkey foreign key (account_id, class_id) references class (account_id, id),
  constraint token_enrollment_fkey foreign key (account_id, enrollment_id) references enrollment (account_id, id),
  constraint token_cancellation_fkey foreign key (account_id, cancellation_id) references cancellation (account_id, id),
  constraint token_location_fkey foreign key (account_id, location_id) references location (account_id, id),
  constraint token_makeup_fkey foreign key (account_id, makeup_id) references enrollment (account_id, id)
);
-- One for a student, class and date, whatever runs twice; a deleted one is not made again.
create unique index token_earned_key on token (account_id, student_id, class_id, date)
  where class_id is not null and revoked_at is null;
create unique index token_makeup_key on token (account_id, makeup_id) where makeup_id is not null;
create index token_student on token (account_id, student_id, expires, id);
create index token_by_expires on token (account_id, expires, id) where revoked_at is null and deleted_at is null;
create index token_class on token (account_id, class_id, date) where class_id is not null;
create index token_enrollment on token (account_id, enrollment_id) where enrollment_id is not null;
create index token_cancellation on token (account_id, cancellation_id) where cancellation_id is not null;
create index token_location on token (account_id, location_id) where location_id is not null;

create table token_program (
  account_id uuid not null,
  id uuid not null,
  token_id uuid not null,
  program_id uuid not null,
  constraint token_program_pkey primary key (account_id, id),
  constraint token_program_token_fkey foreign key (account_id, token_id) references token (account_id, id),
  constraint token_program_program_fkey foreign key (account_id, program_id) references program (account_id, id)
);
create unique index token_program_key on token_program (account_id, token_id, program_id);
create index token_program_program on token_program (account_id, program_id);

create table token_entry (
  account_id uuid not null,
  id uuid not null,
  token_id uuid not null,
  no integer not null,
  kind text not null,
  makeup_id uuid,
  expires date,
  note text,
  channel text not null,
  by_id uuid,
  at timestamptz not null,
  constraint token_entry_kind check (kind in
    ('ISSUE', 'REVOKE', 'REQUEST', 'APPROVE', 'DENY', 'REDEEM', 'RETURN', 'EDIT', 'REASSIGN', 'DELETE')),
  constraint token_entry_pkey primary key (account_id, id),
  constraint token_entry_token_fkey foreign key (account_id, token_id) references token (account_id, id),
  constraint token_entry_makeup_fkey foreign key (account_id, makeup_id) references enrollment (account_id, id),
  constraint token_entry_by_fkey foreign key (account_id, by_id) references staff (account_id, id)
);
create unique index token_entry_key on token_entry (account_id, token_id, no);
create index token_entry_makeup on token_entry (account_id, makeup_id) where makeup_id is not null;
create index token_entry_by on token_entry (account_id, by_id) where by_id is not null;

-- An evaluation of a class date that is to be made, or was: 30 minutes after the class, and at the end of the day.
create table evaluation (
  account_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  date date not null,
  due_at timestamptz not null,
  done_at timestamptz,
  constraint evaluation_pkey primary key (account_id, id),
  constraint evaluation_class_fkey foreign key (account_id, class_id) references class (account_id, id)
);
create unique index evaluation_key on evaluation (account_id, class_id, date, due_at);
create index evaluation_due on evaluation (due_at, account_id) where done_at is null;
`;

const TENANT = ['task', 'token', 'token_program', 'token_entry', 'evaluation'];

const policies = TENANT.map(
  (table) => `
alter table ${table} enable row level security;
create policy own_account on ${table}
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);`,
).join('');

export class MakeupTokens1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
