import type { FieldFault, FieldProblemFacts } from '../../shared/form.ts';
import type { SeasonKind } from './calendar.entities.ts';
import { shareDays, type ClassForm } from './class.form.ts';
import type { ClassNames, ClassRecord, NamedChoice } from './class-record.queries.ts';

const KIND_NAMES: Record<SeasonKind, string> = {
  SESSION: 'sessions',
  ROLLING: 'rolling sessions',
};

/** What is wrong with the records that a form names. What the class has already it may keep (rules S-7 and S-9). */
export function namesProblems(
  form: ClassForm,
  names: ClassNames,
  now: ClassRecord | null,
): FieldProblemFacts[] {
  const problems: FieldProblemFacts[] = [];
  const refuse = (field: string, reason: FieldFault, message: string): void => {
    problems.push({ field, reason, message });
  };
  const choose = <T extends NamedChoice>(
    field: string,
    what: string,
    among: readonly T[],
    id: string | null,
    had: readonly (string | null)[],
  ): T | null => {
    if (id === null) return null;
    const found = among.find((one) => one.id === id) ?? null;
    if (!found) refuse(field, 'UNKNOWN', `There is no such ${what}.`);
    else if (found.isOver && !had.includes(id))
      refuse(field, 'NOT_ALLOWED', `${found.name} is not offered any more.`);
    return found;
  };

  choose('programId', 'program', names.programs, form.programId, [now?.programId ?? null]);
  choose('levelId', 'level', names.levels, form.levelId, [now?.levelId ?? null]);
  choose('locationId', 'location', names.locations, form.locationId, [now?.locationId ?? null]);
  const room = choose('roomId', 'room', names.rooms, form.roomId, [now?.roomId ?? null]);
  if (room && room.locationId !== form.locationId)
    refuse('roomId', 'NOT_ALLOWED', `${room.name} is a room of another location.`);
  const teaching = (now?.instructors ?? []).map(({ staffId }) => staffId);
  for (const [index, { staffId }] of form.instructors.entries())
    choose(`instructors.${index}.staffId`, 'staff member', names.staff, staffId, teaching);

  const seasons = form.seasonIds.map((id, index) =>
    choose(`seasonIds.${index}`, 'session', names.seasons, id, now?.seasonIds ?? []),
  );
  const kind = now?.seasonKind ?? seasons.find((one) => one !== null)?.kind ?? null;
  for (const [index, season] of seasons.entries()) {
    if (!season || kind === null) continue;
    const field = `seasonIds.${index}`;
    if (season.kind !== kind) {
      refuse(
        field,
        'NOT_ALLOWED',
        now?.seasonKind
          ? `This class has ${KIND_NAMES[kind]} and does not go over to ${KIND_NAMES[season.kind]}; duplicate it instead.`
          : 'A class has sessions or rolling sessions, not both.',
      );
      continue;
    }
    const other = seasons
      .slice(0, index)
      .find((one) => one?.kind === kind && one.ranges.some((a) => overlapsAny(a, season.ranges)));
    if (other) refuse(field, 'OVERLAPS', `${season.name} overlaps ${other.name}.`);
  }
  return problems;
}

interface Range {
  readonly startsOn: string;
  readonly endsOn: string;
}

const overlapsAny = (one: Range, ranges: readonly Range[]): boolean =>
  ranges.some((other) => shareDays(asSpan(one), asSpan(other)));

const asSpan = ({ startsOn, endsOn }: Range) => ({ validFrom: startsOn, validTo: endsOn });
