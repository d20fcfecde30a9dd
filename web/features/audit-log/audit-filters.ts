import { accountPath } from '../../lib/account.ts';
import { isPlainDate } from '../../lib/plain-date.ts';
import type { AuditLogPageQueryVariables } from './AuditLogPage.generated.ts';

type Kind = NonNullable<AuditLogPageQueryVariables['kind']>;
type Channel = NonNullable<AuditLogPageQueryVariables['channel']>;

/** What kinds of records there are, in words. */
export const kinds: Record<Kind, string> = {
  FAMILY: 'Families',
  STUDENT: 'Students',
  CLASS: 'Classes',
  ENROLLMENT: 'Enrollments',
  PASS: 'Passes',
  PASS_TYPE: 'Pass types',
  STAFF: 'Staff',
  USER_GROUP: 'User groups',
  NOTE: 'Notes',
  TOKEN: 'Makeup tokens',
  CANCELLATION: 'Cancellations',
  TASK: 'Background tasks',
  LOCATION: 'Locations',
  ROOM: 'Rooms',
  PROGRAM: 'Programs',
  LEVEL: 'Levels',
  SEASON: 'Sessions',
  CLOSURE: 'Closures',
  KEYWORD: 'Keywords',
  DROP_REASON: 'Drop reasons',
  CUSTOM_FIELD: 'Custom fields',
  SETTING: 'Settings',
  ACCOUNT: 'The account',
};

export const channelNames: Record<Channel, string> = {
  OFFICE_PORTAL: 'Office Portal',
  STAFF_PORTAL: 'Staff Portal',
  CHECK_IN_KIOSK: 'Check-in kiosk',
  CUSTOMER_PORTAL: 'Customer Portal',
  API: 'API',
  COMMAND_LINE: 'Command line',
  SYSTEM: 'Cartwheel',
};

/** What narrows the log, as the address of the page keeps it; empty where it does not. */
export interface AuditFilters {
  person: string;
  /** A verb, or an area with `@` in front. */
  action: string;
  kind: Kind | '';
  channel: Channel | '';
  from: string;
  to: string;
  record: string;
}

export const none: AuditFilters = {
  person: '',
  action: '',
  kind: '',
  channel: '',
  from: '',
  to: '',
  record: '',
};

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
const isChannel = (text: string): text is Channel => Object.hasOwn(channelNames, text);

/** What the address says; what makes no sense in it counts as not said. */
export function readFilters(params: URLSearchParams): AuditFilters {
  const said = (name: keyof AuditFilters) => params.get(name) ?? '';
  const [kind, channel] = [said('kind').toUpperCase(), said('channel').toUpperCase()];
  return {
    person: isId(said('person')) ? said('person') : '',
    action: said('action').slice(0, 100),
    kind: isKind(kind) ? kind : '',
    channel: isChannel(channel) ? channel : '',
    from: isPlainDate(said('from')) ? said('from') : '',
    to: isPlainDate(said('to')) ? said('to') : '',
    record: isId(said('record')) ? said('record') : '',
  };
}

export interface Verb {
  verb: string;
  label: string;
  area: string;
}

/** The arguments of the list. An area stands for all its verbs. */
export function filterArguments(filters: AuditFilters, verbs: readonly Verb[]) {
  const { action } = filters;
  const area = verbs.filter((one) => `@${one.area}` === action).map(({ verb }) => verb);
  const chosen = action.startsWith('@') ? area : [action];
  return {
    actorId: filters.person || null,
    verbs: action ? chosen : null,
    kind: filters.kind || null,
    recordId: filters.record || null,
    channel: filters.channel || null,
    from: filters.from || null,
    to: filters.to || null,
  };
}

interface Asked extends ReturnType<typeof filterArguments> {
  search: string | null;
}

/** Where the same list can be had as a file. */
export function csvAddress(asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries<string | string[] | null>({ ...asked })) {
    if (value !== null) query.set(name, typeof value === 'string' ? value : value.join(','));
  }
  return `${accountPath('audit-log.csv')}?${query.toString()}`;
}
