import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import { useEffect, useMemo, useRef, useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { keptMarks } from './kept-marks.ts';
import { occurrenceName, whyNot } from './occurrence-words.ts';
import { RollFactsContext } from './roll-facts.ts';
import { RollFoot } from './RollFoot.tsx';
import { RollGrid } from './RollGrid.tsx';
import { RollSheet_rollFragmentDoc } from './RollSheet.generated.ts';
import { RollStore } from './roll-store.ts';
import { useRollKeys } from './useRollKeys.ts';
import { useSubmitRoll, type RollKey } from './useSubmitRoll.ts';

const CorrectionDialog = lazyComponent(
  async () => (await import('./CorrectionDialog.tsx')).CorrectionDialog,
);
const DifferencesDialog = lazyComponent(
  async () => (await import('./DifferencesDialog.tsx')).DifferencesDialog,
);

const WhyNot = styled('p')(({ theme }) => ({
  flex: 'none',
  margin: 0,
  padding: '9px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.soft.warning,
}));

interface RollSheetProps {
  roll: FragmentType<typeof RollSheet_rollFragmentDoc>;
  of: RollKey;
  viewerId: string;
}

/** The roll of an occurrence, to be marked and submitted. */
export function RollSheet({ roll: masked, of, viewerId }: RollSheetProps) {
  const withMedical = usePermission('STUDENT_MEDICAL');
  const roll = useFragmentData(RollSheet_rollFragmentDoc, masked, { withMedical });
  const [kept] = useState(() => keptMarks(viewerId, roll.id));
  const [store] = useState(() => new RollStore(roll.lines, kept));
  const [told, setTold] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const submit = useSubmitRoll(store, roll, of, withMedical, setTold);

  useEffect(() => {
    store.receive(roll.lines);
  }, [store, roll.lines]);
  useEffect(
    () =>
      kept.watch((drafts) => {
        store.adopt(drafts);
      }),
    [kept, store],
  );
  useRollKeys({
    store,
    grid: () => grid.current,
    mayMark: roll.mayMark,
    onSubmit: submit.submit,
  });

  const { asked } = submit;
  const { zone } = roll.class;
  const isHeld = roll.occurrence.state === 'MEETS';
  const facts = useMemo(() => ({ of, isHeld, zone }), [of, isHeld, zone]);
  const why = roll.mayMark ? null : (roll.cannotMark ?? whyNot(roll.occurrence));
  return (
    <RollFactsContext value={facts}>
      {why !== null && <WhyNot>{why}</WhyNot>}
      <RollGrid
        ref={grid}
        store={store}
        name={occurrenceName(roll.occurrence)}
        mayMark={roll.mayMark}
      />
      {roll.mayMark && (
        <RollFoot
          store={store}
          submit={submit}
          told={told}
          checkInNote={
            roll.checkInMode && roll.checkedInAt === null
              ? 'Check-in mode: whoever is not marked becomes absent.'
              : null
          }
        />
      )}
      {asked?.kind === 'corrections' && (
        <CorrectionDialog preview={asked.preview} submit={submit} onClose={submit.forget} />
      )}
      {asked?.kind === 'differences' && (
        <DifferencesDialog
          store={store}
          of={of}
          zone={zone}
          others={asked.others}
          onSubmit={submit.submit}
          onClose={submit.forget}
        />
      )}
    </RollFactsContext>
  );
}
