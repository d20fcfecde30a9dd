import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { passColumns } from './pass-columns.tsx';
import { isUsable } from './pass-status.ts';
import type { PassTask } from './pass-task.ts';
import { PassesTable_holderFragmentDoc } from './PassesTable.generated.ts';

/** Where the window is narrow the names come first: on a tablet held upright the bars go. */
const Fitted = styled('div')({
  '@media (min-width: 601px) and (max-width: 899px)': {
    '& th:first-of-type': { width: '150px !important' },
    '& th:last-of-type': { width: '156px !important' },
    '& td:last-of-type [aria-hidden]': { display: 'none' },
  },
});

export type PassFilter = 'ALL' | 'ACTIVE' | 'INACTIVE';

interface PassesTableProps {
  holders: readonly FragmentType<typeof PassesTable_holderFragmentDoc>[];
  filter: PassFilter;
  ofFamily: boolean;
  onPunchIn: (holderId: string) => void;
  onLog: (passId: string) => void;
  newIds: readonly string[];
  onTask: (task: PassTask) => void;
}

/** A row for each student and pass, in the server's order: usable ones first. */
export function PassesTable({ filter, ...props }: PassesTableProps) {
  const holders = useFragmentList(PassesTable_holderFragmentDoc, props.holders);
  const rows = holders.filter(
    ({ status }) => filter === 'ALL' || isUsable(status) === (filter === 'ACTIVE'),
  );
  const whose = props.ofFamily ? 'This family' : 'This student';
  return (
    <Fitted>
      <DataTable
        label="Punch passes"
        columns={passColumns(props)}
        rows={rows}
        rowKey={({ id }) => id}
        isSubdued={({ status }) => !isUsable(status)}
        empty={
          holders.length === 0 ? (
            <EmptyState
              title={`${whose} has no punch passes`}
              hint="A pass that is given stands here, with what is left on it."
            />
          ) : (
            <EmptyState
              title={filter === 'ACTIVE' ? 'No active passes' : 'No inactive passes'}
              hint="The other filter shows the rest."
            />
          )
        }
      />
    </Fitted>
  );
}
