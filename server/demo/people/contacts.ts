import type { Seed } from '../seed.ts';

const AREA_CODES = ['416', '647', '437', '905', '289', '365'];

/** Telephone numbers that nobody has (555-0100 to 555-0199), each given out once. */
export function phoneNumbers(seed: Seed): () => string {
  const numbers = AREA_CODES.flatMap((area) =>
    Array.from({ length: 100 }, (_, line) => `(${area}) 555-01${String(line).padStart(2, '0')}`),
  ).filter((number) => number !== ALVAREZ_PHONES[0] && number !== ALVAREZ_PHONES[1]);
  const shuffled = seed.shuffled(numbers);
  return () => {
    const next = shuffled.pop();
    if (!next) throw new Error('The demo has more adults than telephone numbers.');
    return next;
  };
}

/** Those of the family that the documentation shows. */
export const ALVAREZ_PHONES = ['(416) 555-0144', '(416) 555-0192'] as const;

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** Addresses under domains that are reserved for examples, each given out once. */
export function emailAddresses(seed: Seed): (firstName: string, lastName: string) => string {
  const given = new Set<string>();
  return (firstName, lastName) => {
    const [first, last] = [ascii(firstName), ascii(lastName)];
    const local = seed.pick([
      `${first}.${last}`,
      `${first}.${last}`,
      `${first}${last}`,
      `${first.charAt(0)}${last}`,
    ]);
    const domain = seed.weighted([
      ['example.com', 6],
      ['example.org', 2],
      ['example.net', 2],
      [`${last}.example`, 1],
    ]);
    for (let number = 1; ; number += 1) {
      const address = `${local}${number === 1 ? '' : number}@${domain}`;
      if (given.has(address)) continue;
      given.add(address);
      return address;
    }
  };
}
