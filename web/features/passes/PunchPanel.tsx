import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { addDays } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import type { Period } from '../enrollments/period.ts';
import { CommandProblem } from './CommandProblem.tsx';
import { DateStrip } from './DateStrip.tsx';
import { NotCovered } from './NotCovered.tsx';
import { PassProblem } from './PassProblem.tsx';
import { PunchableClassesDocument } from './PunchableClasses.generated.ts';
import type { PunchableClasses } from './punchable.ts';
import { PunchAnnouncer } from './PunchAnnouncer.tsx';
import { PunchFooter } from './PunchFooter.tsx';
import { PunchFrame } from './PunchFrame.tsx';
import { PunchHeader } from './PunchHeader.tsx';
import { onPunchKey } from './punch-keys.ts';
import { PunchList } from './PunchList.tsx';
import { PunchListSkeleton } from './PunchListSkeleton.tsx';
import { PunchReceipt } from './PunchReceipt.tsx';
import { usePunch, type PunchedIn, type PunchState } from './usePunch.ts';
import { usePunchTarget, type UsableRow } from './usePunchTarget.ts';

/** A class that was refused because it is gone has no row to say so at. */
function isListed({ eligible, refused }: PunchableClasses, state: PunchState): boolean {
  if (state.step !== 'refused') return true;
  return [...eligible, ...refused].some((one) => one.class.id === state.input.classId);
}

const Scroll = styled('div')({ overflowY: 'auto', overscrollBehavior: 'contain' });

interface PunchPanelProps {
  rows: readonly UsableRow[];
  start: UsableRow;
  onPunched: (enrollment: { id: string; period: Period }) => void;
  onUndone: () => void;
  onClose: () => void;
}

export function PunchPanel({ rows, start, onPunched, onUndone, onClose }: PunchPanelProps) {
  const titleId = useId();
  const account = useAccount();
  // The desk's location decides what today is.
  const { locationId } = useChosenLocation();
  const target = usePunchTarget(rows, start);
  const { pass, studentId } = target;
  /** null: the server's today */
  const [chosenDate, setChosenDate] = useState<string | null>(null);
  const [whyNot, setWhyNot] = useState(false);
  const [punched, setPunched] = useState<{ result: PunchedIn; fresh: boolean } | null>(null);

  const classes = useQuery(PunchableClassesDocument, {
    // Openings change by the minute; an old list would invite punches that are refused.
    fetchPolicy: 'network-only',
    variables: { passId: pass.id, studentId, date: chosenDate, locationId },
  });
  const answer = classes.data?.punchableClasses;
  const today = answer?.today ?? account.today;
  const date = answer?.date ?? chosenDate ?? today;

  const punch = usePunch({
    onPunched(result) {
      setPunched({ result, fresh: true });
      onPunched(result.enrollment);
      void classes.refetch();
    },
    onRefused() {
      void classes.refetch();
    },
  });

  /** What was said about the list before holds no more. */
  function turnAway() {
    punch.forget();
    setWhyNot(false);
    setPunched((before) => before && { ...before, fresh: false });
  }
  function chooseDate(next: string) {
    turnAway();
    setChosenDate(next === today ? null : next);
  }
  const chooser = {
    ...target,
    choose(next: { passId: string; studentId: string }) {
      turnAway();
      target.choose(next);
    },
  };

  return (
    <PunchFrame
      titleId={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        onPunchKey(event, (days) => {
          chooseDate(addDays(date, days));
        });
      }}
    >
      <PunchHeader titleId={titleId} target={chooser} onClose={onClose} />
      <div>
        {punched && (
          <PunchReceipt
            key={punched.result.entry.id}
            punched={punched.result}
            fresh={punched.fresh}
            next={target.next}
            onNext={() => {
              if (target.next) chooser.choose(target.next);
            }}
            onUndone={() => {
              onUndone();
              void classes.refetch();
            }}
            onDone={onClose}
          />
        )}
        <DateStrip
          chosen={date}
          today={today}
          activeOn={pass.activeOn}
          expires={pass.expires}
          onChoose={chooseDate}
        />
      </div>
      <Scroll>
        {classes.error && !answer && (
          <LoadProblem problem={problemOf(classes.error)} onRetry={() => void classes.refetch()} />
        )}
        {!classes.error && !answer && <PunchListSkeleton />}
        {answer?.problem && (
          <PassProblem
            problem={answer.problem}
            activeOn={pass.activeOn}
            expires={pass.expires}
            onDate={chooseDate}
          />
        )}
        {answer && !answer.problem && !isListed(answer, punch.state) && (
          <CommandProblem state={punch.state} what="the punch was made" onRetry={punch.forget} />
        )}
        {answer && !answer.problem && (
          <PunchList
            key={`${pass.id} ${studentId} ${answer.date}`}
            answer={answer}
            firstName={target.firstName}
            state={punch.state}
            onPunch={(classId, override) => {
              void punch.run({ passId: pass.id, studentId, classId, date: answer.date, override });
            }}
            onRetry={() => {
              if (punch.state.step === 'failed') void punch.run(punch.state.input);
            }}
          >
            {whyNot && (
              <NotCovered
                passId={pass.id}
                title={pass.title}
                studentId={studentId}
                date={answer.date}
              />
            )}
          </PunchList>
        )}
      </Scroll>
      <PunchFooter
        notCoveredCount={answer?.problem ? 0 : answer?.notCoveredCount}
        expanded={whyNot}
        onWhy={() => {
          setWhyNot(!whyNot);
        }}
      />
      <PunchAnnouncer answer={answer} punched={punched?.result ?? null} />
    </PunchFrame>
  );
}
