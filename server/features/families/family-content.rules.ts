import type { FieldProblemFacts } from '../../shared/form.ts';
import type { AddressValues, ContactValues, FamilyValues } from './family.form.ts';

export interface GuardianContent {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly relationship: string | null;
  readonly isPrimary: boolean;
}

export interface ContactContent {
  readonly id: string;
  /** Null for what is the whole family's. */
  readonly guardianId: string | null;
  readonly kind: 'EMAIL' | 'PHONE';
  readonly value: string;
  readonly label: string | null;
  readonly isPrimary: boolean;
}

export type AddressContent = Omit<AddressValues, 'id'> & { readonly id: string };

/** All that a family's form is about. */
export interface FamilyContent {
  readonly name: string;
  readonly flagAlert: string | null;
  readonly guardians: readonly GuardianContent[];
  readonly contacts: readonly ContactContent[];
  readonly addresses: readonly AddressContent[];
}

type WithId = { readonly id: string };

/** What a family becomes by its form; `now` is null for a new one. A list that was left out stays (rules F-3, F-4). */
export function decideFamily(
  values: FamilyValues,
  now: FamilyContent | null,
  newId: () => string,
): { readonly content: FamilyContent; readonly problems: readonly FieldProblemFacts[] } {
  const problems: FieldProblemFacts[] = [];
  const given = new Set<string>();
  /** The id of the one that is changed, or a new one; nobody changes what is another family's. */
  const idOf = (known: readonly WithId[], id: string | null, field: string): string => {
    if (id === null) return newId();
    if (!known.some((one) => one.id === id) || given.has(id))
      problems.push({
        field: `${field}.id`,
        reason: 'UNKNOWN',
        message: 'This family has no such entry.',
      });
    given.add(id);
    return id;
  };
  const contactsOf = (
    sent: readonly ContactValues[],
    guardianId: string | null,
    field: string,
  ): ContactContent[] =>
    sent.map((contact, index) => ({
      ...contact,
      guardianId,
      id: idOf(now?.contacts ?? [], contact.id, `${field}.${index}`),
    }));

  const guardians = values.guardians?.map(({ contacts, ...guardian }, index) => {
    const field = `guardians.${index}`;
    const id = idOf(now?.guardians ?? [], guardian.id, field);
    return { ...guardian, id, contacts: contactsOf(contacts, id, `${field}.contacts`) };
  });
  const kept = (of: (contact: ContactContent) => boolean) => (now?.contacts ?? []).filter(of);
  const addresses =
    values.addresses?.map((address, index) => ({
      ...address,
      id: idOf(now?.addresses ?? [], address.id, `addresses.${index}`),
    })) ??
    now?.addresses ??
    [];
  // What was sent comes first, so that its choice of the first of a kind counts.
  const sentContacts = [
    ...(guardians ?? []).flatMap(({ contacts }) => contacts),
    ...(values.contacts ? contactsOf(values.contacts, null, 'contacts') : []),
  ];
  const keptContacts = [
    ...(guardians ? [] : kept(({ guardianId }) => guardianId !== null)),
    ...(values.contacts ? [] : kept(({ guardianId }) => guardianId === null)),
  ];
  const all = [...sentContacts, ...keptContacts];
  const people = withOneFirst(
    guardians?.map(({ contacts: _, ...guardian }) => guardian) ?? now?.guardians ?? [],
  );
  const first = people.find(({ isPrimary }) => isPrimary);
  return {
    problems,
    content: {
      name: values.name ?? first?.lastName ?? now?.name ?? '',
      flagAlert: values.flagAlert,
      guardians: people,
      contacts: [
        ...withOneFirst(all.filter(({ kind }) => kind === 'PHONE')),
        ...withOneFirst(all.filter(({ kind }) => kind === 'EMAIL')),
      ],
      addresses: withOneFirst(addresses),
    },
  };
}

/** Exactly one of them is the first: the one that says so, or else the first in the list. */
function withOneFirst<T extends { readonly isPrimary: boolean }>(all: readonly T[]): T[] {
  const chosen = Math.max(
    0,
    all.findIndex(({ isPrimary }) => isPrimary),
  );
  return all.map((one, index) => ({ ...one, isPrimary: index === chosen }));
}

/** What the audit keeps of a family's form, in an order that does not change by itself. */
export function auditedFamily({ name, flagAlert, guardians, contacts, addresses }: FamilyContent) {
  const names = new Map(guardians.map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
  const inOrder = <T extends WithId>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    name,
    flagAlert,
    guardians: inOrder(guardians).map(({ firstName, lastName, relationship, isPrimary }) => ({
      ...{ firstName, lastName, relationship, isPrimary },
    })),
    contacts: inOrder(contacts).map(({ guardianId, kind, value, label, isPrimary }) => ({
      ...{ kind, value, label, isPrimary },
      of: guardianId === null ? null : (names.get(guardianId) ?? null),
    })),
    addresses: inOrder(addresses).map(({ id: _, ...address }) => ({
      ...{ label: address.label, street: address.street, city: address.city },
      ...{ region: address.region, postcode: address.postcode, country: address.country },
      isPrimary: address.isPrimary,
    })),
  };
}
