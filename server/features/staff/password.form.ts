import { COMMON_PASSWORDS } from './common-passwords.form.ts';

/** The fewest characters of a password (rule A-11). */
export const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 200;

/**
 * Why a password may not be chosen, or null (rule A-11). `about` is what everybody knows of the person: login name, e-mail
 * address and names. No other composition is asked for: length is what counts.
 */
export function passwordFault(password: string, about: readonly (string | null)[]): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    return `The password has at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `The password has at most ${LONGEST_PASSWORD} characters.`;
  const plain = password.toLowerCase();
  if (isCommon(plain)) return 'This password is among those that everybody tries first.';
  const known = about.flatMap((one) => one?.toLowerCase().split(/[@\s]+/) ?? []);
  if (known.some((word) => word.length >= 3 && isOnly(plain, word)))
    return 'The password is little more than a name that others know.';
  return null;
}

/** One of the list, also with digits and signs behind it or figures in place of letters; one sign again and again; a row. */
function isCommon(plain: string): boolean {
  const bare = withoutEnd(plain);
  return (
    [plain, bare, withLetters(plain), withLetters(bare), withoutEnd(withLetters(plain))].some(
      (one) => COMMON_PASSWORDS.has(one),
    ) ||
    /^(.{1,4})\1+.{0,3}$/su.test(plain) ||
    ROWS.some((row) => row.includes(plain))
  );
}

const withoutEnd = (word: string): string => word.replace(/[^\p{L}]+$/u, '');

const withLetters = (word: string): string =>
  word.replace(/[0134578@$!]/g, (sign) => LETTER_OF[sign] ?? sign);

/** Nothing but this word, once or more, and up to five signs, as of a year. */
const isOnly = (plain: string, word: string): boolean =>
  plain.includes(word) && plain.replaceAll(word, '').length <= 5;

const LETTER_OF: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ '@': 'a', $: 's', '!': 'i' },
};

const KEYS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const ROWS = [...KEYS, ...KEYS.map((row) => [...row].reverse().join(''))];
