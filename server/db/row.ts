import { Field, ID, ObjectType } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';

/** Sorts names as people do, whatever the host's locale: accents beside their letters, capitals beside small ones. */
export const NAME_ORDER = 'und-x-icu';

/**
 * A row that belongs to an account. The account is the first part of its key and of every foreign key to it, so a row
 * cannot point into another account whatever the code does.
 */
@ObjectType()
export abstract class AccountRow {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id: string;
}

type NullableOf<T> = { [Key in keyof T]-?: null extends T[Key] ? Key : never }[keyof T];

/** What to insert: the row's columns, without those that may be null or have a default. */
export type NewRow<T, Optional extends keyof T = never> = Omit<
  T,
  'accountId' | Optional | NullableOf<T>
> &
  Partial<Pick<T, Optional | NullableOf<T>>>;
