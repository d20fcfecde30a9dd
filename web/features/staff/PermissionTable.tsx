import type { Permission, PermissionLevel } from '../../lib/permission.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { levelsOf, levelWords, permissionAreas, type PermissionWords } from './permission-words.ts';
import { TableRoot } from './PermissionTable.styles.ts';
import type { Levels, Right } from './rights.ts';

/** What it comes to for a person, with what the groups add. */
interface InEffect {
  saved: ReadonlyMap<Permission, Right>;
  now: ReadonlyMap<Permission, Right>;
}

interface PermissionTableProps {
  /** The levels that are granted here. */
  levels: Levels;
  /** The levels as they were read: offered again even where they mean no more than another. */
  savedLevels: Levels;
  /** To whom they are granted: "This person". */
  grantedTo: string;
  onChange: (permission: Permission, level: PermissionLevel) => void;
  /** Left out for a group, which has nothing but its own levels. */
  inEffect?: InEffect;
}

/** Every permission with its level, area by area, and what the level lets one do. */
export function PermissionTable(props: PermissionTableProps) {
  const { levels, savedLevels, grantedTo, inEffect } = props;
  const columns = inEffect ? 4 : 2;
  return (
    <TableRoot data-narrow={inEffect ? undefined : ''}>
      <colgroup>
        <col />
        <col style={{ width: 184 }} />
        {inEffect && <col style={{ width: 118 }} />}
        {inEffect && <col style={{ width: 230 }} />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Permission</th>
          <th scope="col">{grantedTo}</th>
          {inEffect && <th scope="col">In effect</th>}
          {inEffect && <th scope="col">Comes from</th>}
        </tr>
      </thead>
      {permissionAreas.map((area) => (
        <tbody key={area.title}>
          <tr>
            <th scope="rowgroup" colSpan={columns}>
              {area.title}
            </th>
          </tr>
          {area.permissions.map((words) => {
            const { permission, name } = words;
            const level = levels[permission];
            const right = inEffect?.now.get(permission);
            const before = inEffect
              ? (inEffect.saved.get(permission)?.level ?? 'NONE')
              : savedLevels[permission];
            const now = right?.level ?? (inEffect ? 'NONE' : level);
            return (
              <tr key={permission} data-changed={before === now ? undefined : ''}>
                <th scope="row">
                  {name}
                  <Allowed words={words} level={now} />
                </th>
                <td>
                  <LevelChoice
                    label={name}
                    value={level}
                    levels={[...levelsOf(words), level, savedLevels[permission]]}
                    onChange={(next) => {
                      props.onChange(permission, next);
                    }}
                  />
                </td>
                {inEffect && (
                  <td data-label="In effect:">
                    <span data-level={now}>{levelWords[now]}</span>
                    {before !== now && <small>was {levelWords[before]}</small>}
                  </td>
                )}
                {right && <Sources right={right} />}
              </tr>
            );
          })}
        </tbody>
      ))}
    </TableRoot>
  );
}

/** What View and Full allow; what is not in effect is subdued, so that one reads what a click would add or take. */
function Allowed({ words, level }: { words: PermissionWords; level: PermissionLevel }) {
  return (
    <small>
      {words.view && <span data-allowed={level !== 'NONE'}>{words.view}</span>}{' '}
      {words.full && <span data-allowed={level === 'FULL'}>{words.full}</span>}
    </small>
  );
}

function Sources({ right }: { right: Right }) {
  if (right.from.length === 0) return <td />;
  return (
    <td data-label="from">
      <ul>
        {right.from.map(({ name, level }) => (
          <li key={name}>
            {name}: {levelWords[level]}
          </li>
        ))}
      </ul>
    </td>
  );
}
