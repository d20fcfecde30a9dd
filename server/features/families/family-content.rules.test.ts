import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../shared/form.ts';
import { decideFamily, type FamilyContent } from './family-content.rules.ts';
import { familyForm } from './family.form.ts';

let serial = 0;
const newId = (): string => `new ${(serial += 1)}`;

function decide(input: object, now: FamilyContent | null = null) {
  const read = readForm(familyForm, input);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return decideFamily(read.values, now, newId);
}

const now: FamilyContent = {
  name: 'Alvarez',
  flagAlert: null,
  guardians: [
    { id: 'ana', firstName: 'Ana', lastName: 'Alvarez', relationship: null, isPrimary: true },
  ],
  contacts: [
    { id: 'mail', guardianId: 'ana', kind: 'EMAIL', value: 'a@b.ca', label: null, isPrimary: true },
    {
      id: 'home',
      guardianId: null,
      kind: 'PHONE',
      value: '555 0100',
      label: null,
      isPrimary: true,
    },
  ],
  addresses: [],
};

describe('a family’s form', () => {
  test('leaves the lists as they are that it does not name', () => {
    expect(decide({ name: 'Alvarez' }, now)).toMatchObject({
      problems: [],
      content: { guardians: now.guardians, contacts: [now.contacts[1], now.contacts[0]] },
    });
  });

  test('with its own contacts only, keeps those of the guardians', () => {
    const { content } = decide({ contacts: [] }, now);
    expect(content.contacts.map(({ id }) => id)).toEqual(['mail']);
  });

  test('lets what is sent be the first of its kind', () => {
    const contacts = [{ kind: 'EMAIL', value: 'family@b.ca', isPrimary: true }];
    const { content } = decide({ contacts }, now);
    expect(content.contacts.map(({ value, isPrimary }) => [value, isPrimary])).toEqual([
      ['family@b.ca', true],
      ['a@b.ca', false],
    ]);
  });

  test('names the family after the guardian who is called first', () => {
    const guardians = [
      { firstName: 'Ben', lastName: 'Bauer' },
      { firstName: 'Cleo', lastName: 'Costa', isPrimary: true },
    ];
    expect(decide({ guardians }).content.name).toBe('Costa');
  });

  test('takes one entry once', () => {
    const entry = { id: 'home', kind: 'PHONE', value: '555 0101' };
    const { problems } = decide({ contacts: [entry, entry] }, now);
    expect(problems).toMatchObject([{ field: 'contacts.1.id', reason: 'UNKNOWN' }]);
  });

  test('always has exactly one guardian, e-mail address, number and address in front, if any (rule F-4)', () => {
    const flag = fc.option(fc.boolean());
    const contact = fc.record({
      kind: fc.constantFrom('EMAIL', 'PHONE'),
      isPrimary: flag,
    });
    const input = fc.record({
      guardians: fc.option(
        fc.array(fc.record({ isPrimary: flag, contacts: fc.array(contact, { maxLength: 2 }) }), {
          maxLength: 3,
        }),
      ),
      contacts: fc.option(fc.array(contact, { maxLength: 3 })),
      addresses: fc.option(fc.array(fc.record({ isPrimary: flag }), { maxLength: 3 })),
    });
    const filled = (kind: string) => (kind === 'EMAIL' ? 'a@b.ca' : '416 555 0100');
    const withValues = (all: readonly { kind: string; isPrimary: boolean | null }[]) =>
      all.map((one) => ({ ...one, value: filled(one.kind) }));
    fc.assert(
      fc.property(input, fc.boolean(), (sent, isNew) => {
        const read = readForm(familyForm, {
          name: 'A',
          guardians: sent.guardians?.map((one) => ({
            ...{ ...one, firstName: 'A', lastName: 'B' },
            contacts: withValues(one.contacts),
          })),
          contacts: sent.contacts && withValues(sent.contacts),
          addresses: sent.addresses?.map((one) => ({ ...one, street: 'Here' })),
        });
        if ('problems' in read) return;
        const { content } = decideFamily(read.values, isNew ? null : now, newId);
        const lists = [
          content.guardians,
          content.contacts.filter(({ kind }) => kind === 'EMAIL'),
          content.contacts.filter(({ kind }) => kind === 'PHONE'),
          content.addresses,
        ];
        for (const list of lists) {
          const first = list.filter(({ isPrimary }) => isPrimary);
          expect(first).toHaveLength(Math.min(1, list.length));
        }
      }),
    );
  });
});
