import Button from '@mui/material/Button';
import { Suspense, useEffect } from 'react';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { useHistoryDialog } from '../../lib/useHistoryDialog.ts';
import { useShortcut } from '../../lib/useShortcut.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { OutOfDate } from '../../ui/OutOfDate.tsx';
import {
  FamilyEnrollmentsHeader,
  StudentEnrollmentsHeader,
} from '../enrollments/EnrollmentsHeader.tsx';
import { EnrollmentsSection } from '../enrollments/EnrollmentsSection.tsx';
import { Placing_enrollmentFragmentDoc } from '../enrollments/Placing.generated.ts';
import type { Placed } from '../enrollments/usePlacing.ts';
import { EnrollmentsSkeleton } from './EnrollmentsSkeleton.tsx';
import { ManageDialogs } from './ManageDialogs.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { loadPunchDialog, PunchDialog, PunchLogDialog } from './pass-dialogs.ts';
import { PassesSection } from './PassesSection.tsx';
import { FamilyPlacing, StudentPlacing } from './PlacingDialogs.tsx';
import { RowActions } from './RowActions.tsx';
import { useFocusAfterDialog } from './useFocusAfterDialog.ts';
import { useEnrollmentsView, type ViewSubject } from './useEnrollmentsView.ts';
import { usePassNews } from './usePassNews.ts';
import { usePunchesOf } from './usePunchesOf.ts';

/** The Enrollments View: enrollments, the passes below them, and the way to punch in. */
export function EnrollmentsView({ of }: { of: ViewSubject }) {
  const { view, problem, reload, ...list } = useEnrollmentsView(of);
  const { dialog, open, close } = useHistoryDialog<OpenDialog>('dialog');
  const mayGive = usePermission('EDIT_PUNCH_PASSES', 'FULL');
  const mayEnroll = usePermission('ENROLLMENTS', 'FULL');
  const { news, tell } = usePassNews();
  const rows = useFragmentList(Placing_enrollmentFragmentDoc, view?.enrollments ?? []);
  const places = new Map(rows.map((row) => [row.id, row]));
  const punches = usePunchesOf(view?.enrollments ?? []);
  const firstUsable = view?.passes?.find(({ viewerCan }) => viewerCan.punchIn);
  const canPunch = firstUsable !== undefined;

  function punchIn(holderId: string) {
    open({ kind: 'punch', holderId });
  }

  useShortcut(
    'p',
    () => {
      if (firstUsable) punchIn(firstUsable.id);
    },
    { enabled: canPunch && dialog === null },
  );
  // Punching in is what one comes here for, so the dialog is there when it is wanted.
  useEffect(() => {
    if (canPunch) void loadPunchDialog();
  }, [canPunch]);

  useFocusAfterDialog(dialog !== null);

  const ofFamily = 'familyId' in of;
  const kind = ofFamily ? 'Family' : 'Student';
  const trail = ofFamily
    ? ([['Families', '/families']] as const)
    : ([['Students', '/students']] as const);
  if (problem) {
    return <LoadProblemPage title={kind} trail={trail} problem={problem} onRetry={reload} />;
  }
  if (!view) return <EnrollmentsSkeleton title={kind} trail={trail} />;

  const placing =
    dialog?.kind === 'enroll' || dialog?.kind === 'enrollment'
      ? {
          dialog,
          enrollments: rows,
          onClose: () => {
            close();
            // A refusal may tell of something that the page does not show yet.
            reload();
          },
          onDone: (placed: Placed | null) => {
            close();
            if (placed) list.addPunched(placed);
            else reload();
          },
        }
      : null;
  const actions = firstUsable && (
    <Button
      variant="contained"
      color="primary"
      aria-keyshortcuts="p"
      sx={{ gap: 1, '@media (max-width: 600px)': { flex: 1 } }}
      onClick={() => {
        punchIn(firstUsable.id);
      }}
    >
      Punch In <KeyHint>P</KeyHint>
    </Button>
  );
  return (
    <>
      {view.student ? (
        <StudentEnrollmentsHeader student={view.student} family={view.family} actions={actions} />
      ) : (
        view.family && <FamilyEnrollmentsHeader family={view.family} actions={actions} />
      )}
      <OutOfDate problem={list.outOfDate} onRetry={reload} />
      <EnrollmentsSection
        enrollments={view.enrollments}
        counts={view.counts}
        truncated={view.truncated}
        period={list.period}
        onPeriod={list.choosePeriod}
        ofFamily={ofFamily}
        newIds={list.newIds}
        newElsewhere={list.newElsewhere}
        busy={list.isBusy}
        rowActions={
          mayEnroll || punches.size > 0
            ? ({ id }) => (
                <RowActions
                  line={punches.get(id)}
                  enrollment={mayEnroll ? places.get(id) : undefined}
                  onReturn={() => {
                    open({ kind: 'return', enrollmentId: id });
                  }}
                  onAct={(act) => {
                    open({ kind: 'enrollment', act, enrollmentId: id });
                  }}
                />
              )
            : undefined
        }
        actionsWidth={mayEnroll ? (punches.size > 0 ? 128 : 52) : 92}
        onEnroll={
          mayEnroll
            ? () => {
                open({ kind: 'enroll' });
              }
            : undefined
        }
      />
      {view.passes && (
        <PassesSection
          holders={view.passes}
          ofFamily={ofFamily}
          canGive={mayGive && view.family !== undefined}
          news={news}
          onOpen={open}
        />
      )}
      <Suspense>
        {dialog?.kind === 'punch' && (
          <PunchDialog
            rows={view.passes ?? []}
            holderId={dialog.holderId}
            page={{
              period: list.period,
              // The address it chooses has no dialog beside it, so that closes.
              onPeriod: list.choosePeriod,
              onPunched: list.addPunched,
              onUndone: list.removeUndone,
            }}
            onClose={() => {
              close();
              // A punch that was refused or left unsure tells of something that the page does not show yet.
              reload();
            }}
          />
        )}
        {dialog?.kind === 'log' && (
          <PunchLogDialog passId={dialog.passId} onUndone={reload} onClose={close} />
        )}
        {placing && view.student && <StudentPlacing {...placing} student={view.student} />}
        {placing && !view.student && view.family && (
          <FamilyPlacing {...placing} family={view.family} />
        )}
        <ManageDialogs
          dialog={dialog}
          family={view.family}
          studentId={view.student?.id ?? null}
          holders={view.passes ?? []}
          enrollments={view.enrollments}
          onNews={tell}
          onDeleted={list.removeUndone}
          onClose={close}
        />
      </Suspense>
    </>
  );
}
