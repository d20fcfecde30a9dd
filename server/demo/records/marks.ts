import { CustomValue, KeywordUse } from '../../features/settings/settings.entities.ts';
import { isMedicalAlert } from '../../features/students/health.rules.ts';
import type { ClassSpec, ProgramName } from '../catalogue/class-spec.ts';
import type { Child, Household } from '../people/people.ts';
import { settingsId } from '../settings/settings-tables.ts';
import { rowsOf, type Table } from '../table.ts';
import { drawnFrom, happens, idBy } from './drawn.ts';

/** How many of the families and of the students have a keyword. */
const OF_FAMILIES = [
  ['Sibling discount', 0.2],
  ['Parent volunteers', 0.12],
  ['Newcomer', 0.08],
  ['Scholarship', 0.03],
  ['Board member', 0.015],
] as const;
const OF_STUDENTS = [
  ['Competitive team', 0.07],
  ['Newcomer', 0.05],
  ['Photo consent withheld', 0.06],
  ['Needs an aide', 0.02],
  ['Scholarship', 0.02],
] as const;

const HEARD = ['A friend', 'A friend', 'Search', 'School flyer', 'Passing by'];
const SHIRTS = ['XS', 'S', 'M', 'L', 'XL'];
const SCHOOLS = ['Elm Street PS', 'Birchmount PS', 'St. Clare', 'Lakeview Academy', 'Riverside PS'];

type Owner = Readonly<Record<'familyId' | 'studentId' | 'classId', string | null>>;

const NOBODY: Owner = { familyId: null, studentId: null, classId: null };
const ofFamily = (id: string): Owner => ({ ...NOBODY, familyId: id });
const ofStudent = (id: string): Owner => ({ ...NOBODY, studentId: id });
const ofClass = (id: string): Owner => ({ ...NOBODY, classId: id });

const EQUIPMENT: Partial<Record<ProgramName, string>> = {
  Gymnastics: 'Two long mats and the low beam.',
  Swim: 'Kickboards and pool noodles from the cage.',
};

const use = (name: string, id: string, of: Owner) => ({
  id: idBy(`use ${name} ${id}`),
  keywordId: settingsId(name),
  ...of,
});

/** Some fields are filled in, as far as somebody asked. */
function value(field: string, id: string, of: Owner, share: number, read: (key: string) => string) {
  const key = `${field} ${id}`;
  return happens(key, share)
    ? [{ id: idBy(`value ${key}`), fieldId: settingsId(field), ...of, value: read(`${key} value`) }]
    : [];
}

const usesOf = (id: string, of: Owner, shares: readonly (readonly [string, number])[]) =>
  shares
    .filter(([name, share]) => happens(`${name} ${id}`, share))
    .map(([name]) => use(name, id, of));

const hasCard = ({ medicalAlert }: Child): boolean =>
  isMedicalAlert(medicalAlert) && /allergy|EpiPen/i.test(medicalAlert ?? '');

/** What families, students and classes have of the school's keywords and custom fields. */
export function markTables(
  households: readonly Household[],
  classes: readonly { readonly id: string; readonly spec: ClassSpec }[],
): Table[] {
  const children = households.flatMap((household) => household.children);
  return [
    rowsOf(KeywordUse, [
      ...households.slice(0, 1).map(({ id }) => use('Sibling discount', id, ofFamily(id))),
      ...households.slice(1).flatMap(({ id }) => usesOf(id, ofFamily(id), OF_FAMILIES)),
      ...children.flatMap(({ id }) => usesOf(id, ofStudent(id), OF_STUDENTS)),
      ...children.filter(hasCard).map(({ id }) => use('Allergy card on file', id, ofStudent(id))),
      ...classes
        .filter(({ spec }) => spec.level === 'Advanced')
        .map(({ id }) => use('Competitive team', id, ofClass(id))),
    ]),
    rowsOf(CustomValue, [
      ...classes.flatMap(({ id, spec }) => {
        const equipment = EQUIPMENT[spec.program];
        return equipment ? value('CLASS Equipment', id, ofClass(id), 0.15, () => equipment) : [];
      }),
      ...households.flatMap(({ id, adults }) => [
        ...value('FAMILY How they heard of us', id, ofFamily(id), 0.6, (key) =>
          drawnFrom(key, HEARD),
        ),
        ...value('FAMILY Emergency pick-up', id, ofFamily(id), 0.15, () => {
          const [last] = adults.slice(-1);
          return last ? `${last.firstName} ${last.lastName}, ${last.phone}` : 'A neighbour';
        }),
      ]),
      ...children.flatMap(({ id }) => [
        ...value('STUDENT School', id, ofStudent(id), 0.45, (key) => drawnFrom(key, SCHOOLS)),
        ...value('STUDENT Shirt size', id, ofStudent(id), 0.35, (key) => drawnFrom(key, SHIRTS)),
        ...value('STUDENT May leave alone', id, ofStudent(id), 0.3, (key) =>
          String(happens(key, 0.2)),
        ),
      ]),
    ]),
  ];
}
