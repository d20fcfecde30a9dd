import Button from '@mui/material/Button';
import type { RefObject } from 'react';
import { Link } from 'react-router';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { indicatorLooks, type IndicatorKind, type ShownIndicator } from './indicator-looks.tsx';
import { isAbsent, type RollLine } from './marks.ts';
import { Panel } from './Panel.tsx';
import { RollNotes } from './RollNotes.tsx';
import type { RollStore } from './roll-store.ts';
import { useLine } from './useLine.ts';

/** What is told of somebody's place in the class. */
const ofPlace: readonly IndicatorKind[] = [
  ...(['MAKEUP', 'TRIAL', 'SINGLE_DAY', 'LAST_DAY', 'TRANSFER', 'FIRST_DAY'] as const),
];

interface IndicatorPanelProps {
  store: RollStore;
  line: RollLine;
  indicator: ShownIndicator;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What an indicator means, in full, and the one thing to do about it. */
export function IndicatorPanel({ store, line, indicator, anchor, onClose }: IndicatorPanelProps) {
  const { kind, says } = indicator;
  const maySeeStudent = usePermission('STUDENTS');
  return (
    <Panel
      title={`${indicatorLooks[kind].word}: ${line.firstName} ${line.lastName}`}
      anchor={anchor}
      onClose={onClose}
    >
      <p>{says}</p>
      {kind === 'NOTES' && maySeeStudent && <RollNotes studentId={line.studentId} />}
      <footer>
        <IndicatorAct store={store} line={line} kind={kind} onDone={onClose} />
      </footer>
    </Panel>
  );
}

interface IndicatorActProps {
  store: RollStore;
  line: RollLine;
  kind: IndicatorKind;
  onDone: () => void;
}

function IndicatorAct({ store, line, kind, onDone }: IndicatorActProps) {
  const { mark } = useLine(store, line);
  const mayMark = usePermission('ATTENDANCE', 'FULL');
  const maySeeStudent = usePermission('STUDENTS');
  const maySeeEnrollments = useMaySeeEnrollments();
  const isExcused = line.expectedAbsence?.isExcused === true;

  if (kind === 'EXPECTED_ABSENT') {
    if (!mayMark || isAbsent(mark.status)) return null;
    return (
      <Button
        size="small"
        onClick={() => {
          store.act(line.studentId, 'absent');
          onDone();
        }}
      >
        {isExcused ? 'Mark absent, excused' : 'Mark absent'}
      </Button>
    );
  }
  if (ofPlace.includes(kind)) {
    return maySeeEnrollments ? (
      <Button size="small" component={Link} to={`/students/${line.studentId}/enrollments`}>
        Enrollments
      </Button>
    ) : null;
  }
  return maySeeStudent ? (
    <Button size="small" component={Link} to={`/students/${line.studentId}`}>
      Open student
    </Button>
  ) : null;
}
