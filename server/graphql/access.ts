import { Extensions } from 'type-graphql';
import type { Permission, PermissionLevel } from '../shared/permissions.ts';
import type { LoaderSpec } from './loader-set.ts';

/** One permission at one level, as the least that is needed. */
export type Need = readonly [Permission, PermissionLevel];

/** Who may use an operation, a type or a field. */
export type Access =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] };

type Declaration = ClassDecorator & MethodDecorator & PropertyDecorator;

const declare = (access: Access): Declaration => Extensions({ access });

/** Open without signing in. */
export const Anyone = (): Declaration => declare({ kind: 'anyone' });

/** For everyone who is signed in. */
export const SignedIn = (): Declaration => declare({ kind: 'signed-in' });

/** For those who have all of these permissions. The account's owner has every permission. */
export const Needs = (...needs: Need[]): Declaration => declare({ kind: 'needs', needs });

/**
 * The field resolver only runs when the parent does not carry the field already. One-statement views hand down rows
 * that have the shape of the answer; whoever comes another way gets a loader.
 */
export const Carried = (): Declaration => Extensions({ carried: true });

/** Fields of a type whose words may name somebody: each reader gets those that he or she may read (rule A-21). */
export const Told = (...told: string[]): ClassDecorator => Extensions({ told });

/** A mutation that is open to whoever looks at the portal as a colleague; all others are refused (rule A-17). */
export const WhileSeeingAs = (): Declaration => Extensions({ whileSeeingAs: true });

/** Rows that stand within other rows carry only some fields of theirs; for this one the row is loaded by its id. */
export const LoadedBy = (row: LoaderSpec<object | null>): Declaration =>
  Extensions({ loadedBy: row });
