import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import type { FieldProblemFacts } from '../../shared/form.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import type { MeetingFacts } from '../schedule/meeting.rules.ts';
import { TokenStatus } from './token.enums.ts';
import type { MakeupToken } from './token.types.ts';

type Facts = Pick<MakeupToken, 'status' | 'isRequested'> & {
  readonly makeup: { className: string; date: LocalDate; isRemoved: boolean } | null;
};

const refuse = (message: string, fix: string | null, rule = 'M-7'): RecordRefused =>
  RecordRefused.because(rule, RecordRefusal.NOT_ALLOWED, message, fix);

const which = ({ makeup }: Facts): string =>
  makeup ? `${makeup.className} on ${sayDate(makeup.date)}` : 'a makeup';

const isHistory = (token: Facts): RecordRefused =>
  refuse(`This token was used for ${which(token)}: it is history.`, 'Make another one by hand.');

/** What was used is history, and stays what it was (rule M-7). */
export const changeProblem = (token: Facts): RecordRefused | null =>
  token.status === TokenStatus.EXPENDED ? isHistory(token) : null;

/** Only what pays for nothing is deleted (rule M-7). */
export function deleteProblem(token: Facts): RecordRefused | null {
  if (token.status === TokenStatus.EXPENDED) return isHistory(token);
  if (token.status !== TokenStatus.PENDING) return null;
  return token.isRequested
    ? refuse(`A makeup is asked for with it: ${which(token)}.`, 'Approve or deny that first.')
    : refuse(`This token is used for ${which(token)}.`, 'Reset it first.');
}

/** Only what pays for a makeup that has not been is freed (rule M-7). */
export function resetProblem(token: Facts): RecordRefused | null {
  if (token.status === TokenStatus.EXPENDED) return isHistory(token);
  return token.status === TokenStatus.PENDING
    ? null
    : RecordRefused.because(
        'M-7',
        RecordRefusal.ALREADY_SO,
        'This token is not used for a makeup.',
      );
}

/** Only what somebody asked for is approved or denied (rule M-9). */
export function requestProblem(token: Facts, isApproved: boolean): RecordRefused | null {
  if (!token.isRequested) {
    return RecordRefused.because(
      'M-9',
      RecordRefusal.ALREADY_SO,
      'No makeup is asked for with this token, or it was decided already.',
    );
  }
  return isApproved && token.makeup?.isRemoved === true
    ? refuse('The place that was held for this request is deleted.', 'Deny the request.', 'M-9')
    : null;
}

/** A makeup is approved only for a date that is held: a closure, or the class's end, removes nobody (rules S-2 and M-9). */
export const notHeldProblem = (
  token: Facts,
  { state, reason }: Pick<MeetingFacts, 'state' | 'reason'>,
): RecordRefused | null =>
  state === MeetingState.MEETS
    ? null
    : refuse(`${which(token)} is not held. ${reason ?? ''}`.trim(), 'Deny the request.', 'M-9');

/** Of a visit that has been: who takes its makeup away is told. */
export const sayVisit = (name: string, token: Facts): string =>
  `${name} is marked as present in ${which(token)}: nothing pays for that visit then.`;

/** The last day that a token may get (rule M-7); null is never, which is always fine. */
export function expiresProblems(
  expires: LocalDate | null,
  of: {
    /** The first day that it may be, and what to call that. */
    readonly least: LocalDate;
    readonly leastIs: string;
    readonly makeup: { readonly className: string; readonly date: LocalDate } | null;
  },
): FieldProblemFacts[] {
  if (expires === null) return [];
  const wrong = (message: string): FieldProblemFacts[] => [
    { field: 'expires', reason: 'OUT_OF_RANGE', message },
  ];
  if (of.makeup && expires < of.makeup.date)
    return wrong(
      `It is used for ${of.makeup.className} on ${sayDate(of.makeup.date)}: choose that day or a later one.`,
    );
  return expires < of.least
    ? wrong(`Choose ${of.leastIs}, ${sayDate(of.least)}, or a later day.`)
    : [];
}
