import { type MarkStatus } from '../features/attendance/attendance.enums.ts';
import { submitRoll } from '../features/attendance/submit-roll.command.ts';
import { Channel } from '../features/audit/channel.ts';
import { Setting } from '../features/settings/settings.entities.ts';
import type { TokenSettingsValues } from '../features/settings/token-settings.form.ts';
import { evaluateDue, type Evaluated } from '../features/tokens/evaluate.ts';
import type { Context, Services } from '../graphql/context.ts';
import type { Clock } from '../shared/clock.ts';
import type { Grants } from '../shared/permissions.ts';
import { wordsFor } from '../shared/said.ts';
import type { TestDatabase } from './database.ts';
import { School } from './factories.ts';
import { staffContext, testServices } from './staff-context.ts';

export interface SeenToken {
  readonly id: string;
  readonly origin: string;
  readonly date: string;
  readonly expires: string | null;
  readonly issued: string;
  readonly counts: boolean;
  readonly version: number;
  readonly revoked: boolean;
  readonly location: string;
  readonly enrollment: string;
  readonly comment: string | null;
  readonly programs: string[];
  readonly story: string[];
}

export const TODAY = '2026-11-24';

/** A school with makeup token settings of its own, whose rolls are marked through several channels. */
export class RecordedRolls {
  private constructor(
    private readonly database: TestDatabase,
    private readonly services: Services,
    readonly school: School,
    readonly office: Context,
    readonly kiosk: Context,
  ) {}

  static async open(
    database: TestDatabase,
    clock: Clock,
    settings: Partial<TokenSettingsValues>,
  ): Promise<RecordedRolls> {
    const school = await School.open(database.source);
    const owner = await school.owner();
    await school.insert(Setting, { area: 'TOKENS', value: settings, version: 1 });
    const services = testServices(database.source, clock);
    const as = (channel: Channel) => staffContext(services, school, owner, channel);
    const [office, kiosk] = [as(Channel.OFFICE_PORTAL), as(Channel.CHECK_IN_KIOSK)];
    return new RecordedRolls(database, services, school, office, kiosk);
  }

  /** A class with so many students, at 17:00 to 18:00 of every day unless told otherwise. */
  async roll(students = 1, slots?: [weekday: number, starts: string, ends: string][]) {
    const made = await this.school.class(slots ? { slots } : {});
    const placed = [];
    for (let turn = 0; turn < students; turn += 1)
      placed.push(await this.school.enrollment({ classId: made.id }));
    return { classId: made.id, made, placed, ids: placed.map(({ studentId }) => studentId) };
  }

  /** Somebody in the office who may only do what is granted. */
  async officeOf(grants: Grants): Promise<Context> {
    const staff = await this.school.staff(grants);
    return staffContext(this.services, this.school, staff, Channel.OFFICE_PORTAL, grants);
  }

  /** What is said of it. */
  async record(
    context: Context,
    key: { readonly classId: string; readonly date?: string; readonly starts?: string },
    marks: readonly (readonly [studentId: string | undefined, status: MarkStatus | null])[],
    { dryRun = false } = {},
  ): Promise<readonly string[]> {
    const { classId, date = TODAY, starts = '17:00' } = key;
    const [row] = await this.database.owner.query<{ version: number }[]>(
      'select version from occurrence where event_id = $1 and date = $2 and starts = $3',
      [classId, date, starts],
    );
    const nothing = { comment: null, arrivedAt: null, leftAt: null };
    const sent = marks.map(([studentId = '', status]) => ({ studentId, status, ...nothing }));
    const version = row?.version ?? 0;
    const roll = { classId, date, starts, version, marks: sent, dryRun };
    const performed = await submitRoll(context, roll);
    if (performed.kind === 'refused') throw new Error(JSON.stringify(performed.refusal));
    const { says } = performed.kind === 'done' ? performed.outcome : performed.preview;
    const words = says.map((one) => wordsFor(one, (...need) => context.viewer.may(...need)));
    return words.filter((one) => one !== null);
  }

  /** Every token that somebody has or had. */
  tokens(studentId = ''): Promise<SeenToken[]> {
    return this.database.owner.query<SeenToken[]>(
      `select t.id, t.origin, t.date::text as date, t.expires::text as expires, t.issued_on::text as issued, t.counts,
         t.version, t.revoked_at is not null as revoked, t.location_id as location, t.enrollment_id as enrollment,
         t.comment, (select array_agg(program_id) from token_program p where p.token_id = t.id) as programs,
         (select array_agg(kind || ' ' || channel order by no) from token_entry e where e.token_id = t.id) as story
       from token t where t.student_id = $1 order by t.created_at, t.id`,
      [studentId],
    );
  }

  /** Those that were not taken back. */
  async standing(studentId = ''): Promise<SeenToken[]> {
    return (await this.tokens(studentId)).filter(({ revoked }) => !revoked);
  }

  /** When a class is looked at from now on. */
  async due(classId: string): Promise<string[]> {
    const rows = await this.database.owner.query<{ due: Date }[]>(
      'select due_at as due from evaluation where class_id = $1 and done_at is null order by 1',
      [classId],
    );
    return rows.map((row) => row.due.toISOString());
  }

  evaluate(): Promise<Evaluated> {
    return evaluateDue(this.services, this.school.account.id);
  }
}
