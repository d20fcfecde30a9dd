import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { AbsencesButton } from './AbsencesButton.tsx';
import { ExpectedAbsence } from './ExpectedAbsence.tsx';
import type { AbsentStudent } from './absent-student.ts';
import {
  ExpectedAbsences_absenceFragmentDoc,
  ExpectedAbsencesDocument,
  type ExpectedAbsences_absenceFragment,
} from './ExpectedAbsences.generated.ts';

const WithdrawDialog = lazyComponent(
  async () => (await import('./WithdrawDialog.tsx')).WithdrawDialog,
);

/** Shown before the rest is asked for. */
const FIRST = 6;

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });
const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }));
const More = styled('div')({ display: 'flex', gap: 16, paddingTop: 8, fontSize: '0.8125rem' });

interface ExpectedAbsencesSectionProps {
  student: AbsentStudent;
  /** The student and those of the same family. */
  students: readonly AbsentStudent[];
  isArchived: boolean;
  /** Takes what is to be said of it. */
  onChanged: (told: string) => void;
}

/** When a student will not come, as somebody told the school. */
export function ExpectedAbsencesSection(props: ExpectedAbsencesSectionProps) {
  const { student, students, isArchived, onChanged } = props;
  const mayKeep = usePermission('ATTENDANCE', 'FULL') && !isArchived;
  const { data, error, refetch } = useQuery(ExpectedAbsencesDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { studentId: student.id },
  });
  const absences = useFragmentList(
    ExpectedAbsences_absenceFragmentDoc,
    data?.expectedAbsences ?? [],
  );
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<readonly ExpectedAbsences_absenceFragment[] | null>(null);
  useFocusAfterDialog(asked !== null);
  const coming = absences.filter((absence) => !isOver(absence));
  const shown = isOpen ? absences : coming.slice(0, FIRST);
  const hidden = absences.length - shown.length;

  return (
    <Section
      title="Expected absences"
      note={coming.length > 0 && `${String(coming.length)} to come`}
      actions={
        mayKeep && (
          <AbsencesButton
            size="small"
            students={students}
            chosenId={student.id}
            onRecorded={onChanged}
          />
        )
      }
    >
      <Card>
        {!data &&
          (error ? (
            <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} />
          ) : (
            <Skeleton width="60%" />
          ))}
        {data && shown.length === 0 && <Quiet>Nobody told of any to come.</Quiet>}
        <List>
          {shown.map((absence) => (
            <ExpectedAbsence
              key={absence.id}
              absence={absence}
              isOver={isOver(absence)}
              onWithdraw={
                mayKeep && !isOver(absence)
                  ? () => {
                      setAsked([absence]);
                    }
                  : null
              }
              onWithdrawIntent={() => void WithdrawDialog.preload()}
            />
          ))}
        </List>
        {(hidden > 0 || (mayKeep && coming.length > 1)) && (
          <More>
            {hidden > 0 && (
              <TextButton
                type="button"
                onClick={() => {
                  setOpen(true);
                }}
              >
                {coming.length > shown.length
                  ? `Show all ${String(absences.length)}`
                  : `Show ${String(hidden)} of the last 30 days`}
              </TextButton>
            )}
            {mayKeep && coming.length > 1 && (
              <TextButton
                type="button"
                onClick={() => {
                  setAsked(coming);
                }}
              >
                Withdraw all to come…
              </TextButton>
            )}
          </More>
        )}
      </Card>
      {asked && (
        <WithdrawDialog
          absences={asked}
          name={student.name}
          onWithdrawn={(told) => {
            setAsked(null);
            onChanged(told);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Section>
  );
}

/** By the day at the location of its class. */
const isOver = ({ date, today }: ExpectedAbsences_absenceFragment): boolean => date < today;
