import type { TestClient } from './test-app.ts';

const PROBLEM = '{ reason rule message fix }';
const CLASS =
  'id classId name locationName programName levelName instructors slots { starts ends } openings capacity expectedAbsences';

export const REDEEM_TOKEN = `mutation Redeem($input: RedeemInput!, $requestId: ID, $dryRun: Boolean! = false) {
  answer: redeemToken(input: $input, requestId: $requestId, dryRun: $dryRun) {
    __typename
    ... on MakeupMade { token { id status isRequested version story { no kind } } says repeated
      enrollment { id type startsOn dropsOn overrides timeslots { starts } } }
    ... on MakeupPreview { className date slots { starts ends } expires says warnings ${PROBLEM} }
    ... on MakeupRefused { reason rule message fix mayConfirm problems ${PROBLEM} } } }`;

export const MAKEUP_CLASSES = `query MakeupClasses($studentId: ID!, $tokenId: ID, $date: LocalDate!, $locationId: ID, $programId: ID, $search: String) {
  makeupClasses(studentId: $studentId, tokenId: $tokenId, date: $date, locationId: $locationId, programId: $programId, search: $search) {
    date today lastDate classes { ${CLASS} fits mayConfirm problems ${PROBLEM} } } }`;

export const MAKEUP_SEATS = `query MakeupSeats($studentId: ID!, $tokenId: ID, $from: LocalDate, $weeks: Int! = 4, $locationId: ID, $programId: ID, $levelId: ID, $weekdays: [Int!], $search: String, $first: Int! = 50, $after: String) {
  makeupSeats(studentId: $studentId, tokenId: $tokenId, from: $from, weeks: $weeks, locationId: $locationId, programId: $programId, levelId: $levelId, weekdays: $weekdays, search: $search, first: $first, after: $after) {
    nodes { date ${CLASS} } pageInfo { hasNextPage endCursor } } }`;

interface Problem {
  readonly reason: string;
  readonly rule: string;
  readonly message: string;
  readonly fix: string | null;
}

export interface RedeemAnswer extends Problem {
  readonly __typename: string;
  readonly token: {
    id: string;
    status: string;
    isRequested: boolean;
    version: number;
    story: { no: number; kind: string }[];
  } | null;
  readonly enrollment: {
    id: string;
    type: string;
    startsOn: string;
    dropsOn: string;
    overrides: string[];
    timeslots: { starts: string }[];
  };
  readonly says: string[];
  readonly repeated: boolean;
  readonly slots: { starts: string; ends: string }[];
  readonly expires: string | null;
  readonly warnings: Problem[];
  readonly problems: Problem[];
  readonly mayConfirm: boolean;
}

export interface Seat {
  readonly id: string;
  readonly date: string;
  readonly classId: string;
  readonly name: string;
  readonly locationName: string;
  readonly slots: { starts: string; ends: string }[];
  readonly openings: number | null;
  readonly expectedAbsences: number;
}

export interface ListedClass extends Omit<Seat, 'date'> {
  readonly fits: boolean;
  readonly mayConfirm: boolean;
  readonly problems: Problem[];
}

export interface SeatsPage {
  readonly nodes: Seat[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const redeem = async (
  client: TestClient,
  input: object,
  more: object = {},
): Promise<RedeemAnswer> =>
  (await client.data<{ answer: RedeemAnswer }>(REDEEM_TOKEN, { input, ...more })).answer;

export const classesFor = async (client: TestClient, variables: object) =>
  (
    await client.data<{
      makeupClasses: { today: string; lastDate: string; classes: ListedClass[] };
    }>(MAKEUP_CLASSES, variables)
  ).makeupClasses;

export const seatsFor = async (client: TestClient, variables: object): Promise<SeatsPage> =>
  (await client.data<{ makeupSeats: SeatsPage }>(MAKEUP_SEATS, variables)).makeupSeats;
