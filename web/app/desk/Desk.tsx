import { useEffect, useEffectEvent } from 'react';
import { useDesk } from '../../lib/desk.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { useMayPunch } from '../../lib/useMayPunch.ts';
import { useShortcut } from '../../lib/useShortcut.ts';
import { ScanNotice } from './ScanNotice.tsx';
import { useRecentPeople } from './useRecentPeople.ts';
import { useScanner } from './useScanner.ts';

const Palette = lazyComponent(async () => (await import('./Palette.tsx')).Palette);
const ShortcutsSheet = lazyComponent(
  async () => (await import('./ShortcutsSheet.tsx')).ShortcutsSheet,
);
const WhoDialog = lazyComponent(async () => (await import('./WhoDialog.tsx')).WhoDialog);
const StudentPunchDialog = lazyComponent(
  async () => (await import('../../features/passes/StudentPunchDialog.tsx')).StudentPunchDialog,
);

/** What a desk uses on every page: its keys, the scanner, and the dialogs that they open. */
export function Desk() {
  const desk = useDesk();
  const { dialog, close } = desk;
  const mayPunch = useMayPunch();
  const maySeeStudents = usePermission('STUDENTS');
  useRecentPeople();
  const scanner = useScanner(mayPunch && maySeeStudents, desk.openAlone);

  function find() {
    if (dialog?.kind !== 'palette') desk.open({ kind: 'palette' });
  }
  useShortcut('/', find);
  useShortcut('?', () => {
    desk.open({ kind: 'shortcuts' });
  });

  const onControlKey = useEffectEvent((event: KeyboardEvent) => {
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isControl || event.key.toLowerCase() !== 'k') return;
    // Browsers have a use of their own for it.
    event.preventDefault();
    if (!event.repeat) find();
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      onControlKey(event);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  // Once somebody looks for a student, punching in is most likely next.
  const isFinding = dialog?.kind === 'palette' || dialog?.kind === 'who';
  useEffect(() => {
    if (isFinding && mayPunch) StudentPunchDialog.preload().catch(() => undefined);
  }, [isFinding, mayPunch]);

  return (
    <>
      {dialog?.kind === 'palette' && <Palette />}
      {dialog?.kind === 'shortcuts' && <ShortcutsSheet />}
      {dialog?.kind === 'who' && <WhoDialog key={dialog.passId} passId={dialog.passId} />}
      {dialog?.kind === 'punch' && (
        <StudentPunchDialog
          studentId={dialog.studentId}
          passId={dialog.passId}
          date={dialog.date}
          onClose={close}
        />
      )}
      <ScanNotice news={scanner.news} onClose={scanner.forget} />
    </>
  );
}
