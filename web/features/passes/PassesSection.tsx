import type { FragmentType } from '@apollo/client/masking';
import { useAddressChoice } from '../../lib/useAddressChoice.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { isUsable } from './pass-status.ts';
import { PassesSection_holderFragmentDoc } from './PassesSection.generated.ts';
import { PassesTable, type PassFilter } from './PassesTable.tsx';

interface PassesSectionProps {
  holders: readonly FragmentType<typeof PassesSection_holderFragmentDoc>[];
  ofFamily: boolean;
  onPunchIn: (holderId: string) => void;
  onLog: (passId: string) => void;
}

/** The passes below the enrollments. */
export function PassesSection({ holders: refs, ...props }: PassesSectionProps) {
  const [filter, setFilter] = useAddressChoice<PassFilter>('passes', ['ALL', 'ACTIVE', 'INACTIVE']);
  const holders = useFragmentList(PassesSection_holderFragmentDoc, refs);
  const active = holders.filter(({ status }) => isUsable(status)).length;
  const inactive = holders.length - active;
  return (
    <Section
      title="Punch passes"
      actions={
        <SegmentedFilter
          label="Which passes"
          value={filter}
          options={[
            { value: 'ACTIVE', label: `Active ${String(active)}` },
            { value: 'INACTIVE', label: `Inactive ${String(inactive)}` },
            { value: 'ALL', label: `All ${String(holders.length)}` },
          ]}
          onChange={setFilter}
        />
      }
    >
      <PassesTable {...props} holders={holders} filter={filter} />
    </Section>
  );
}
