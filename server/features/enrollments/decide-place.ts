import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Refused } from '../audit/perform.ts';
import type { Viewer } from '../staff/viewer.ts';
import { loadPlace, type LoadedPlace } from './enroll.queries.ts';
import {
  alreadyThere,
  cutToEnd,
  planPlace,
  type Asked,
  type PlannedPlace,
} from './enroll.rules.ts';
import { EnrollWarned } from './enroll.types.ts';
import { EnrollmentWarningReason } from './enrollment.enums.ts';

/** A place that somebody asks for, and what of it is confirmed. */
export interface PlaceRequest extends Asked {
  readonly studentId: string;
  readonly classId: string;
  readonly confirmed: readonly EnrollmentWarningReason[];
  /** The student's enrollment that it comes from, or that it is itself. */
  readonly instead?: string;
  /** From this day on it is longer than it was: the seats of every day after it count too. */
  readonly longerFrom?: LocalDate | null;
  /** A last day that lies too late is cut to the end of the session or class, and not refused. */
  readonly cut?: true;
}

export interface DecidedPlace {
  readonly loaded: LoadedPlace;
  readonly place: PlannedPlace;
  readonly mayConfirm: boolean;
}

export type EnrollRefusal = RecordRefused | EnrollWarned;

/**
 * Whether a student gets a place, under the class's lock: enrolling, transfers and the waiting list decide in the same
 * way. A dry run tells the warnings with the place instead of stopping at them.
 */
export async function decidePlace(
  tx: Tx,
  context: Context,
  request: PlaceRequest,
  dryRun: boolean,
): Promise<DecidedPlace | Refused<EnrollRefusal>> {
  const { viewer, clock } = context;
  const mayReadAlert = viewer.may(Permission.FAMILIES, PermissionLevel.VIEW);
  const loaded = await loadPlace(tx, { ...request, now: clock.now() }, mayReadAlert);
  const place = planPlace(request.cut ? cutToEnd(request, loaded) : request, loaded);
  if (!('warnings' in place)) return new Refused(RecordRefused.fields('E-7', place));
  if (!dryRun) {
    const unconfirmed = place.warnings.filter(({ reason }) => !request.confirmed.includes(reason));
    const asked = unconfirmed.length > 0 ? unconfirmed : place.warnings;
    const may = mayConfirm(viewer, asked);
    if (unconfirmed.length > 0 || !may) return new Refused(new EnrollWarned(asked, may));
  }
  return { loaded, place, mayConfirm: mayConfirm(viewer, place.warnings) };
}

/** Rule E-9: seeing an alert is for everybody, setting a restriction aside is not. */
const mayConfirm = (viewer: Viewer, warnings: PlannedPlace['warnings']): boolean =>
  warnings.every(({ reason }) => reason === EnrollmentWarningReason.FLAG_ALERT) ||
  viewer.may(Permission.OVERRIDE_RESTRICTIONS, PermissionLevel.FULL);

/** What PostgreSQL refuses: another request has made an enrollment in the meantime. */
export const refusedByOnceADay =
  ({ loaded, place }: DecidedPlace) =>
  (constraint: string): RecordRefused | null =>
    constraint === 'enrollment_once_a_day'
      ? RecordRefused.fields('E-8', [
          alreadyThere(loaded.student.firstName, loaded.class.name, place),
        ])
      : null;
