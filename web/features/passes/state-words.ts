import { count } from '../../lib/format.ts';
import { joinNames } from './join-names.ts';
import { othersOf, type PassRow, type StateTask } from './pass-task.ts';
import type { PassStatePreview } from './usePassState.ts';

type Holder = PassRow['pass']['holders'][number];

/** "Suspend this pass for Maya?" */
export function titleOf({ kind, row, forAll }: StateTask): string {
  const verb = { suspend: 'Suspend', unsuspend: 'Unsuspend', delete: 'Delete' }[kind];
  if (row.pass.holderKind === 'STUDENT') return `${verb} this pass?`;
  return `${verb} this pass for ${forAll ? 'everyone' : row.student.firstName}?`;
}

/** What is done, once it is: "Suspended for Maya: 10-visit Open Gym." */
export function doneWords({ kind, row, forAll }: StateTask): string {
  const verb = { suspend: 'Suspended', unsuspend: 'Unsuspended', delete: 'Deleted' }[kind];
  const isForAll = forAll && row.pass.holderKind === 'FAMILY';
  return `${verb} for ${isForAll ? 'everyone' : row.student.firstName}: ${row.pass.title}.`;
}

const namesOf = (holders: readonly Holder[]) => holders.map(({ student }) => student.firstName);

const whatIsLeft = (left: number | null) =>
  left === null ? 'The pass has no limit' : `${count(left, 'punch', 'punches')} left`;

/** Whom it concerns and what becomes of it, in whole sentences. */
export function sentencesOf(task: StateTask, preview: PassStatePreview): string[] {
  const names = joinNames(preview.holderNames);
  switch (task.kind) {
    case 'suspend':
      return [
        `${names} cannot be punched in with it until it is unsuspended.`,
        ...(task.forAll ? [] : othersStay(goingOn(task.row), 'can go on using it')),
        'The punches left and the last day stay as they are.',
      ];
    case 'unsuspend':
      return [`${names} can use it again.`, ...stillSuspended(task)];
    case 'delete':
      return deletionWords(task, preview, names);
  }
}

/** The others who can use the pass now. */
function goingOn(row: PassRow): string[] {
  const { pass } = row;
  return pass.isSuspended || pass.typeIsSuspended
    ? []
    : namesOf(othersOf(row).filter(({ isSuspended }) => !isSuspended));
}

function othersStay(others: readonly string[], what: string): string[] {
  return others.length > 0 ? [`${joinNames(others)} ${what}.`] : [];
}

function stillSuspended({ row, forAll }: StateTask): string[] {
  const { pass } = row;
  if (pass.typeIsSuspended) return ['But its pass type is still suspended.'];
  if (!forAll) return pass.isSuspended ? ['But the pass itself is still suspended.'] : [];
  const others = pass.holders.filter(({ isSuspended }) => isSuspended);
  if (others.length === 0) return [];
  return [
    `${joinNames(namesOf(others))} ${others.length === 1 ? 'stays' : 'stay'} suspended on it.`,
  ];
}

function deletionWords(
  { row, forAll }: StateTask,
  { left, passIsGone }: PassStatePreview,
  names: string,
): string[] {
  const others = othersOf(row);
  const end = 'This cannot be undone. Enrollments that it paid for stay.';
  if (!passIsGone) {
    return [
      `${names} cannot use it any more.`,
      ...othersStay(namesOf(others), `${others.length === 1 ? 'keeps' : 'keep'} it`),
      `${whatIsLeft(left)}: nothing is lost.`,
      end,
    ];
  }
  const lost =
    left === null
      ? 'It has no limit, and cannot be used any more.'
      : left === 0
        ? 'No punches are left on it, so none is lost.'
        : `${whatIsLeft(left)}: ${left === 1 ? 'it is' : 'they are'} lost.`;
  const isLast = !forAll && row.pass.holderKind === 'FAMILY';
  return [
    isLast
      ? `${names} is the last who holds it, so the pass itself is deleted.`
      : `The pass of ${names} is deleted.`,
    lost,
    end,
  ];
}

/** What one types to confirm is compared by its letters and digits: dashes and quotes are hard to type. */
export function isTyped(text: string, title: string): boolean {
  const bare = (words: string) =>
    words
      .toLocaleLowerCase('en')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(title) === '' ? text.trim() === title.trim() : bare(text) === bare(title);
}
