import { useQuery } from '@apollo/client/react';
import { useAddressId } from '../../lib/useAddressId.ts';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { LevelFilterDocument } from './LevelFilter.generated.ts';

/** Narrows the list of students to those of a level. */
export function LevelFilter() {
  const [levelId, choose] = useAddressId('level');
  const { data } = useQuery(LevelFilterDocument);
  return (
    <NamedFilter
      label="Level"
      all="All levels"
      records={data?.levels}
      value={levelId}
      onChange={choose}
    />
  );
}
