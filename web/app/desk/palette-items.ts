import { formatAge } from '../../lib/format.ts';
import type { DeskDialog } from '../../lib/desk.ts';
import type { PortalSection } from '../sections.ts';
import type { PaletteQuery } from './Palette.generated.ts';
import type { Person } from './recent-people.ts';

export interface PaletteAction {
  label: string;
  /** Leads to a page, or opens another dialog in the palette's place. */
  to: string | DeskDialog;
}

export interface PaletteItem {
  key: string;
  group: 'Code' | 'Students' | 'Families' | 'Staff' | 'Recently opened' | 'Go to';
  title: string;
  note: string;
  /** Enter does the first. */
  actions: readonly [PaletteAction, ...PaletteAction[]];
  /** Who it is, to be offered again. */
  person: Person | null;
}

export interface PaletteRights {
  punch: boolean;
  enrollments: boolean;
}

type Student = NonNullable<PaletteQuery['students']>['edges'][number]['node'];
type Family = NonNullable<PaletteQuery['families']>['edges'][number]['node'];
type StaffMember = NonNullable<PaletteQuery['staffMembers']>['edges'][number]['node'];
type Scanned = NonNullable<PaletteQuery['scan']>;

/** At least one of them is there: the last always is. */
function actionsOf(
  ...actions: [...(PaletteAction | false)[], PaletteAction]
): [PaletteAction, ...PaletteAction[]] {
  return actions.filter((action) => action !== false) as [PaletteAction, ...PaletteAction[]];
}

function personActions({ kind, id }: Person, rights: PaletteRights, canPunch: boolean) {
  if (kind === 'staff') return actionsOf({ label: 'Details', to: `/staff/${id}` });
  const page = kind === 'student' ? `/students/${id}` : `/families/${id}`;
  return actionsOf(
    canPunch && { label: 'Punch in', to: { kind: 'punch', studentId: id } },
    rights.enrollments && { label: 'Enrollments', to: `${page}/enrollments` },
    { label: 'Details', to: page },
  );
}

function studentItem(student: Student, rights: PaletteRights): PaletteItem {
  const { id, firstName, lastName, age, family } = student;
  const name = `${firstName} ${lastName}`;
  const person: Person = { kind: 'student', id, name };
  const hasPass = student.passes?.some(({ viewerCan }) => viewerCan.punchIn) ?? false;
  return {
    key: `student ${id}`,
    group: 'Students',
    title: name,
    note: [age && formatAge(age), family && `${family.name} family`].filter(Boolean).join(' · '),
    actions: personActions(person, rights, rights.punch && hasPass),
    person,
  };
}

function familyItem({ id, name, guardians, students }: Family, rights: PaletteRights): PaletteItem {
  const person: Person = { kind: 'family', id, name: `${name} family` };
  const adults = guardians.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ');
  const children = students?.map(({ firstName }) => firstName).join(', ');
  return {
    key: `family ${id}`,
    group: 'Families',
    title: person.name,
    note: [adults, children].filter(Boolean).join(' · '),
    actions: personActions(person, rights, false),
    person,
  };
}

function staffItem(member: StaffMember, rights: PaletteRights): PaletteItem {
  const { id, firstName, lastName, title } = member;
  const person: Person = { kind: 'staff', id, name: `${firstName} ${lastName}` };
  return {
    key: `staff ${id}`,
    group: 'Staff',
    title: person.name,
    note: title ?? '',
    actions: personActions(person, rights, false),
    person,
  };
}

interface ScannedIds {
  student: { id: string } | null;
  pass: { id: string } | null;
}

/** Where a scanned code leads: to the student and pass, or first to the question which of the students it is for. */
export function scanTarget({ student, pass }: ScannedIds): DeskDialog | null {
  if (student) {
    return { kind: 'punch', studentId: student.id, ...(pass && { passId: pass.id }) };
  }
  return pass && { kind: 'who', passId: pass.id };
}

function codeItem(scanned: Scanned, rights: PaletteRights): PaletteItem[] {
  const { student, pass } = scanned;
  const to = scanTarget(scanned);
  if (to === null) return [];
  const punch: PaletteAction | false = rights.punch && { label: 'Punch in', to };
  if (!student) {
    // Whose it is stands on no page of its own.
    if (!punch || !pass) return [];
    const note = 'pass of a family';
    return [
      {
        key: `code ${pass.id}`,
        group: 'Code',
        title: pass.title,
        note,
        actions: [punch],
        person: null,
      },
    ];
  }
  const person: Person = {
    kind: 'student',
    id: student.id,
    name: `${student.firstName} ${student.lastName}`,
  };
  const [first, ...others] = personActions(person, rights, false);
  return [
    {
      key: `code ${student.id}`,
      group: 'Code',
      title: person.name,
      note: [student.age && formatAge(student.age), pass?.title].filter(Boolean).join(' · '),
      actions: punch ? [punch, first, ...others] : [first, ...others],
      person,
    },
  ];
}

/** What was found, in the order of the groups. */
export function foundItems(found: PaletteQuery, rights: PaletteRights): PaletteItem[] {
  return [
    ...(found.scan ? codeItem(found.scan, rights) : []),
    ...(found.students?.edges.map(({ node }) => studentItem(node, rights)) ?? []),
    ...(found.families?.edges.map(({ node }) => familyItem(node, rights)) ?? []),
    ...(found.staffMembers?.edges.map(({ node }) => staffItem(node, rights)) ?? []),
  ];
}

/** Without a search: who was opened last. Whether a student has a pass is found out when it is asked for. */
export function recentItems(people: readonly Person[], rights: PaletteRights): PaletteItem[] {
  return people.map((person) => ({
    key: `recent ${person.id}`,
    group: 'Recently opened',
    title: person.name,
    note: '',
    actions: personActions(person, rights, rights.punch && person.kind === 'student'),
    person,
  }));
}

/** Pages whose names have each word of the text in them; "go to" may be typed too. */
export function pageItems(pages: readonly PortalSection[], text: string): PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const items = pages.map(({ label, to }): PaletteItem => ({
    key: `page ${to}`,
    group: 'Go to',
    title: `Go to ${label}`,
    note: '',
    actions: [{ label: 'Go', to }],
    person: null,
  }));
  const shortcuts: PaletteItem = {
    key: 'shortcuts',
    group: 'Go to',
    title: 'Keyboard shortcuts',
    note: '',
    actions: [{ label: 'Show', to: { kind: 'shortcuts' } }],
    person: null,
  };
  return [...items, shortcuts].filter(({ title }) =>
    words.every((word) => title.toLowerCase().includes(word)),
  );
}

/** The code on a card: what the server takes as one. */
export function isCode(text: string): boolean {
  return /^[0-9a-f]{12}$/i.test(text.replace(/[\s-]/g, ''));
}
