import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAddressChoice } from '../../lib/useAddressChoice.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import type { OpenDialog } from './open-dialog.ts';
import { GivePassDialog, PassEditor, PassStateDialog } from './pass-dialogs.ts';
import { isUsable } from './pass-status.ts';
import { isEdit, type EditTask, type PassTask } from './pass-task.ts';
import { PassesSection_holderFragmentDoc } from './PassesSection.generated.ts';
import { PassesTable, type PassFilter } from './PassesTable.tsx';
import { useFocusAfterEdit } from './useFocusAfterEdit.ts';
import type { PassNews } from './usePassNews.ts';

interface PassesSectionProps {
  holders: readonly FragmentType<typeof PassesSection_holderFragmentDoc>[];
  ofFamily: boolean;
  /** The viewer may give passes, and sees whom. */
  canGive: boolean;
  news: PassNews;
  onOpen: (dialog: OpenDialog) => void;
}

/** The passes below the enrollments. */
export function PassesSection({ holders: refs, news, onOpen, ...props }: PassesSectionProps) {
  const [filter, setFilter] = useAddressChoice<PassFilter>('passes', ['ALL', 'ACTIVE', 'INACTIVE']);
  const [editing, setEditing] = useState<EditTask | null>(null);
  const holders = useFragmentList(PassesSection_holderFragmentDoc, refs);
  const active = holders.filter(({ status }) => isUsable(status)).length;
  const inactive = holders.length - active;
  const [saved, setSaved] = useState('');
  useFocusAfterEdit(editing?.row.id ?? null);

  function start(task: PassTask) {
    if (isEdit(task)) {
      setEditing(task);
      return;
    }
    void PassStateDialog.preload();
    onOpen({ kind: 'state', act: task.kind, holderId: task.row.id, forAll: task.forAll });
  }

  return (
    <Section
      title="Punch passes"
      actions={
        <>
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
          {props.canGive && (
            <Button
              onPointerEnter={() => void GivePassDialog.preload()}
              onFocus={() => void GivePassDialog.preload()}
              onClick={() => {
                onOpen({ kind: 'give' });
              }}
            >
              Give a pass…
            </Button>
          )}
        </>
      }
    >
      <PassesTable
        holders={holders}
        ofFamily={props.ofFamily}
        filter={filter}
        newIds={news.holderIds}
        onPunchIn={(holderId) => {
          onOpen({ kind: 'punch', holderId });
        }}
        onLog={(passId) => {
          onOpen({ kind: 'log', passId });
        }}
        onTask={start}
      />
      {editing && (
        <PassEditor
          task={editing}
          onSaved={() => {
            setSaved(`Saved for ${editing.row.pass.title}.`);
            setEditing(null);
          }}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      <p role="status" style={visuallyHidden}>
        {saved}
      </p>
      <p role="status" style={visuallyHidden}>
        {news.words}
      </p>
    </Section>
  );
}
