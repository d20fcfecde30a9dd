import { TokenEntryKind } from '../../features/tokens/token.enums.ts';
import { NORTH_GYM, SOUTH_POOL } from '../catalogue/class-spec.ts';
import { alvarezChildren } from '../enrollments/alvarez-enrollments.ts';
import { otherChildren, type School } from '../enrollments/school.ts';
import { drawnFrom } from '../records/drawn.ts';
import { FORMER_PROGRAM_ID, idOf, type Places } from '../schedule/places.ts';
import type { DemoToken } from './demo-token.ts';

/** Others who still have a token for the program that there is no more. */
const OF_FORMER_PROGRAM = 4;

/** Tokens that the desk made: some for the family of the pictures, and some for a program that was deleted since. */
export function tokensByHand(
  school: School,
  places: Places,
  staff: readonly string[],
): DemoToken[] {
  const { seed } = school;
  const { leo, maya, sofia } = alvarezChildren(school);
  const [pool, gym] = [idOf(places.locations, SOUTH_POOL), idOf(places.locations, NORTH_GYM)];
  const program = (name: string) => idOf(places.programs, name);
  const made = (
    child: { readonly id: string },
    daysAgo: number,
    of: Pick<DemoToken, 'locationId' | 'programId' | 'expires' | 'comment'>,
  ): DemoToken => {
    const key = `by hand ${child.id} ${daysAgo}`;
    const byId = drawnFrom(key, staff);
    const at = seed.instant(seed.day(-daysAgo), '16:05');
    return { key, studentId: child.id, ...of, steps: [{ kind: TokenEntryKind.ISSUE, at, byId }] };
  };
  const former = { locationId: gym, programId: FORMER_PROGRAM_ID };
  const extended = made(leo, 34, {
    ...{ locationId: pool, programId: program('Swim'), expires: seed.day(6) },
    comment: 'Two weeks at summer camp, agreed with Ana Alvarez.',
  });
  const [manager = null] = staff;
  return [
    {
      ...extended,
      steps: [
        ...extended.steps,
        {
          ...{ kind: TokenEntryKind.EDIT, byId: manager, note: 'Changed: last day.' },
          ...{ at: seed.instant(seed.day(-8), '12:40'), expires: seed.day(36) },
        },
      ],
    },
    made(leo, 95, {
      ...{ locationId: gym, programId: program('Gymnastics'), expires: seed.day(-35) },
      comment: 'Broken wrist.',
    }),
    made(maya, 21, {
      ...{ locationId: null, programId: null, expires: null },
      comment: 'Goodwill: the heating failed during her class.',
    }),
    made(sofia, 160, {
      ...{ ...former, expires: seed.day(45) },
      comment: 'Trampoline ended; to be used elsewhere.',
    }),
    ...otherChildren(school)
      .filter((_, index) => index % 60 === 7)
      .slice(0, OF_FORMER_PROGRAM)
      .map((child, index) =>
        made(child, 150 + index, { ...former, expires: seed.day(20 + 15 * index) }),
      ),
  ];
}
