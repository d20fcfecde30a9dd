import type { FragmentType } from '@apollo/client/masking';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { GivePass_familyFragmentDoc } from './GivePass.generated.ts';
import type { OpenDialog } from './open-dialog.ts';
import { GivePassDialog, PassStateDialog, UndoDialog } from './pass-dialogs.ts';
import { PassesTable_holderFragmentDoc } from './PassesTable.generated.ts';
import { usePunchesOf, type PaidEnrollment } from './usePunchesOf.ts';
import { doneWords } from './state-words.ts';
import type { PassNews } from './usePassNews.ts';

interface ManageDialogsProps {
  dialog: OpenDialog | null;
  family: FragmentType<typeof GivePass_familyFragmentDoc> | undefined;
  studentId: string | null;
  holders: readonly FragmentType<typeof PassesTable_holderFragmentDoc>[];
  enrollments: readonly PaidEnrollment[];
  onNews: (news: PassNews) => void;
  onDeleted: (enrollmentId: string) => void;
  onClose: () => void;
}

/** The dialogs that give, suspend and delete passes, and that take back what a pass paid for. */
export function ManageDialogs({ dialog, family, studentId, onNews, ...props }: ManageDialogsProps) {
  const { onDeleted, onClose } = props;
  const rows = useFragmentList(PassesTable_holderFragmentDoc, props.holders);
  const punches = usePunchesOf(props.enrollments);

  switch (dialog?.kind) {
    case 'give':
      return (
        family && (
          <GivePassDialog
            family={family}
            studentId={studentId}
            onGiven={({ title, holderIds }) => {
              onNews({ words: `Given: ${title}.`, holderIds });
              onClose();
            }}
            onClose={onClose}
          />
        )
      );
    case 'state': {
      const row = rows.find(({ id }) => id === dialog.holderId);
      if (!row) return null;
      const task = { kind: dialog.act, row, forAll: dialog.forAll };
      return (
        <PassStateDialog
          task={task}
          onDone={() => {
            onNews({ words: doneWords(task), holderIds: [] });
            onClose();
          }}
          onClose={onClose}
        />
      );
    }
    case 'return': {
      const line = punches.get(dialog.enrollmentId);
      if (!line) return null;
      return (
        <UndoDialog
          asEnrollment
          line={line}
          onUndone={() => {
            onClose();
            onDeleted(dialog.enrollmentId);
          }}
          onCancel={onClose}
        />
      );
    }
    default:
      return null;
  }
}
