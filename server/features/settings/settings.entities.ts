import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { LoadedBy, SignedIn } from '../../graphql/access.ts';
import { Account } from '../accounts/account.entity.ts';
import type { CustomFieldKind, RecordKind } from './record-marks.form.ts';
import { CustomFieldKindEnum, RecordKindEnum } from './record-marks.enums.ts';
import { dropReasons } from './settings-lists.ts';

/** One area of an account's settings; what stands in it is described by that area's form. */
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'setting_account_fkey' })
@Index('setting_area_key', ['accountId', 'area'], { unique: true })
export class Setting extends AccountRow {
  @Column({ type: 'text' })
  area: string;

  @Column({ type: 'jsonb' })
  value: object;

  @VersionColumn({ default: 1 })
  version: number;
}

@SignedIn()
@ObjectType({
  description: 'A word of the school’s own, by which records are marked and found again.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'keyword_account_fkey' })
@Index('keyword_name_key', ['accountId', 'name'], { unique: true })
@Check(
  'keyword_targets',
  `cardinality(targets) > 0 and targets <@ array['FAMILY', 'STUDENT', 'STAFF', 'CLASS']`,
)
export class Keyword extends AccountRow {
  @Field(() => String, { description: 'The word, unique in the account.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => [RecordKindEnum], { description: 'The kinds of records that can have it.' })
  @Column({ type: 'text', array: true })
  targets: RecordKind[];

  /** Not offered any more; records that have it keep it. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;
}

/** Why somebody leaves a class, to choose from. */
@SignedIn()
@ObjectType({ description: 'Why a student leaves a class, to choose from.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'drop_reason_account_fkey' })
@Index('drop_reason_name_key', ['accountId', 'name'], { unique: true })
export class DropReason extends AccountRow {
  @Field(() => String, { description: 'The reason, unique in the account.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => Int, { description: 'Its place in the list.' })
  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;

  @LoadedBy(dropReasons.entryById)
  @Field(() => Boolean, { description: 'It is not offered any more. Source: rule O-5.' })
  readonly isArchived?: boolean;
}

/** A field that the school adds to its records. */
@SignedIn()
@ObjectType({ description: 'A field that the school adds to its records.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'custom_field_account_fkey' })
@Index('custom_field_label_key', ['accountId', 'target', 'label'], { unique: true })
@Check('custom_field_target', `target in ('FAMILY', 'STUDENT', 'CLASS', 'STAFF')`)
@Check('custom_field_kind', `kind in ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE')`)
@Check('custom_field_choices', `(kind = 'CHOICE') = (cardinality(choices) > 0)`)
export class CustomField extends AccountRow {
  @Field(() => RecordKindEnum, { description: 'The kind of records that have it.' })
  @Column({ type: 'text' })
  target: RecordKind;

  @Field(() => String, { description: 'What stands beside it, unique among those of its kind.' })
  @Column({ type: 'text' })
  label: string;

  @Field(() => CustomFieldKindEnum, { description: 'What can be written into it.' })
  @Column({ type: 'text' })
  kind: CustomFieldKind;

  /** For CHOICE. */
  @Field(() => [String], { description: 'What can be chosen, for CHOICE; otherwise none.' })
  @Column({ type: 'text', array: true, default: [] })
  choices: string[];

  @Field(() => Int, { description: 'Its place among those of its kind.' })
  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;
}

const OF_ONE = `num_nonnulls(family_id, student_id, staff_id, class_id) = 1`;

/** The records that a keyword or a custom value is of come later in the line of features: named, not imported. */
abstract class OfRecord extends AccountRow {
  @Column({ type: 'uuid', nullable: true })
  familyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  studentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  staffId: string | null;

  @Column({ type: 'uuid', nullable: true })
  classId: string | null;
}

const CASCADE = 'CASCADE' as const;

@Entity()
@ForeignKey(() => Keyword, ['accountId', 'keywordId'], ['accountId', 'id'], {
  name: 'keyword_use_keyword_fkey',
})
@ForeignKey('Family', ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'keyword_use_family_fkey',
  onDelete: CASCADE,
})
@ForeignKey('Student', ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'keyword_use_student_fkey',
  onDelete: CASCADE,
})
@ForeignKey('Staff', ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'keyword_use_staff_fkey',
  onDelete: CASCADE,
})
@ForeignKey('SchoolClass', ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'keyword_use_class_fkey',
  onDelete: CASCADE,
})
@Index('keyword_use_family_key', ['accountId', 'familyId', 'keywordId'], {
  unique: true,
  where: 'family_id is not null',
})
@Index('keyword_use_student_key', ['accountId', 'studentId', 'keywordId'], {
  unique: true,
  where: 'student_id is not null',
})
@Index('keyword_use_staff_key', ['accountId', 'staffId', 'keywordId'], {
  unique: true,
  where: 'staff_id is not null',
})
@Index('keyword_use_class_key', ['accountId', 'classId', 'keywordId'], {
  unique: true,
  where: 'class_id is not null',
})
@Index('keyword_use_keyword', ['accountId', 'keywordId'])
@Check('keyword_use_of_one', OF_ONE)
export class KeywordUse extends OfRecord {
  @Column({ type: 'uuid' })
  keywordId: string;
}

@Entity()
@ForeignKey(() => CustomField, ['accountId', 'fieldId'], ['accountId', 'id'], {
  name: 'custom_value_field_fkey',
})
@ForeignKey('Family', ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'custom_value_family_fkey',
  onDelete: CASCADE,
})
@ForeignKey('Student', ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'custom_value_student_fkey',
  onDelete: CASCADE,
})
@ForeignKey('Staff', ['accountId', 'staffId'], ['accountId', 'id'], {
  name: 'custom_value_staff_fkey',
  onDelete: CASCADE,
})
@ForeignKey('SchoolClass', ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'custom_value_class_fkey',
  onDelete: CASCADE,
})
@Index('custom_value_family_key', ['accountId', 'familyId', 'fieldId'], {
  unique: true,
  where: 'family_id is not null',
})
@Index('custom_value_student_key', ['accountId', 'studentId', 'fieldId'], {
  unique: true,
  where: 'student_id is not null',
})
@Index('custom_value_staff_key', ['accountId', 'staffId', 'fieldId'], {
  unique: true,
  where: 'staff_id is not null',
})
@Index('custom_value_class_key', ['accountId', 'classId', 'fieldId'], {
  unique: true,
  where: 'class_id is not null',
})
@Index('custom_value_field', ['accountId', 'fieldId'])
@Check('custom_value_of_one', OF_ONE)
export class CustomValue extends OfRecord {
  @Column({ type: 'uuid' })
  fieldId: string;

  /** As text, in the form that the field's kind says: `2026-11-21`, `12.5`, `true`. */
  @Column({ type: 'text' })
  value: string;
}
