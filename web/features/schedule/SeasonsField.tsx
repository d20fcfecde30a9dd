import { useWatch } from 'react-hook-form';
import type { ClassFormChoices } from './class-choices.ts';
import { CheckListField, type ClassValues } from './class-fields.ts';

/** Sessions or rolling sessions; once one is chosen, those of the other kind are not offered beside it. */
export function SeasonsField({ seasons }: Pick<ClassFormChoices, 'seasons'>) {
  const chosen = useWatch<ClassValues, 'seasonIds'>({ name: 'seasonIds' });
  const kind = seasons.find(({ id }) => chosen.includes(id))?.kind;
  const offered = seasons.filter(
    (season) => !kind || season.kind === kind || chosen.includes(season.id),
  );
  const options = offered.map(({ id, name, kind: of }) => ({
    id,
    name: of === 'ROLLING' ? `${name} (rolling)` : name,
  }));
  return (
    <CheckListField
      name="seasonIds"
      label={kind === 'ROLLING' ? 'Rolling sessions' : 'Sessions'}
      none="none, it meets on all its dates"
      hint="With sessions it meets within them only. Students are dropped at the end of a session, and stay through rolling ones; a class has one kind."
      options={options}
    />
  );
}
