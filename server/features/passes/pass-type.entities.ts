import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Account } from '../accounts/account.entity.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Level, Location, Program } from '../schedule/place.entities.ts';
import { type HolderKind } from './pass.enums.ts';

/** A kind of pass that the school sells. What was sold keeps the version it was sold under. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'pass_type_account_fkey' })
export class PassType extends AccountRow {
  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;
}

/** The terms of a pass type from some moment on. Never changed, so that sold passes do not change either. */
@Entity()
@ForeignKey(() => PassType, ['accountId', 'typeId'], ['accountId', 'id'], {
  name: 'pass_type_version_type_fkey',
})
@Index('pass_type_version_key', ['accountId', 'typeId', 'number'], { unique: true })
@Check('pass_type_version_uses', `uses > 0`)
@Check('pass_type_version_holder', `holder_kind in ('FAMILY', 'STUDENT')`)
export class PassTypeVersion extends AccountRow {
  @Column({ type: 'uuid' })
  typeId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'text' })
  holderKind: HolderKind;

  /** Null is unlimited. */
  @Column({ type: 'integer', nullable: true })
  uses: number | null;
}

/**
 * A restriction to a location, a program, a level or a class. A pass covers a class when, for each kind that is
 * restricted at all, the class is among the named ones (rule P-5).
 */
@Entity()
@ForeignKey(() => PassTypeVersion, ['accountId', 'versionId'], ['accountId', 'id'], {
  name: 'pass_limit_version_fkey',
})
@ForeignKey(() => Location, ['accountId', 'locationId'], ['accountId', 'id'], {
  name: 'pass_limit_location_fkey',
})
@ForeignKey(() => Program, ['accountId', 'programId'], ['accountId', 'id'], {
  name: 'pass_limit_program_fkey',
})
@ForeignKey(() => Level, ['accountId', 'levelId'], ['accountId', 'id'], {
  name: 'pass_limit_level_fkey',
})
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'pass_limit_class_fkey',
})
@Index('pass_limit_version', ['accountId', 'versionId'])
@Index('pass_limit_location', ['accountId', 'locationId'])
@Index('pass_limit_program', ['accountId', 'programId'])
@Index('pass_limit_level', ['accountId', 'levelId'])
@Index('pass_limit_class', ['accountId', 'classId'])
@Check('pass_limit_one', `num_nonnulls(location_id, program_id, level_id, class_id) = 1`)
export class PassLimit extends AccountRow {
  @Column({ type: 'uuid' })
  versionId: string;

  @Column({ type: 'uuid', nullable: true })
  locationId: string | null;

  @Column({ type: 'uuid', nullable: true })
  programId: string | null;

  @Column({ type: 'uuid', nullable: true })
  levelId: string | null;

  @Column({ type: 'uuid', nullable: true })
  classId: string | null;
}
