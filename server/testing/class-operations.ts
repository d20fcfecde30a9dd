import type { TestClient } from './test-app.ts';

const REFUSED = `... on RecordRefused { reason message rule fix fields { field reason message } }`;
const PREVIEW = '... on ChangePreview { changed says }';
const SAVED = '... on ClassSaved { class { id version name isActive } repeated }';

const SENT = '$requestId: ID, $dryRun: Boolean! = false';

export const CREATE_CLASS = `mutation CreateClass($input: ClassInput!, ${SENT}) {
  answer: createClass(input: $input, requestId: $requestId, dryRun: $dryRun) { __typename ${SAVED} ${PREVIEW} ${REFUSED} } }`;

export const CHANGE_CLASS = `mutation ChangeClass($id: ID!, $version: Int!, $input: ClassInput!, $changesFrom: LocalDate, $confirmed: Boolean! = false, ${SENT}) {
  answer: changeClass(id: $id, version: $version, input: $input, changesFrom: $changesFrom, confirmed: $confirmed, requestId: $requestId, dryRun: $dryRun) {
    __typename ${SAVED} ${PREVIEW} ${REFUSED} } }`;

export const DUPLICATE_CLASS = `mutation DuplicateClass($id: ID!, $name: String!, $startsOn: LocalDate, $endsOn: LocalDate, $seasonIds: [ID!], ${SENT}) {
  answer: duplicateClass(id: $id, name: $name, startsOn: $startsOn, endsOn: $endsOn, seasonIds: $seasonIds, requestId: $requestId, dryRun: $dryRun) {
    __typename ${SAVED} ${PREVIEW} ${REFUSED} } }`;

export const SET_CLASS_ACTIVE = `mutation SetClassActive($id: ID!, $active: Boolean!, $version: Int!, ${SENT}) {
  answer: setClassActive(id: $id, active: $active, version: $version, requestId: $requestId, dryRun: $dryRun) {
    __typename ${SAVED} ${PREVIEW} ${REFUSED} } }`;

export const CANCEL_DATE = `mutation CancelDate($classId: ID!, $date: LocalDate!, $starts: LocalTime, $reason: String, ${SENT}) {
  answer: cancelDate(classId: $classId, date: $date, starts: $starts, reason: $reason, requestId: $requestId, dryRun: $dryRun) {
    __typename ... on DateCancelled { class { id } cancellation { id date starts reason } says repeated } ${PREVIEW} ${REFUSED} } }`;

export const TAKE_BACK = `mutation TakeBack($id: ID!, ${SENT}) {
  answer: takeBackCancellation(id: $id, requestId: $requestId, dryRun: $dryRun) {
    __typename
    ... on CancellationTakenBack { cancellation { id } removed { student { firstName } type wasPaidByPass } repeated }
    ${PREVIEW} ${REFUSED} } }`;

/** Whatever one of these mutations answers; what is asked for is told by `__typename`. */
export interface ClassAnswer {
  readonly __typename: string;
  readonly class: { id: string; version: number; name: string; isActive: boolean };
  readonly repeated: boolean;
  readonly changed: readonly string[];
  readonly says: readonly string[];
  readonly reason: string;
  readonly message: string;
  readonly rule: string;
  readonly fields: readonly { field: string; reason: string; message: string }[];
  readonly cancellation: { id: string; date: string; starts: string | null; reason: string | null };
  readonly removed: readonly {
    student: { firstName: string };
    type: string;
    wasPaidByPass: boolean;
  }[];
}

/** Runs one of them; it must not fail. */
export async function answerOf(
  client: TestClient,
  operation: string,
  variables: object,
): Promise<ClassAnswer> {
  return (await client.data<{ answer: ClassAnswer }>(operation, variables)).answer;
}
