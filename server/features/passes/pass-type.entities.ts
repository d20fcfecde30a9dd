import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Account } from '../accounts/account.entity.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Level, Location, Program } from '../schedule/place.entities.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { PassDateMode, PassPriceMode, type HolderKind } from './pass.enums.ts';

/** A kind of pass that the school sells. What was sold keeps the version it was sold under. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'pass_type_account_fkey' })
@Index('pass_type_slug_key', ['accountId', 'slug'], { unique: true, where: 'deleted_at is null' })
export class PassType extends AccountRow {
  /** Part of a link to it; unique among the types that are not deleted. */
  @Column({ type: 'text' })
  slug: string;

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
@ForeignKey(() => Program, ['accountId', 'programId'], ['accountId', 'id'], {
  name: 'pass_type_version_program_fkey',
})
@Index('pass_type_version_program', ['accountId', 'programId'])
@Index('pass_type_version_key', ['accountId', 'typeId', 'number'], { unique: true })
@Check('pass_type_version_uses', `uses > 0`)
@Check(
  'pass_type_version_price',
  `price_mode in ('FLAT', 'PER_USE') and price_cents >= 0 and (price_mode = 'FLAT' or uses is not null)`,
)
@Check('pass_type_version_max_issued', `max_issued > 0`)
@Check(
  'pass_type_version_dates',
  `case date_mode
    when 'FIXED' then starts_on is not null and expires_on is not null and starts_on <= expires_on and valid_days is null
    when 'OPEN' then expires_on is null and valid_days is null
    when 'DAYS' then starts_on is null and expires_on is null and valid_days > 0
    else false end`,
)
@Check('pass_type_version_tax_rate', `tax_rate between 0 and 100`)
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

  /** Null is unlimited. Priced per use it is the number that a sale starts from. */
  @Column({ type: 'integer', nullable: true })
  uses: number | null;

  /** Subcategories of "Passes", to which every pass belongs (rule P-8). */
  @Column({ type: 'text', array: true, default: '{}' })
  categories: string[];

  @Column({ type: 'boolean', default: true })
  availableForSale: boolean;

  /** False opts out of sale on the Customer Portal. */
  @Column({ type: 'boolean', default: true })
  portalSale: boolean;

  /** False opts out of redemption on the Customer Portal. */
  @Column({ type: 'boolean', default: true })
  portalRedemption: boolean;

  @Column({ type: 'text', default: PassPriceMode.FLAT })
  priceMode: PassPriceMode;

  /** Of the pass, or of one use. */
  @Column({ type: 'integer', default: 0 })
  priceCents: number;

  /** Null is unlimited. */
  @Column({ type: 'integer', nullable: true })
  maxIssued: number | null;

  @Column({ type: 'text', default: PassDateMode.OPEN })
  dateMode: PassDateMode;

  /** FIXED and OPEN. */
  @Column({ type: 'date', nullable: true })
  startsOn: LocalDate | null;

  /** FIXED. */
  @Column({ type: 'date', nullable: true })
  expiresOn: LocalDate | null;

  /** DAYS. */
  @Column({ type: 'integer', nullable: true })
  validDays: number | null;

  @Column({ type: 'uuid', nullable: true })
  programId: string | null;

  @Column({ type: 'text', nullable: true })
  chargeCategory: string | null;

  /** Percent, as PostgreSQL writes it, e.g. "8.250"; null is the program's rate. */
  @Column({ type: 'numeric', precision: 6, scale: 3, nullable: true })
  taxRate: string | null;
}

/** The picture of a pass type, under the type's id. */
@Entity()
@ForeignKey(() => PassType, ['accountId', 'id'], ['accountId', 'id'], {
  name: 'pass_type_image_type_fkey',
})
@Check('pass_type_image_size', `octet_length(content) <= 131072`)
export class PassTypeImage extends AccountRow {
  @Column({ type: 'text' })
  mime: string;

  @Column({ type: 'bytea' })
  content: Buffer;
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
