import type { PassStatusName } from '../../ui/StatusDot.tsx';

/** A pass that can be used, now or from its first day on. */
export function isUsable(status: PassStatusName): boolean {
  return status === 'ACTIVE' || status === 'FUTURE';
}
