import Button from '@mui/material/Button';
import { Suspense, useEffect, useState } from 'react';
import { useShortcut } from '../../lib/useShortcut.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import {
  FamilyEnrollmentsHeader,
  StudentEnrollmentsHeader,
} from '../enrollments/EnrollmentsHeader.tsx';
import { EnrollmentsSection } from '../enrollments/EnrollmentsSection.tsx';
import { EnrollmentsSkeleton } from './EnrollmentsSkeleton.tsx';
import { loadPunchDialog, PunchDialog, PunchLogDialog } from './pass-dialogs.ts';
import { PassesSection } from './PassesSection.tsx';
import { useFocusAfterDialog } from './useFocusAfterDialog.ts';
import { useEnrollmentsView, type ViewSubject } from './useEnrollmentsView.ts';

type OpenDialog = { kind: 'punch'; holderId: string } | { kind: 'log'; passId: string };

/** The Enrollments View: enrollments, the passes below them, and the way to punch in. */
export function EnrollmentsView({ of }: { of: ViewSubject }) {
  const { view, problem, reload, ...list } = useEnrollmentsView(of);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const firstUsable = view?.passes?.find(({ viewerCan }) => viewerCan.punchIn);
  const canPunch = firstUsable !== undefined;

  function punchIn(holderId: string) {
    setDialog({ kind: 'punch', holderId });
  }
  function close() {
    setDialog(null);
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
      <EnrollmentsSection
        enrollments={view.enrollments}
        counts={view.counts}
        truncated={view.truncated}
        period={list.period}
        onPeriod={list.choosePeriod}
        ofFamily={ofFamily}
        newIds={list.newIds}
        busy={list.isBusy}
      />
      {view.passes && (
        <PassesSection
          holders={view.passes}
          ofFamily={ofFamily}
          onPunchIn={punchIn}
          onLog={(passId) => {
            setDialog({ kind: 'log', passId });
          }}
        />
      )}
      <Suspense>
        {dialog?.kind === 'punch' && (
          <PunchDialog
            rows={view.passes ?? []}
            holderId={dialog.holderId}
            onPunched={list.showPunched}
            onUndone={reload}
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
      </Suspense>
    </>
  );
}
