import {
  type Permission,
  PermissionLevel,
  reaches,
  type Grants,
} from '../../shared/permissions.ts';
import type { AccountRef } from '../accounts/account-ref.ts';
import type { Channel } from '../audit/channel.ts';

/** Who is asking, with what they may. Built from the session at the start of each request. */
export class Viewer {
  constructor(
    readonly account: AccountRef,
    readonly staff: {
      id: string;
      login: string;
      firstName: string;
      lastName: string;
      isOwner: boolean;
    },
    readonly grants: Grants,
    readonly origin: { sessionId: string; channel: Channel; ip: string | null },
  ) {}

  get name(): string {
    return `${this.staff.firstName} ${this.staff.lastName}`;
  }

  /** The owner has everything (rule A-3). */
  level(permission: Permission): PermissionLevel {
    return this.staff.isOwner
      ? PermissionLevel.FULL
      : (this.grants[permission] ?? PermissionLevel.NONE);
  }

  may(permission: Permission, level: PermissionLevel): boolean {
    return reaches(this.level(permission), level);
  }
}
