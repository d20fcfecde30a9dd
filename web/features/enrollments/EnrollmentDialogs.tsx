import { lazyComponent } from '../../lib/lazy-component.tsx';
import type { EnrollmentAct } from './EnrollmentMenu.tsx';
import type { NamedChoice, PlacedRow, PlaceTask } from './place-task.ts';
import type { Placed } from './usePlacing.ts';

// All that floats comes when it is first wanted.
export const PlaceDialog = lazyComponent(
  async () => (await import('./PlaceDialog.tsx')).PlaceDialog,
);
const DropDialog = lazyComponent(async () => (await import('./DropDialog.tsx')).DropDialog);
const DeleteEnrollmentDialog = lazyComponent(
  async () => (await import('./DeleteEnrollmentDialog.tsx')).DeleteEnrollmentDialog,
);

/** What lies open over a page with enrollments, by ids only, since it is kept in the browser's history. */
export type OpenEnrollment =
  { kind: 'enroll' } | { kind: 'enrollment'; act: EnrollmentAct; enrollmentId: string };

interface EnrollmentDialogsProps {
  dialog: OpenEnrollment | null;
  enrollments: readonly PlacedRow[];
  /** Whom or where to enroll, as far as the page says. */
  student?: NamedChoice | null;
  students?: readonly NamedChoice[];
  schoolClass?: NamedChoice | null;
  onDone: (placed: Placed | null) => void;
  onClose: () => void;
}

/** The dialogs that give, change and end places in classes. */
export function EnrollmentDialogs({
  dialog,
  enrollments,
  onDone,
  onClose,
  ...of
}: EnrollmentDialogsProps) {
  if (!dialog) return null;
  const shared = { onDone, onClose };
  if (dialog.kind === 'enroll') {
    const task: PlaceTask = {
      kind: 'enroll',
      student: of.student ?? null,
      class: of.schoolClass ?? null,
    };
    return <PlaceDialog task={task} {...(of.students && { students: of.students })} {...shared} />;
  }
  const enrollment = enrollments.find(({ id }) => id === dialog.enrollmentId);
  if (!enrollment) return null;
  switch (dialog.act) {
    case 'drop':
      return (
        <DropDialog
          enrollment={enrollment}
          onClose={onClose}
          onDone={() => {
            onDone(null);
          }}
        />
      );
    case 'delete':
      return (
        <DeleteEnrollmentDialog
          enrollment={enrollment}
          onClose={onClose}
          onDone={() => {
            onDone(null);
          }}
        />
      );
    default:
      return <PlaceDialog task={{ kind: dialog.act, enrollment }} {...shared} />;
  }
}
