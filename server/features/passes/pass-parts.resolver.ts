import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Carried } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { SchoolClass, Timeslot } from '../schedule/class.entities.ts';
import { Student } from '../students/student.entities.ts';
import { studentById } from '../students/student.loaders.ts';
import { entryById } from './pass-entry.queries.ts';
import { Pass, PassEntry, PassHolder } from './pass.entities.ts';
import { PassEntryKind, PassStatus } from './pass.enums.ts';
import { holderById, passById } from './pass.loaders.ts';
import { mayAll, punchInReason, SUSPEND_DELETE, undoReason } from './pass.policy.ts';
import { left } from './pass.rules.ts';
import { PassEntryViewerCan, PassHolderViewerCan } from './pass.types.ts';

@Resolver(() => PassHolder)
export class PassHolderResolver {
  @Carried()
  @FieldResolver(() => Student, { description: 'The student whose row it is.' })
  student(@Root() holder: PassHolder, @Ctx() context: Context) {
    return context.loaders.load(studentById, holder.studentId);
  }

  @Carried()
  @FieldResolver(() => Pass, {
    description: 'The pass; its balance and dates are shared by its rows.',
  })
  pass(@Root() holder: PassHolder, @Ctx() context: Context) {
    return context.loaders.load(passById, holder.passId);
  }

  @Carried()
  @FieldResolver(() => PassStatus, {
    description: 'Where this row stands today. Source: rule P-2.',
  })
  async status(@Root() holder: PassHolder, @Ctx() context: Context) {
    return (await context.loaders.load(holderById, holder.id))?.status;
  }

  @FieldResolver(() => PassHolderViewerCan, { description: 'What the viewer can do with it.' })
  viewerCan(
    @Root() holder: PassHolder & { status: PassStatus },
    @Ctx() context: Context,
  ): PassHolderViewerCan {
    const reason = punchInReason(context.viewer, holder.status);
    const mayManage = mayAll(context.viewer, SUSPEND_DELETE);
    return {
      punchIn: reason === null,
      punchInReason: reason,
      seeLog: true,
      suspend: mayManage,
      delete: mayManage,
    };
  }
}

/** A line as the queries carry it. */
type Line = PassEntry & { isReturned: boolean; enrollmentRemoved: boolean };

@Resolver(() => PassEntry)
export class PassEntryResolver {
  @Carried()
  @FieldResolver(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'The class, of USE and RETURN.',
  })
  async schoolClass(@Root() entry: PassEntry, @Ctx() context: Context) {
    return (await context.loaders.load(entryById, entry.id))?.class;
  }

  @Carried()
  @FieldResolver(() => Student, {
    nullable: true,
    description:
      'The student, of USE, RETURN, JOIN and LEAVE, and of SUSPEND, UNSUSPEND and DELETE when they concern one row only.',
  })
  async student(@Root() entry: PassEntry, @Ctx() context: Context) {
    return (await context.loaders.load(entryById, entry.id))?.student;
  }

  @Carried()
  @FieldResolver(() => [Timeslot], { description: 'The timeslots of the class on its date.' })
  async timeslots(@Root() entry: PassEntry, @Ctx() context: Context) {
    return (await context.loaders.load(entryById, entry.id))?.timeslots ?? [];
  }

  @Carried()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the staff member; null for the system.',
  })
  async by(@Root() entry: PassEntry, @Ctx() context: Context) {
    return (await context.loaders.load(entryById, entry.id))?.by;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Punches left after this line; null is unlimited.',
  })
  leftAfter(@Root() entry: PassEntry): number | null {
    return left({ used: entry.usedAfter, total: entry.totalAfter });
  }

  @Carried()
  @FieldResolver(() => Boolean, { description: 'Of a USE line: the punch came back later.' })
  async isReturned(@Root() entry: PassEntry, @Ctx() context: Context) {
    return (await context.loaders.load(entryById, entry.id))?.isReturned ?? false;
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'Its enrollment was removed; the punch may have been kept.',
  })
  async enrollmentRemoved(@Root() entry: PassEntry, @Ctx() context: Context) {
    return (await context.loaders.load(entryById, entry.id))?.enrollmentRemoved ?? false;
  }

  @FieldResolver(() => PassEntryViewerCan, { description: 'What the viewer can do with it.' })
  viewerCan(@Root() entry: Line, @Ctx() context: Context): PassEntryViewerCan {
    const reason = undoReason(context.viewer, {
      isUse: entry.kind === PassEntryKind.USE,
      isReturned: entry.isReturned,
    });
    return { undo: reason === null, undoReason: reason };
  }
}
