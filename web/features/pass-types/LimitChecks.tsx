import { CheckList } from '../../ui/CheckList.tsx';
import type { Named } from './draft.ts';

interface LimitChecksProps {
  kind: 'locations' | 'programs' | 'levels';
  label: string;
  options: readonly Named[];
  chosen: readonly Named[];
  error: string | undefined;
  onChange: (chosen: readonly Named[]) => void;
}

/** Any number of a kind; none means all of them. What was chosen and is gone since stays in sight. */
export function LimitChecks({ kind, label, options, chosen, error, onChange }: LimitChecksProps) {
  const gone = chosen.filter(({ id }) => !options.some((option) => option.id === id));
  const all = [...gone.map(({ id, name }) => ({ id, name: `${name} (deleted)` })), ...options];

  return (
    <CheckList
      field={kind}
      label={label}
      note={chosen.length === 0 ? 'all' : `${String(chosen.length)} of ${String(all.length)}`}
      options={all}
      error={error}
      isChosen={(id) => chosen.some((one) => one.id === id)}
      onChange={(id, isNow) => {
        const named = all.filter((one) => one.id === id);
        onChange(isNow ? [...chosen, ...named] : chosen.filter((one) => one.id !== id));
      }}
    />
  );
}
