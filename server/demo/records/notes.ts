import { Note } from '../../features/students/note.entity.ts';
import type { NoteLevel } from '../../features/students/note.form.ts';
import { addDays } from '../../shared/local-date.ts';
import { later } from '../dates.ts';
import type { Household } from '../people/people.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';
import { drawnFrom, happens, idBy, numberBetween } from './drawn.ts';

type Line = readonly [level: NoteLevel, text: string];

const CALL_LATE: Line = ['INFO', 'Prefers to be called after six.'];
const EVENINGS: Line = ['IMPORTANT', 'New job in January: may change to evening classes.'];
const INHALER: Line = ['IMPORTANT', 'Keeps his inhaler in the swim bag; remind him before class.'];

/** The first are the most common. */
const OF_FAMILIES: readonly Line[] = [
  CALL_LATE,
  CALL_LATE,
  ['INFO', 'Pays at the desk, cash or debit.'],
  ['INFO', 'Speaks French at home; write in both languages.'],
  ['INFO', 'Asked about private lessons, none free this term.'],
  ['INFO', 'Sent the schedule for spring by e-mail.'],
  ['INFO', 'Forgot two jackets in October; they are in the lost-and-found box.'],
  ['INFO', 'Asked about the holiday camp; send the flyer when it is out.'],
  ['INFO', 'Pays at the desk, cash or debit.'],
  ['INFO', 'Carpools with the neighbours on Tuesdays.'],
  ['INFO', 'Grandmother brings the children on weekdays.'],
  EVENINGS,
  ['IMPORTANT', 'Wants to be told before an instructor is replaced.'],
  ['IMPORTANT', 'Complained about the changing room on 3 October; manager called back.'],
  ['CRITICAL', 'Release to the mother only. Court order in the office folder.'],
  ['CRITICAL', 'Father may not pick up on weekdays; call the mother if he does.'],
];

const OF_STUDENTS: readonly Line[] = [
  ['INFO', 'Shy in the first minutes; a friendly word helps.'],
  ['INFO', 'Likes to be in front where she or he can see.'],
  ['INFO', 'Ready for the next level after the assessment.'],
  ['IMPORTANT', 'Needs a reminder to wear goggles.'],
  ['IMPORTANT', 'Comes straight from school and has a snack first.'],
  ['CRITICAL', 'May not leave the building alone.'],
];

/** What the desk has written down, some of it settled since. */
export function noteTable(
  seed: Seed,
  households: readonly Household[],
  desk: readonly (readonly [staffId: string, weight: number])[],
): Table {
  const staff = desk.map(([staffId]) => staffId);
  const write = (
    key: string,
    of: { familyId: string | null; studentId: string | null },
    joinedOn: string,
    [level, text]: Line,
  ) => {
    const day = later(addDays(seed.today, -numberBetween(`${key} day`, 2, 260)), joinedOn);
    const minute = String(numberBetween(`${key} minute`, 10, 59));
    const isClosed = level !== 'CRITICAL' && happens(`${key} closed`, 0.3);
    return {
      ...{ id: idBy(`note ${key}`), ...of, level, text },
      authorId: drawnFrom(`${key} author`, staff),
      createdAt: seed.instant(day, `${numberBetween(`${key} hour`, 10, 18)}:${minute}`),
      closedAt: isClosed ? seed.instant(later(addDays(seed.today, -1), day), '19:15') : null,
    };
  };
  const [alvarez, ...others] = households;
  const [leo] = alvarez?.children ?? [];
  // The family of the pictures has a story of its own.
  const shown = alvarez
    ? [
        write('shown 1', { familyId: alvarez.id, studentId: null }, alvarez.joinedOn, CALL_LATE),
        write('shown 2', { familyId: alvarez.id, studentId: null }, alvarez.joinedOn, EVENINGS),
        ...(leo
          ? [write('shown 3', { familyId: null, studentId: leo.id }, leo.joinedOn, INHALER)]
          : []),
      ]
    : [];
  const notes = others.flatMap(({ id: familyId, joinedOn, children }) => [
    ...['first', 'second']
      .filter((which, index) => happens(`${which} ${familyId}`, index === 0 ? 0.2 : 0.05))
      .map((which) =>
        write(
          `${which} ${familyId}`,
          { familyId, studentId: null },
          joinedOn,
          drawnFrom(`${which} text ${familyId}`, OF_FAMILIES),
        ),
      ),
    ...children
      .filter(({ id }) => happens(`note ${id}`, 0.1))
      .map((child) =>
        write(
          child.id,
          { familyId: null, studentId: child.id },
          child.joinedOn,
          drawnFrom(`text ${child.id}`, OF_STUDENTS),
        ),
      ),
  ]);
  return rowsOf(Note, [...shown, ...notes]);
}
