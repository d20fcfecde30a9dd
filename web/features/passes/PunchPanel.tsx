import { skipToken, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { addDays } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import type { Period } from '../enrollments/period.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { TallDialog } from '../../ui/TallDialog.tsx';
import { DateStrip } from './DateStrip.tsx';
import { NotCovered } from './NotCovered.tsx';
import { NoUsablePass } from './NoUsablePass.tsx';
import { PassProblem } from './PassProblem.tsx';
import { PunchableClassesDocument } from './PunchableClasses.generated.ts';
import type { PunchableClasses } from './punchable.ts';
import { PunchAnnouncer } from './PunchAnnouncer.tsx';
import { PunchFooter } from './PunchFooter.tsx';
import { PunchHeader } from './PunchHeader.tsx';
import { onPunchKey } from './punch-keys.ts';
import { PunchList } from './PunchList.tsx';
import { PunchListSkeleton } from './PunchListSkeleton.tsx';
import { PunchReceipt } from './PunchReceipt.tsx';
import { usePunch, type PunchedIn, type PunchState } from './usePunch.ts';
import { usePunchTarget, type Target, type UsableRow } from './usePunchTarget.ts';

/** A class that was refused because it is gone has no row to say so at. */
function isListed({ eligible, refused }: PunchableClasses, state: PunchState): boolean {
  if (state.step !== 'refused') return true;
  return [...eligible, ...refused].some((one) => one.class.id === state.input.classId);
}

const Scroll = styled('div')({ overflowY: 'auto', overscrollBehavior: 'contain' });

/** What the page behind has to do with the punch. */
export interface PageBehind {
  /** Whose enrollments it shows; null where it shows none. */
  period: Period | null;
  onPeriod: (period: Period) => void;
  onPunched: (enrollment: { id: string; period: Period }) => void;
  onUndone: (enrollmentId: string) => void;
}

interface PunchPanelProps {
  rows: readonly UsableRow[];
  start: Target;
  /** The day that it opens on, today by default. */
  date?: string | undefined;
  page: PageBehind;
  onClose: () => void;
}

export function PunchPanel({ rows, start, page, onClose, ...opened }: PunchPanelProps) {
  const titleId = useId();
  const account = useAccount();
  // The desk's location decides what today is.
  const { locationId } = useChosenLocation();
  /** null: the server's today */
  const [chosenDate, setChosenDate] = useState<string | null>(opened.date ?? null);
  const target = usePunchTarget({ rows, start, date: chosenDate, locationId });
  const { pass, studentId } = target;
  const [whyNot, setWhyNot] = useState(false);
  const [punched, setPunched] = useState<{ result: PunchedIn; fresh: boolean } | null>(null);

  const classes = useQuery(
    PunchableClassesDocument,
    pass
      ? {
          // Openings change by the minute; an old list would invite punches that are refused.
          fetchPolicy: 'network-only',
          variables: { passId: pass.id, studentId, date: chosenDate, locationId },
        }
      : skipToken,
  );
  const answer = pass && classes.data?.punchableClasses;
  const today = answer?.today ?? target.today ?? account.today;
  const date = answer?.date ?? chosenDate ?? today;

  const punch = usePunch({
    onPunched(result) {
      setPunched({ result, fresh: true });
      page.onPunched(result.enrollment);
      readAgain();
    },
    onRefused: readAgain,
  });

  function readAgain() {
    void classes.refetch();
    target.refetch();
  }

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
    choose: (next: Target) => {
      turnAway();
      target.choose(next);
    },
    chooseStudent: (id: string) => {
      turnAway();
      target.chooseStudent(id);
    },
  };

  const failure = target.problem ?? (classes.error && !answer ? problemOf(classes.error) : null);

  return (
    <TallDialog
      titleId={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        onPunchKey(event, (days) => {
          chooseDate(addDays(date, days));
        });
      }}
    >
      <PunchHeader titleId={titleId} target={chooser} today={today} onClose={onClose} />
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
            period={page.period}
            onPeriod={page.onPeriod}
            onUndone={() => {
              page.onUndone(punched.result.enrollment.id);
              readAgain();
            }}
            onDone={onClose}
          />
        )}
        <DateStrip
          chosen={date}
          today={today}
          activeOn={pass?.activeOn ?? date}
          expires={pass?.expires ?? null}
          onChoose={chooseDate}
        />
      </div>
      <Scroll>
        {failure && !answer && <LoadProblem problem={failure} onRetry={readAgain} />}
        {!failure && !answer && !target.isWithoutPass && <PunchListSkeleton />}
        {target.isWithoutPass && (
          <NoUsablePass
            studentId={studentId}
            firstName={target.firstName ?? 'The student'}
            date={date}
            choices={target.choices}
            onChoose={(passId) => {
              chooser.choose({ studentId, passId });
            }}
          />
        )}
        {pass && answer?.problem && (
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
        {pass && answer && !answer.problem && (
          <PunchList
            key={`${pass.id} ${studentId} ${answer.date}`}
            answer={answer}
            firstName={target.firstName ?? ''}
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
    </TallDialog>
  );
}
