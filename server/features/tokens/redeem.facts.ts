import type { LocalDate } from '../../shared/local-date.ts';
import { Channel } from '../audit/channel.ts';
import type { Attendee } from '../enrollments/place.rules.ts';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import type { MeetingFacts } from '../schedule/meeting.rules.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import type { MakeupProblemFacts, MakeupRefusal } from './redeem.problems.ts';
import type { MakeupToken } from './token.types.ts';

/** How far ahead a makeup may be, in days (rule M-9). */
export const FARTHEST_DAYS = 90;

/** What of a token decides about its makeup. */
export type RedeemedToken = Pick<
  MakeupToken,
  | 'studentId'
  | 'status'
  | 'isRequested'
  | 'needsProgram'
  | 'location'
  | 'programs'
  | 'expires'
  | 'makeup'
>;

export interface MakeupStudent extends Attendee {
  readonly id: string;
  readonly isArchived: boolean;
  readonly level: { readonly id: string; readonly name: string } | null;
  /** Has an ACTIVE enrollment that is not over. */
  readonly hasPlace: boolean;
}

export interface MakeupFacts {
  /** Who asks: families have rules of their own (rule M-10). */
  readonly channel: Channel;
  /** Null: a makeup without one (rule M-11). */
  readonly token: RedeemedToken | null;
  readonly mayGoWithout: boolean;
  readonly settings: TokenSettingsValues;
  readonly student: MakeupStudent;
  readonly class: Pick<
    ClassFacts,
    'name' | 'programId' | 'locationId' | 'minAge' | 'maxAge' | 'gender' | 'capacity'
  > & {
    readonly level: { readonly id: string; readonly name: string } | null;
    readonly zone: string;
  };
  readonly date: LocalDate;
  readonly now: Date;
  /** Today at the class's location. */
  readonly today: LocalDate;
  readonly meeting: MeetingFacts;
  readonly isEnrolled: boolean;
  /** One-day openings on the date; null is no limit. */
  readonly openings: number | null;
  readonly expectedAbsent: number;
}

export const ofFamily = ({ channel }: Pick<MakeupFacts, 'channel'>): boolean =>
  channel === Channel.CUSTOMER_PORTAL;

export const problem = (
  reason: MakeupRefusal,
  rule: string,
  message: string,
  fix: string | null,
): MakeupProblemFacts => ({ reason, rule, message, fix });
