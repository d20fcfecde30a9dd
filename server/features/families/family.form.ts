import * as z from 'zod';
import { email, fault, needed, optional, phone } from '../../shared/form.ts';
import { recordMarks } from '../settings/record-marks.form.ts';

/** Most members of one of a family's lists. */
const MOST = 12;

const knownId = z
  .string()
  .nullish()
  .transform((id) => id || null);

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** What is checked as an e-mail address or as a telephone number. */
const VALUE_OF = { EMAIL: email(), PHONE: phone() } as const;

const contactForm = z
  .object({
    id: knownId,
    kind: z.enum(['EMAIL', 'PHONE']),
    value: z.string({ error: 'It is needed.' }),
    label: optional('The label', 40),
    isPrimary: flag,
  })
  .transform((contact, context) => {
    const what = contact.kind === 'EMAIL' ? 'The e-mail address' : 'The telephone number';
    const read = VALUE_OF[contact.kind].safeParse(contact.value);
    if (!read.success) {
      for (const { message } of read.error.issues)
        context.addIssue(fault('WRONG_FORM', message, ['value']));
      return z.NEVER;
    }
    if (read.data === null) {
      context.addIssue(fault('NEEDED', `${what} is needed.`, ['value']));
      return z.NEVER;
    }
    return { ...contact, value: read.data };
  });

const contactsForm = z
  .array(contactForm)
  .max(MOST, `There are at most ${MOST} e-mail addresses and telephone numbers.`);

const guardianForm = z.object({
  id: knownId,
  firstName: needed('The first name', 100),
  lastName: needed('The last name', 100),
  relationship: optional('The relationship', 60),
  isPrimary: flag,
  contacts: contactsForm.nullish().transform((contacts) => contacts ?? []),
});

const addressForm = z.object({
  id: knownId,
  label: optional('The label', 40),
  street: needed('The street', 200),
  city: optional('The city', 100),
  region: optional('The state or province', 100),
  postcode: optional('The postal code', 20),
  country: optional('The country', 60),
  isPrimary: flag,
});

export type ContactValues = z.output<typeof contactForm>;
export type GuardianValues = z.output<typeof guardianForm>;
export type AddressValues = z.output<typeof addressForm>;

/** The fields of a family. A list that is left out stays as it is. */
export const familyFields = {
  name: optional('The name', 100),
  flagAlert: optional('The flag alert', 500),
  guardians: z
    .array(guardianForm)
    .max(MOST, `A family has at most ${MOST} guardians.`)
    .nullish()
    .transform((guardians) => guardians ?? null),
  contacts: contactsForm.nullish().transform((contacts) => contacts ?? null),
  addresses: z
    .array(addressForm)
    .max(MOST, `A family has at most ${MOST} addresses.`)
    .nullish()
    .transform((addresses) => addresses ?? null),
  ...recordMarks,
};

interface Reached {
  readonly name: string | null;
  readonly guardians: readonly GuardianValues[] | null;
  readonly contacts: readonly ContactValues[] | null;
  readonly addresses: readonly AddressValues[] | null;
}

type Report = (issue: ReturnType<typeof fault>) => void;

/** What a family's lists must agree on (rules F-3 and F-4). */
export function checkFamily(family: Reached, report: Report): void {
  const guardians = family.guardians ?? [];
  const first = guardians.filter(({ isPrimary }) => isPrimary).length;
  if (guardians.length > 1 && first === 0)
    report(fault('NEEDED', 'Say which guardian the office calls first.', ['guardians']));
  if (first > 1)
    for (const [index, { isPrimary }] of guardians.entries())
      if (isPrimary)
        report(
          fault('NOT_ALLOWED', 'Only one guardian is called first.', [
            'guardians',
            index,
            'isPrimary',
          ]),
        );
  if (family.name === null && guardians.length === 0 && family.guardians !== null)
    report(fault('NEEDED', 'The name is needed where there is no guardian.', ['name']));

  const all = [
    ...guardians.flatMap(({ contacts }, guardian) =>
      contacts.map(
        (contact, index) => [contact, ['guardians', guardian, 'contacts', index]] as const,
      ),
    ),
    ...(family.contacts ?? []).map((contact, index) => [contact, ['contacts', index]] as const),
  ];
  const sayOne = { EMAIL: 'Only one e-mail address', PHONE: 'Only one telephone number' } as const;
  for (const kind of ['EMAIL', 'PHONE'] as const) {
    const primary = all.filter(([contact]) => contact.kind === kind && contact.isPrimary);
    if (primary.length < 2) continue;
    for (const [, path] of primary)
      report(fault('NOT_ALLOWED', `${sayOne[kind]} is the first one.`, [...path, 'isPrimary']));
  }
  const addresses = family.addresses ?? [];
  if (addresses.filter(({ isPrimary }) => isPrimary).length > 1)
    for (const [index, { isPrimary }] of addresses.entries())
      if (isPrimary)
        report(
          fault('NOT_ALLOWED', 'Only one address is the first one.', [
            'addresses',
            index,
            'isPrimary',
          ]),
        );
}

export const familyForm = z.object(familyFields).superRefine((family, context) => {
  checkFamily(family, (issue) => {
    context.addIssue(issue);
  });
});

export type FamilyValues = z.output<typeof familyForm>;
