import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState, type RefObject } from 'react';
import { Link } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { FormField, Input } from '../../ui/FormField.tsx';
import { AbsencesButton } from '../absences/AbsencesButton.tsx';
import { asAbsent } from '../absences/absent-student.ts';
import { LineHistory } from './LineHistory.tsx';
import { hasAttended, isAbsent, maxComment, statusWords, type RollLine } from './marks.ts';
import { Panel } from './Panel.tsx';
import { useRollFacts } from './roll-facts.ts';
import { RollDocument } from './Roll.generated.ts';
import type { RollStore } from './roll-store.ts';
import { useLine } from './useLine.ts';

const TokenOfAbsence = lazyComponent(
  async () => (await import('../tokens/TokenOfAbsence.tsx')).TokenOfAbsence,
);

const Times = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 10,
});

interface LinePanelProps {
  store: RollStore;
  line: RollLine;
  mayMark: boolean;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What stands beside a mark, kept as it is typed and submitted with the roll, and the ways to the student. */
export function LinePanel({ store, line, mayMark, anchor, onClose }: LinePanelProps) {
  const { mark } = useLine(store, line);
  const maySeeStudent = usePermission('STUDENTS');
  const maySeeEnrollments = useMaySeeEnrollments();
  const maySeeTokens = usePermission('MAKEUP_TOKENS') && maySeeStudent;
  const [withHistory, setWithHistory] = useState(false);
  const client = useApolloClient();
  const { today } = useAccount();
  const { of, isHeld } = useRollFacts();
  const { studentId } = line;
  // What is over is marked, not expected; to what is not held nobody comes.
  const mayExpect =
    usePermission('ATTENDANCE', 'FULL') &&
    line.notCovered === null &&
    line.expectedAbsence === null &&
    of.date >= today &&
    isHeld;
  const isThere = hasAttended(mark.status);
  const isUpsideDown = !!mark.arrivedAt && !!mark.leftAt && mark.leftAt < mark.arrivedAt;

  return (
    <Panel title={`${line.firstName} ${line.lastName}`} anchor={anchor} onClose={onClose}>
      <small>
        {mark.status === null && mayMark
          ? 'Not recorded. A comment and times go beside a mark.'
          : statusWords(mark.status)}
      </small>
      {mark.status !== null && (
        <FormField field="comment" label="Comment">
          {(control) => (
            <Input
              {...control}
              value={mark.comment ?? ''}
              maxLength={maxComment}
              autoComplete="off"
              readOnly={!mayMark}
              onChange={({ target }) => {
                store.edit(studentId, { comment: target.value || null });
              }}
            />
          )}
        </FormField>
      )}
      {isThere && (
        <Times>
          <FormField field="arrivedAt" label="Arrived">
            {(control) => (
              <Input
                {...control}
                type="time"
                value={mark.arrivedAt?.slice(0, 5) ?? ''}
                readOnly={!mayMark}
                onChange={({ target }) => {
                  store.edit(studentId, { arrivedAt: target.value || null });
                }}
              />
            )}
          </FormField>
          <FormField
            field="leftAt"
            label="Left"
            error={isUpsideDown ? 'Before the arrival.' : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type="time"
                value={mark.leftAt?.slice(0, 5) ?? ''}
                readOnly={!mayMark}
                onChange={({ target }) => {
                  store.edit(studentId, { leftAt: target.value || null });
                }}
              />
            )}
          </FormField>
        </Times>
      )}
      {maySeeTokens && isAbsent(line.mark?.status ?? null) && (
        <TokenOfAbsence studentId={studentId} classId={of.classId} date={of.date} />
      )}
      {withHistory && <LineHistory studentId={studentId} />}
      {(line.mark || mayExpect || maySeeStudent || maySeeEnrollments) && (
        <footer>
          {mayExpect && (
            <AbsencesButton
              size="small"
              students={[asAbsent({ ...line, id: studentId })]}
              from={of}
              onRecorded={() => {
                void client.refetchQueries({ include: [RollDocument] });
                onClose();
              }}
            />
          )}
          {line.mark && !withHistory && (
            <Button
              size="small"
              onClick={() => {
                setWithHistory(true);
              }}
            >
              History
            </Button>
          )}
          {maySeeStudent && (
            <Button size="small" component={Link} to={`/students/${studentId}`}>
              Open student
            </Button>
          )}
          {maySeeEnrollments && (
            <Button size="small" component={Link} to={`/students/${studentId}/enrollments`}>
              Enrollments
            </Button>
          )}
        </footer>
      )}
    </Panel>
  );
}
