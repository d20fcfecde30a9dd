import { Setting } from '../features/settings/settings.entities.ts';
import type { School } from './factories.ts';
import type { TestClient } from './test-app.ts';

const ROLL = `version checkedInAt occurrence { marked attended absent isTaken }
  lines { studentId notCovered mark { status isAuto comment arrivedAt leftAt version } }`;
const SENT = '$requestId: ID, $dryRun: Boolean! = false';
const PROBLEM = 'message rule fix';
const REFUSED = `... on RollRefused { ${PROBLEM} reason lines { studentId name reason message } }`;
const PREVIEW =
  '... on RollPreview { recorded automatic corrections { studentId name from to says } says }';

export const SUBMIT_ROLL = `mutation SubmitRoll($input: SubmitRollInput!, ${SENT}) {
  answer: submitRoll(input: $input, requestId: $requestId, dryRun: $dryRun) {
    __typename ${REFUSED} ${PREVIEW}
    ... on RollOutdated { ${PROBLEM} roll { ${ROLL} } }
    ... on RollSubmitted { recorded automatic repeated roll { ${ROLL} } } } }`;

export const CHECK_IN = `mutation CheckIn($input: CheckInInput!, ${SENT}) {
  answer: checkIn(input: $input, requestId: $requestId, dryRun: $dryRun) {
    __typename ${REFUSED} ${PREVIEW}
    ... on CheckedIn { automatic repeated version occurrence { marked attended absent }
      line { studentId mark { status isAuto version } } } } }`;

interface SeenMark {
  readonly status: string | null;
  readonly isAuto: boolean;
  readonly comment: string | null;
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
  readonly version: number;
}

/** Whatever one of these mutations answers; what is asked for is told by `__typename`. */
export interface RollAnswer {
  readonly __typename: string;
  readonly reason: string;
  readonly rule: string;
  readonly message: string;
  readonly lines: readonly { studentId: string; name: string | null; reason: string }[];
  readonly recorded: number;
  readonly automatic: number;
  readonly repeated: boolean;
  readonly version: number;
  readonly corrections: readonly {
    studentId: string;
    name: string;
    from: string | null;
    to: string | null;
    says: readonly string[];
  }[];
  readonly says: readonly string[];
  readonly roll: {
    version: number;
    checkedInAt: string | null;
    occurrence: { marked: number; attended: number; absent: number; isTaken: boolean };
    lines: { studentId: string; notCovered: string | null; mark: SeenMark | null }[];
  };
  readonly line: { studentId: string; mark: SeenMark | null };
}

/** Runs one of them; it must not fail. */
export async function marked(
  client: TestClient,
  operation: string,
  input: object,
  more: object = {},
): Promise<RollAnswer> {
  return (await client.data<{ answer: RollAnswer }>(operation, { input, ...more })).answer;
}

/** What the school has set of its classes. */
export const classSettings = (school: School, value: object): Promise<Setting> =>
  school.insert(Setting, { area: 'CLASSES', value, version: 1 });
