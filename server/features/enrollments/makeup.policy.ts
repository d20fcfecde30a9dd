import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Viewer } from '../staff/viewer.ts';
import { EnrollmentType } from './enrollment.enums.ts';

/** What is said to whoever may not make a makeup without a token (rule M-11). */
export const WITHOUT_TOKEN = {
  rule: 'M-11',
  message: 'You may not make a makeup without a token.',
  fix: 'Use one of the student’s makeup tokens, or ask somebody who may make makeups without one.',
} as const;

/**
 * A makeup that no token pays for needs a permission of its own, while the school has makeup tokens at all; where it has
 * none, whoever may enroll may (rule M-11).
 */
export function withoutTokenProblem(viewer: Viewer, type: EnrollmentType): RecordRefused | null {
  if (type !== EnrollmentType.MAKEUP || !viewer.uses('makeupTokens')) return null;
  if (viewer.may(Permission.MAKEUPS_WITHOUT_TOKENS, PermissionLevel.FULL)) return null;
  const { rule, message, fix } = WITHOUT_TOKEN;
  return RecordRefused.because(rule, RecordRefusal.NOT_ALLOWED, message, fix);
}
