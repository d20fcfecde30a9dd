import { useWatch } from 'react-hook-form';
import { GrantsField } from './GrantsField.tsx';
import { levelsFrom, rightsOf, type Grant, type Levels } from './rights.ts';
import { RightChanges } from './RightChanges.tsx';
import type { GrantRow } from './grant-rows.ts';

interface Group {
  id: string;
  name: string;
  grants: readonly Grant[];
}

interface EffectiveRightsProps {
  firstName: string;
  isOwner: boolean;
  /** All that there are. */
  groups: readonly Group[];
  saved: { groupIds: readonly string[]; grants: readonly Grant[] };
}

/** The levels of the person alone, and what they come to with the groups as they are ticked now. */
export function EffectiveRights({ firstName, isOwner, groups, saved }: EffectiveRightsProps) {
  const chosen = useWatch<{ groupIds: string[] }, 'groupIds'>({ name: 'groupIds' });
  const rows = useWatch<{ grants: GrantRow[] }, 'grants'>({ name: 'grants' });

  function come(groupIds: readonly string[], own: Levels) {
    const granters = groups
      .filter(({ id }) => groupIds.includes(id))
      .map(({ name, grants }) => ({ name, levels: levelsFrom(grants) }));
    return rightsOf([...granters, { name: 'This person', levels: own }], isOwner);
  }

  const before = come(saved.groupIds, levelsFrom(saved.grants));
  return (
    <div>
      <GrantsField
        grantedTo="This person alone"
        inEffect={(levels) => ({ saved: before, now: come(chosen, levels) })}
      />
      <RightChanges who={firstName} before={before} now={come(chosen, levelsFrom(rows))} />
    </div>
  );
}
