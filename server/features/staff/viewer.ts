import { isSwitchedOff, type Feature, type Features } from '../../shared/features.ts';
import {
  PermissionLevel,
  reaches,
  type Grants,
  type Permission,
} from '../../shared/permissions.ts';
import type { AccountRef } from '../accounts/account-ref.ts';
import type { Channel } from '../audit/channel.ts';
import { levelOf } from './rights.rules.ts';

export interface ViewerPerson {
  readonly id: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isOwner: boolean;
}

/** Who is asking, with what they may. Built from the session at the start of each request. */
export class Viewer {
  /** Areas that the account has switched off, for everybody (rule A-18). */
  private readonly features: Features;
  /** The administrator who looks at the portal as `staff` would, and may change nothing meanwhile (rule A-17). */
  readonly seenBy: ViewerPerson | null;

  constructor(
    readonly account: AccountRef,
    readonly staff: ViewerPerson,
    readonly grants: Grants,
    readonly origin: { sessionId: string; channel: Channel; ip: string | null },
    more: { features?: Features; seenBy?: ViewerPerson | null } = {},
  ) {
    this.features = more.features ?? {};
    this.seenBy = more.seenBy ?? null;
  }

  get name(): string {
    return `${this.staff.firstName} ${this.staff.lastName}`;
  }

  /** Who really sits there: the one whom the audit names. */
  get actor(): ViewerPerson {
    return this.seenBy ?? this.staff;
  }

  /** The owner and administrators have everything (rule A-3), but for what is switched off. */
  level(permission: Permission): PermissionLevel {
    return isSwitchedOff(permission, this.features)
      ? PermissionLevel.NONE
      : levelOf({ isOwner: this.staff.isOwner, grants: this.grants }, permission);
  }

  /** Whether the account has switched an area on, whoever may use it. */
  uses(feature: Feature): boolean {
    return this.features[feature] !== false;
  }

  may(permission: Permission, level: PermissionLevel): boolean {
    return reaches(this.level(permission), level);
  }
}
