import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { RecordKind } from '../../features/settings/record-marks.form.ts';
import {
  CustomField,
  DropReason,
  Keyword,
  Setting,
} from '../../features/settings/settings.entities.ts';
import { rowsOf, type Table } from '../table.ts';
import { DEMO_TOKENS } from './token-settings.ts';

const MADE_AT = Date.UTC(2026, 0, 1);

/** An id that depends on the name alone, so that what is set up here shifts nothing else of the demo. */
export const settingsId = (name: string): string =>
  v7({ msecs: MADE_AT, seq: 0, random: createHash('sha256').update(name).digest() });

const BUSINESS = {
  phone: '416 555 0100',
  email: 'office@cartwheel.example',
  website: 'www.cartwheel.example',
  street: '180 Birch Avenue',
  city: 'Toronto',
  region: 'Ontario',
  postcode: 'M4V 1C8',
  country: 'Canada',
};

const DROP_REASONS = [
  'Moved away',
  'Another activity',
  'Time does not suit',
  'Too expensive',
  'Injury or illness',
  'Lost interest',
  'Moved up a level',
];

const KEYWORDS: readonly (readonly [name: string, targets: RecordKind[]])[] = [
  ['Allergy card on file', ['STUDENT']],
  ['Board member', ['FAMILY']],
  ['Competitive team', ['STUDENT', 'CLASS']],
  ['First-aid trained', ['STAFF']],
  ['Needs an aide', ['STUDENT']],
  ['Newcomer', ['FAMILY', 'STUDENT']],
  ['Parent volunteers', ['FAMILY']],
  ['Photo consent withheld', ['STUDENT']],
  ['Scholarship', ['FAMILY', 'STUDENT']],
  ['Sibling discount', ['FAMILY']],
];

const FIELDS: readonly (readonly [
  target: RecordKind,
  label: string,
  kind: CustomField['kind'],
  choices?: string[],
])[] = [
  [
    'FAMILY',
    'How they heard of us',
    'CHOICE',
    ['A friend', 'Search', 'School flyer', 'Passing by'],
  ],
  ['FAMILY', 'Emergency pick-up', 'TEXT'],
  ['STUDENT', 'School', 'TEXT'],
  ['STUDENT', 'Shirt size', 'CHOICE', ['XS', 'S', 'M', 'L', 'XL']],
  ['STUDENT', 'May leave alone', 'YES_NO'],
  ['CLASS', 'Equipment', 'LONG_TEXT'],
  ['STAFF', 'First aid until', 'DATE'],
];

/** The drop reasons, keywords, custom fields and business data of the school. */
export function settingsTables(): Table[] {
  return [
    rowsOf(Setting, [
      { id: settingsId('BUSINESS'), area: 'BUSINESS', value: BUSINESS },
      { id: settingsId('TOKENS'), area: 'TOKENS', value: { ...DEMO_TOKENS } },
    ]),
    rowsOf(
      DropReason,
      DROP_REASONS.map((name, index) => ({ id: settingsId(name), name, position: index + 1 })),
    ),
    rowsOf(
      Keyword,
      KEYWORDS.map(([name, targets]) => ({ id: settingsId(name), name, targets })),
    ),
    rowsOf(
      CustomField,
      FIELDS.map(([target, label, kind, choices = []], index) => ({
        id: settingsId(`${target} ${label}`),
        ...{ target, label, kind, choices },
        position: index + 1,
      })),
    ),
  ];
}
