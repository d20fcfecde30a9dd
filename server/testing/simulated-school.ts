import type { DataSource } from 'typeorm';
import type { Clock } from '../shared/clock.ts';
import { Channel } from '../features/audit/channel.ts';
import { submitRoll } from '../features/attendance/submit-roll.command.ts';
import { MarkStatus } from '../features/attendance/attendance.enums.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { Setting } from '../features/settings/settings.entities.ts';
import type { Context, Services } from '../graphql/context.ts';
import { evaluateDue } from '../features/tokens/evaluate.ts';
import { School } from './factories.ts';
import { staffContext, testServices } from './staff-context.ts';
import { dayAfter, ModelCalendar, type ModelClass } from './model-calendar.ts';
import { ModelRolls, type ModelPlace, type Recording } from './model-rolls.ts';
import { TokenModel, type ModelSettings, type ModelToken } from './token-model.ts';

const KOLKATA = 'Asia/Kolkata';
const TORONTO = 'America/Toronto';
export const FIRST_DAY = '2026-10-22';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export interface Modes {
  readonly checkInMode: boolean;
  readonly staffCheckInMode: boolean;
}

export type SeenToken = Omit<ModelToken, 'cancellationId' | 'makeupId' | 'isWantedBack'>;

/** A school of three classes in two zones, whose real commands are called for what the model lives through. */
export class SimulatedSchool {
  private used = 0;

  private constructor(
    readonly owner: DataSource,
    private readonly services: Services,
    readonly school: School,
    readonly contexts: ReadonlyMap<string, Context>,
    readonly classes: readonly ModelClass[],
    readonly places: ModelPlace[],
    /** Where nobody has a place at first. */
    readonly elsewhere: ModelClass,
  ) {}

  static async open(
    { source, owner }: { source: DataSource; owner: DataSource },
    clock: Clock,
    { validDays, ...settings }: ModelSettings,
  ): Promise<SimulatedSchool> {
    const school = await School.open(source);
    const validity = { validFor: validDays, validUnit: 'DAYS' };
    const everywhere = { lockLocation: false, matchProgram: false };
    await school.insert(Setting, {
      area: 'TOKENS',
      value: { ...settings, ...validity, ...everywhere },
      version: 1,
    });
    await school.insert(Setting, { area: 'CLASSES', value: {}, version: 1 });
    const services = testServices(source, clock);
    const staff = await school.owner();
    const contexts = new Map(
      Object.values(Channel).map((channel) => [
        channel as string,
        staffContext(services, school, staff, channel),
      ]),
    );
    const classes = [
      await makeClass(school, TORONTO, [
        ['16:00', '17:00'],
        ['18:00', '19:00'],
      ]),
      await makeClass(school, TORONTO, [['22:30', '23:40']]),
      await makeClass(school, KOLKATA, [['17:00', '17:45']]),
    ];
    const places = await makePlaces(school, classes);
    const elsewhere = await makeClass(school, TORONTO, [['10:00', '11:00']]);
    return new SimulatedSchool(owner, services, school, contexts, classes, places, elsewhere);
  }

  /** What happens here, told a second time. */
  model(settings: ModelSettings) {
    const calendar = new ModelCalendar([...this.classes, this.elsewhere]);
    const rolls = new ModelRolls(calendar, this.places);
    return { calendar, rolls, tokens: new TokenModel(calendar, rolls, settings) };
  }

  async setModes(modes: Modes): Promise<void> {
    await this.owner.query(
      `update setting set value = $2 where account_id = $1 and area = 'CLASSES'`,
      [this.school.account.id, modes],
    );
  }

  async record({ channel, classId, date, starts, marks }: Recording): Promise<void> {
    const context = this.contexts.get(channel);
    if (!context) throw new Error(`There is no channel ${channel}.`);
    const [roll] = await this.owner.query<{ version: number }[]>(
      'select version from occurrence where event_id = $1 and date = $2 and starts = $3',
      [classId, date, starts],
    );
    const nothing = { comment: null, arrivedAt: null, leftAt: null };
    const performed = await submitRoll(context, {
      ...{ classId, date, starts, version: roll?.version ?? 0, dryRun: false },
      marks: marks.map(({ studentId, status }) => ({
        ...{ studentId, status: statusOf(status), ...nothing },
      })),
    });
    if (performed.kind !== 'done') throw new Error(`Not recorded: ${JSON.stringify(performed)}`);
  }

  /** As if it had been recorded once, while no worker ran. */
  async wasRecorded({ classId, date, starts, marks }: Recording): Promise<void> {
    const students = marks.map(({ studentId }) => studentId);
    const statuses = marks.map(({ status }) => status);
    await this.owner.query(
      `with o as (
         insert into occurrence (account_id, id, event_id, date, starts, version)
         values ($1, gen_random_uuid(), $2, $3, $4, 1) returning id),
       planned as (
         insert into evaluation (account_id, id, class_id, date, due_at)
         values ($1, gen_random_uuid(), $2, $3, '2026-01-01T00:00Z') on conflict do nothing)
       insert into mark (account_id, id, occurrence_id, student_id, enrollment_id, status, changed_at)
       select $1, gen_random_uuid(), o.id, m.student_id, e.id, m.status, now()
       from o, unnest($5::uuid[], $6::text[]) as m (student_id, status)
       join enrollment e on e.class_id = $2 and e.student_id = m.student_id`,
      [this.school.account.id, classId, date, starts, students, statuses],
    );
  }

  /** So many workers do what is due at the same time. */
  async evaluate(workers: number): Promise<void> {
    const { id } = this.school.account;
    await Promise.all(Array.from({ length: workers }, () => evaluateDue(this.services, id)));
  }

  /** A makeup is booked with a token, on a day of its own. */
  async use({ studentId, classId, date }: ModelToken): Promise<void> {
    this.used += 1;
    const makeup = await this.school.enrollment({
      ...{ studentId, classId: this.elsewhere.id, type: EnrollmentType.MAKEUP },
      startsOn: dayAfter('2027-01-01', this.used),
    });
    await this.owner.query(
      `update token set makeup_id = $4
       where student_id = $1 and class_id = $2 and date = $3 and revoked_at is null`,
      [studentId, classId, date, makeup.id],
    );
  }

  /** Every token there is or was, and who made it. */
  tokens(): Promise<SeenToken[]> {
    return this.owner.query<SeenToken[]>(
      `select t.student_id as "studentId", t.class_id as "classId", t.date::text as date, t.origin, t.counts,
         t.enrollment_id as "enrollmentId", t.expires::text as expires, e.channel as "madeBy",
         case when t.revoked_at is not null then 'REVOKED' when t.makeup_id is not null then 'USED' else 'UNUSED' end as state
       from token t join token_entry e on e.token_id = t.id and e.no = 1
       where t.account_id = $1 and t.class_id is not null`,
      [this.school.account.id],
    );
  }

  /** What is written otherwise than it should be: steps that are missing, and programs. */
  async broken(): Promise<number> {
    const [row] = await this.owner.query<{ broken: number }[]>(
      `select count(*)::integer as broken from token t where t.account_id = $1 and (
         t.version <> (select count(*) from token_entry e where e.token_id = t.id)
         or 1 <> (select count(*) from token_program p join class c on c.program_id = p.program_id
                  where p.token_id = t.id and c.id = t.class_id))`,
      [this.school.account.id],
    );
    return row?.broken ?? -1;
  }
}

const statusOf = (name: string | null): MarkStatus | null =>
  Object.values(MarkStatus).find((one) => (one as string) === name) ?? null;

async function makeClass(
  school: School,
  zone: string,
  times: readonly (readonly [starts: string, ends: string])[],
): Promise<ModelClass> {
  const { id: locationId } = await school.location({ zone });
  const slots = EVERY_DAY.flatMap((day) =>
    times.map(([starts, ends]) => [day, starts, ends] as const),
  );
  const { id } = await school.class({ locationId, slots });
  const ranges = [
    ['2026-10-01', '2026-10-28'],
    ['2026-10-29', '2026-12-31'],
  ] as const;
  // The class in Kolkata is in no session.
  const isInSessions = zone !== KOLKATA;
  if (isInSessions) await school.season('SESSION', [...ranges], id);
  return {
    ...{ id, zone, slots: times.map(([starts, ends]) => ({ starts, ends })) },
    sessions: isInSessions ? ranges.map(([from, to]) => ({ id: `${id} ${from}`, from, to })) : [],
  };
}

/** Two students have a place in each class, one more in each of the first two; somebody tries the first, another makes up. */
async function makePlaces(school: School, classes: readonly ModelClass[]): Promise<ModelPlace[]> {
  const place = async (
    classId: string,
    studentId: string,
    on: string | null,
    type: EnrollmentType,
  ) => {
    const startsOn = on ?? '2026-09-01';
    const { id: enrollmentId } = await school.enrollment({ classId, studentId, type, startsOn });
    return { studentId, classId, enrollmentId, type, from: startsOn, until: on, isGone: false };
  };
  const places: ModelPlace[] = [];
  for (const [index, { id }] of classes.entries())
    for (let turn = 0; turn < (index < 2 ? 3 : 2); turn += 1) {
      const studentId =
        turn < 2 && index > 0 ? (places[turn]?.studentId ?? '') : (await school.student()).id;
      places.push(await place(id, studentId, null, EnrollmentType.ACTIVE));
    }
  const firstId = classes[0]?.id ?? '';
  for (const type of [EnrollmentType.TRIAL, EnrollmentType.MAKEUP])
    places.push(await place(firstId, (await school.student()).id, dayAfter(FIRST_DAY, 5), type));
  return places;
}
