import { count, formatDate } from '../../lib/format.ts';
import { joinNames } from './join-names.ts';
import type { GivePassMutation, PassTypesToGiveQuery } from './GivePass.generated.ts';

export type PassTypeToGive = PassTypesToGiveQuery['passTypesToGive'][number];
export type GivePreview = Extract<GivePassMutation['givePass'], { __typename: 'PassGivePreview' }>;

/** "10 uses", "priced per use", "unlimited" */
function usesWords({ priceMode, uses }: PassTypeToGive): string {
  if (priceMode === 'PER_USE') return 'number chosen when given';
  return uses === null ? 'unlimited uses' : count(uses, 'use');
}

/** "valid 90 days", "until Tue 15 Dec 2026", "never expires" */
function datesWords({ dateMode, expiresOn, validDays }: PassTypeToGive): string {
  if (dateMode === 'DAYS' && validDays !== null) return `valid ${count(validDays, 'day')}`;
  return expiresOn === null ? 'never expires' : `until ${formatDate(expiresOn)}`;
}

/** What a type is, in one line. */
export function typeWords(type: PassTypeToGive, price: string): string {
  const issue = type.leftToIssue === null ? [] : [`${String(type.leftToIssue)} left to issue`];
  return [price, usesWords(type), datesWords(type), ...issue].join(' · ');
}

/** What the pass will be. */
export function previewWords({ activeOn, expires, total, holderNames }: GivePreview): string {
  const uses = total === null ? 'no limit of punches' : count(total, 'punch', 'punches');
  const dates = expires
    ? `from ${formatDate(activeOn)} to ${formatDate(expires)}`
    : `from ${formatDate(activeOn)} on, never expires`;
  return `For ${joinNames(holderNames)}: ${uses}, ${dates}.`;
}
