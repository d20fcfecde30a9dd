import type { LocalDate } from '../shared/local-date.ts';
import { Channel } from '../features/audit/channel.ts';
import { deleteEnrollment } from '../features/enrollments/end-enrollment.command.ts';
import { enroll } from '../features/enrollments/enroll.command.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import { transferEnrollment } from '../features/enrollments/move-enrollment.command.ts';
import { cancelDate } from '../features/schedule/cancel-date.command.ts';
import { closures } from '../features/schedule/calendar-lists.ts';
import { takeBackCancellation } from '../features/schedule/take-back-cancellation.command.ts';
import { eraseEntry } from '../features/settings/keep-entry.command.ts';
import { saveEntry } from '../features/settings/save-entry.command.ts';
import { redeemToken } from '../features/tokens/redeem.command.ts';
import type { ModelCancellation, ModelClosure } from './model-calendar.ts';
import type { ModelPlace } from './model-rolls.ts';
import type { SimulatedSchool } from './simulated-school.ts';
import type { ModelGift, ModelToken } from './token-model.ts';

const done = <Outcome>(
  performed: { kind: string } & ({ kind: 'done'; outcome: Outcome } | { kind: string }),
): Outcome => {
  if ('outcome' in performed) return performed.outcome;
  throw new Error(`Not done: ${JSON.stringify(performed)}`);
};

/** What the office of a simulated school does beside marking rolls: the real commands. */
export class SimulatedOffice {
  private readonly context;

  constructor(private readonly of: SimulatedSchool) {
    const context = of.contexts.get(Channel.OFFICE_PORTAL);
    if (!context) throw new Error('There is no office.');
    this.context = context;
  }

  async cancel(
    { classId, date, starts }: Omit<ModelCancellation, 'id'>,
    tokens: ModelGift | null,
  ): Promise<string> {
    const request = { classId, date, starts, tokens, dryRun: false };
    return done(await cancelDate(this.context, request)).cancellationId;
  }

  async takeBack(id: string, revokeTokens: boolean): Promise<void> {
    done(await takeBackCancellation(this.context, { id, revokeTokens, dryRun: false }));
  }

  /** A closure is written, changed or erased. */
  async close(id: string | null, closure: ModelClosure | null): Promise<string> {
    if (!closure) {
      if (id) done(await eraseEntry(this.context, closures, { id, dryRun: false }));
      return id ?? '';
    }
    const { from: startsOn, to: endsOn } = closure;
    const locationIds = await this.locationsOf(closure.classIds);
    const input = {
      ...{ reason: 'Burst pipe', startsOn, endsOn, scope: 'CLOSURES' },
      ...{ programIds: [], locationIds },
    };
    const of = id ? { id, version: await this.versionOf('closure', id) } : null;
    return done(await saveEntry(this.context, closures, { of, input, dryRun: false })).id;
  }

  async redeem(
    { studentId, classId, date }: ModelToken,
    into: { readonly classId: string; readonly date: LocalDate },
  ): Promise<ModelPlace> {
    const [token] = await this.of.owner.query<{ id: string }[]>(
      `select id from token where student_id = $1 and class_id = $2 and date = $3 and revoked_at is null`,
      [studentId, classId, date],
    );
    const request = { ...into, studentId, tokenId: token?.id ?? null, confirmed: [] };
    const how = { asRequest: false, dryRun: false };
    return this.placeOf(done(await redeemToken(this.context, { ...request, ...how })).enrollmentId);
  }

  async enroll(studentId: string, classId: string, startsOn: LocalDate): Promise<ModelPlace> {
    const asked = { studentId, classId, type: EnrollmentType.ACTIVE, startsOn, dropsOn: null };
    const performed = await enroll(this.context, { ...asked, confirmed: [], dryRun: false });
    return this.placeOf(done(performed).enrollmentId);
  }

  async transfer(id: string, classId: string, startsOn: LocalDate): Promise<ModelPlace> {
    const version = await this.versionOf('enrollment', id);
    const to = { id, version, classId, startsOn, confirmed: [], dryRun: false };
    return this.placeOf(done(await transferEnrollment(this.context, to)).enrollmentId);
  }

  async remove(id: string, returnPunch: boolean): Promise<void> {
    const version = await this.versionOf('enrollment', id);
    done(await deleteEnrollment(this.context, { id, version, returnPunch, dryRun: false }));
  }

  private async versionOf(table: 'closure' | 'enrollment', id: string): Promise<number> {
    const sql = `select version from ${table} where id = $1`;
    const [row] = await this.of.owner.query<{ version: number }[]>(sql, [id]);
    return row?.version ?? 0;
  }

  private async locationsOf(classIds: readonly string[]): Promise<string[]> {
    const sql = 'select location_id as id from class where id = any ($1::uuid[])';
    const rows = await this.of.owner.query<{ id: string }[]>(sql, [classIds]);
    return rows.map(({ id }) => id);
  }

  /** As it came about: rules of enrollments may have given it a last day. */
  private async placeOf(id: string): Promise<ModelPlace> {
    const [row] = await this.of.owner.query<ModelPlace[]>(
      `select id as "enrollmentId", student_id as "studentId", class_id as "classId", type,
         starts_on::text as from, drops_on::text as until, false as "isGone"
       from enrollment where id = $1`,
      [id],
    );
    if (!row) throw new Error('There is no such place.');
    return row;
  }
}
