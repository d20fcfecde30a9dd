import { z } from 'zod';
import { isZone } from '../../shared/local-date.ts';
import { parseCall, UsageError } from '../../shared/usage-error.ts';
import { LOGIN } from './staff.form.ts';

export const USAGE = `Makes an account, or lets one of its staff in again.

  npm run account -- create --account NAME --name "NAME OF THE SCHOOL" --time-zone ZONE
                     --currency CODE --login LOGIN --first-name NAME --last-name NAME
  npm run account -- password --account NAME --login LOGIN
  npm run account -- reset-second-factor --account NAME --login LOGIN

  --account NAME     the account, as in its address /a/NAME: small letters, digits and hyphens
  --name TEXT        what the school is called
  --time-zone ZONE   where it is, such as America/Toronto
  --currency CODE    of its money, such as CAD
  --login LOGIN      the login name of its owner, or of whoever is let in again
  --first-name NAME, --last-name NAME, --email ADDRESS
                     who the owner is
  --help             show this text

A password is made and shown once, on this terminal only; it is kept nowhere in plain. A new password
signs out everywhere whoever had the old one, and so does resetting the second factor, for somebody whose
telephone is lost: then the password alone is enough, or the next sign-in sets up a new one where the
school asks for it. It works beside a running server and without one.
`;

const text = (option: string, most: number) =>
  z
    .string(`Say --${option}.`)
    .trim()
    .min(1, `Say --${option}.`)
    .max(most, `--${option} has at most ${most} characters.`);

const slug = z
  .string('Say which account: --account NAME.')
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    '--account must be of small letters, digits and hyphens, at most 63 of them.',
  );

const login = z
  .string('Say whose: --login LOGIN.')
  .toLowerCase()
  .regex(LOGIN, '--login must have no space and no @: an e-mail address is given apart.');

const zone = z
  .string('Say where the school is: --time-zone ZONE.')
  // A mere offset has no summer time, and PostgreSQL reads its sign the other way round.
  .refine(
    (value) => /^[A-Z]/i.test(value) && isZone(value),
    '--time-zone is no time zone; one is America/Toronto.',
  );

const currency = z
  .string('Say --currency CODE.')
  .toUpperCase()
  .refine(
    (value) => Intl.supportedValuesOf('currency').includes(value),
    '--currency is no currency; one is CAD.',
  );

const create = z.object({
  account: slug,
  name: text('name', 200),
  'time-zone': zone,
  currency,
  login,
  'first-name': text('first-name', 100),
  'last-name': text('last-name', 100),
  email: z.email('--email is no e-mail address.').toLowerCase().optional(),
});

const ofSomebody = z.object({ account: slug, login });

export type AccountCall =
  | ({ readonly what: 'create' } & z.infer<typeof create>)
  | ({ readonly what: 'password' | 'reset-second-factor' } & z.infer<typeof ofSomebody>);

/** What was asked for, or null for the help text. */
export function readCall(args: readonly string[]): AccountCall | null {
  const { values, positionals } = parseCall({
    args: [...args],
    allowPositionals: true,
    options: {
      account: { type: 'string' },
      name: { type: 'string' },
      'time-zone': { type: 'string' },
      currency: { type: 'string' },
      login: { type: 'string' },
      'first-name': { type: 'string' },
      'last-name': { type: 'string' },
      email: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const [what, ...others] = positionals;
  if (others.length === 0) {
    if (what === 'create') return { what, ...fitting(create, values) };
    if (what === 'password' || what === 'reset-second-factor')
      return { what, ...fitting(ofSomebody, values) };
  }
  throw new UsageError('Say what to do: create, password or reset-second-factor.');
}

function fitting<T>(schema: z.ZodType<T>, values: object): T {
  const result = schema.safeParse(values);
  if (!result.success) throw new UsageError(result.error.issues[0]?.message ?? 'The call is off.');
  return result.data;
}
