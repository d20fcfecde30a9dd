import { Address } from '../../features/families/family.entities.ts';
import { isMedicalAlert } from '../../features/students/health.rules.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { roughAge, type Child, type Household } from '../people/people.ts';
import { rowsOf, type Table } from '../table.ts';
import { drawnFrom, happens, idBy, numberBetween } from './drawn.ts';

const STREETS = [
  'Birch Lane',
  'Queensdale Ave',
  'Harbour St',
  'Elmcrest Rd',
  'Mill Pond Dr',
  'Oriole Gate',
  'Lakeshore Cres',
  'Foundry Row',
  'Maple Hill Rd',
  'Old Orchard Blvd',
];
const CITIES = [
  ['Toronto', 'M4K'],
  ['Toronto', 'M6P'],
  ['Toronto', 'M1E'],
  ['Mississauga', 'L5B'],
  ['Markham', 'L3R'],
  ['Pickering', 'L1V'],
] as const;

/** Most families have told where they live, a few a second address. */
export function addressTable(households: readonly Household[]): Table {
  const address = (key: string, familyId: string, label: string | null, isPrimary: boolean) => {
    const [city, area] = drawnFrom(`${key} city`, CITIES);
    const digit = (what: string): number => numberBetween(`${key} ${what}`, 1, 9);
    return {
      ...{ id: idBy(`address ${key}`), familyId, label, isPrimary, city, region: 'ON' },
      street: `${numberBetween(`${key} number`, 2, 480)} ${drawnFrom(`${key} street`, STREETS)}`,
      postcode: `${area} ${digit('a')}${drawnFrom(`${key} letter`, [...'ABCEGHJKLMNPRSTVXY'])}${digit('b')}`,
    };
  };
  return rowsOf(
    Address,
    households.flatMap(({ id }) => [
      ...(happens(`home ${id}`, 0.85) ? [address(`home ${id}`, id, 'Home', true)] : []),
      ...(happens(`home ${id}`, 0.85) && happens(`other ${id}`, 0.08)
        ? [address(`other ${id}`, id, 'Grandparents', false)]
        : []),
    ]),
  );
}

const FLAGS = [
  'Two payments came back; take payment before enrolling.',
  'Speak to the manager before any change.',
  'Do not give the telephone number to other parents.',
  'Waiver not signed yet.',
  'Wants everything by e-mail, no calls.',
];

export const flagOf = ({ id }: Household): string | null =>
  happens(`flag ${id}`, 0.05) ? drawnFrom(`flag text ${id}`, FLAGS) : null;

/** A family or two whose customers may not sign in. */
export const isSuspended = ({ id }: Household): boolean => happens(`suspended ${id}`, 0.025);

const COMMENTS = [
  'Left-handed',
  'New – walk over to the group',
  'Glasses off in the water',
  'Sits out backward rolls',
  'Speaks mostly French',
  'Twin: wears the red cap',
  'Picked up by Grandma',
];

export const commentOf = ({ id }: Child): string | null =>
  happens(`comment ${id}`, 0.1) ? drawnFrom(`comment text ${id}`, COMMENTS) : null;

/** How far along: by age, and not yet known of everybody. */
export function levelOf({ id, born }: Child, today: LocalDate): string | null {
  const age = roughAge(born, today);
  if (age < 3) return 'Parent & Tot';
  if (age < 5) return 'Preschool';
  if (!happens(`level ${id}`, 0.7)) return null;
  return drawnFrom(
    `level name ${id}`,
    age < 9 ? ['Beginner', 'Beginner', 'Intermediate'] : ['Beginner', 'Intermediate', 'Advanced'],
  );
}

const PHYSICIANS = [
  'Dr. Osei, 416 555 0170',
  'Dr. Lin, 647 555 0171',
  'Danforth Family Clinic, 416 555 0172',
];

/** The health form: of those with an alert, and of some of the others. */
export function healthOf(child: Child, { adults }: Household) {
  const { id, medicalAlert } = child;
  const isTold = medicalAlert !== null || happens(`health ${id}`, 0.3);
  if (!isTold) return [];
  const alert = medicalAlert ?? '';
  const isIll = isMedicalAlert(alert);
  const [first] = adults;
  const allergy = /(peanut|tree nut|lactose)/i.exec(alert)?.[0] ?? null;
  const medication = /EpiPen|[Ii]nhaler|pump|medication/.exec(alert)?.[0] ?? null;
  return [
    {
      ...{ id, alert },
      allergies: allergy && `${allergy.charAt(0).toUpperCase()}${allergy.slice(1).toLowerCase()}`,
      medication: medication && `${medication.charAt(0).toUpperCase()}${medication.slice(1)}`,
      physician:
        isIll || happens(`physician ${id}`, 0.5) ? drawnFrom(`doctor ${id}`, PHYSICIANS) : null,
      emergencyContact: first
        ? `${first.firstName} ${first.lastName} (${first.relationship.toLowerCase()}), ${first.phone}`
        : null,
    },
  ];
}
