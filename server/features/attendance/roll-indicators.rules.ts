import { ageOn } from '../../shared/age.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import {
  birthdayNear,
  indicatorsOn,
  isTransferNear,
  type Indicator,
} from '../enrollments/indicators.rules.ts';
import type { ScheduleFacts } from '../schedule/meeting.rules.ts';

/** What to know about somebody at an occurrence (rule T-13), in the order in which it is shown. */
const ROLL_INDICATORS = [
  'BIRTHDAY',
  'ROLL_COMMENT',
  'NOTES',
  'MAKEUP',
  'TRIAL',
  'SINGLE_DAY',
  'EXPECTED_ABSENT',
  'LAST_DAY',
  'TRANSFER',
  'FIRST_DAY',
] as const;
export type RollIndicatorKind = (typeof ROLL_INDICATORS)[number];

/** What the place of somebody on a date says; `transfers` are those from this place or to it. */
export interface PlaceFacts {
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly transfers: readonly TransferFacts[];
}

export interface TransferFacts {
  readonly on: LocalDate;
  readonly isComing: boolean;
  /** The class at the other end. */
  readonly className: string;
}

export interface RollIndicatorFacts {
  /** Null for somebody who is on the roll only because something is recorded. */
  readonly place: PlaceFacts | null;
  readonly born: LocalDate | null;
  readonly rollComment: string | null;
  /** Open notes about the student that are more than information. */
  readonly criticalNotes: number;
  readonly importantNotes: number;
  readonly expected: { isExcused: boolean; comment: string | null } | null;
}

/** What is told about somebody on a date, each with its sentence; `schedule` covers `DAYS_AROUND` before and after it. */
export function rollIndicatorsOn(
  of: RollIndicatorFacts,
  schedule: ScheduleFacts,
  date: LocalDate,
): { kind: RollIndicatorKind; says: string }[] {
  const { place, born, criticalNotes, importantNotes, expected } = of;
  const is = new Set<Indicator>(
    place
      ? indicatorsOn(
          {
            ...{ type: place.type, startsOn: place.startsOn, dropsOn: place.dropsOn },
            transfersOn: place.transfers.map(({ on }) => on),
            // What has nothing to do with the place is told of everybody, below.
            ...{ born: null, hasRollComment: false, hasNotes: false },
          },
          schedule,
          date,
        )
      : [],
  );
  const birthday = born === null ? null : birthdayNear(born, date);
  const transfer = place?.transfers.find(({ on }) => isTransferNear(on, date));
  const says: Record<RollIndicatorKind, string | null> = {
    BIRTHDAY: born && birthday && `Turns ${ageOn(born, birthday).years} on ${sayDate(birthday)}.`,
    ROLL_COMMENT: of.rollComment || null,
    NOTES: criticalNotes + importantNotes > 0 ? sayNotes(criticalNotes, importantNotes) : null,
    MAKEUP: place?.type === EnrollmentType.MAKEUP ? 'Makes up for a missed class.' : null,
    TRIAL: place?.type === EnrollmentType.TRIAL ? 'Comes to try the class.' : null,
    SINGLE_DAY: place?.type === EnrollmentType.SINGLE_DAY ? 'Comes on this one day.' : null,
    EXPECTED_ABSENT: expected && sayExpected(expected),
    LAST_DAY: is.has('LAST_DAY')
      ? `The last day here: dropped on ${sayDate(place?.dropsOn ?? date)}.`
      : null,
    TRANSFER: transfer ? sayTransfer(transfer) : null,
    FIRST_DAY: is.has('FIRST_DAY') ? 'The first day of this enrollment.' : null,
  };
  return ROLL_INDICATORS.flatMap((kind) => {
    const sentence = says[kind];
    return sentence ? [{ kind, says: sentence }] : [];
  });
}

function sayNotes(critical: number, important: number): string {
  const parts = [
    ...(critical > 0 ? [`${critical} critical`] : []),
    ...(important > 0 ? [`${important} important`] : []),
  ];
  return critical + important === 1
    ? `${parts.join()} note is open.`
    : `${parts.join(' and ')} notes are open.`;
}

const sayExpected = ({ isExcused, comment }: { isExcused: boolean; comment: string | null }) =>
  `Is expected to be absent${isExcused ? ', excused' : ''}${comment ? `: ${comment}` : '.'}`;

const sayTransfer = ({ on, isComing, className }: TransferFacts): string =>
  isComing
    ? `Comes from ${className} by a transfer on ${sayDate(on)}.`
    : `Goes on in ${className} by a transfer on ${sayDate(on)}.`;
