import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { RedeemDialog } from '../makeups/redeem-dialog.ts';
import type { TokenTask } from './token-task.ts';
import { nameOf } from './token-words.ts';

const ReassignDialog = lazyComponent(
  async () => (await import('./ReassignDialog.tsx')).ReassignDialog,
);
const StoryDialog = lazyComponent(async () => (await import('./StoryDialog.tsx')).StoryDialog);
const StorySheet = lazyComponent(async () => (await import('./StorySheet.tsx')).StorySheet);
const TokenChangeDialog = lazyComponent(
  async () => (await import('./TokenChangeDialog.tsx')).TokenChangeDialog,
);
const TokenFormDialog = lazyComponent(
  async () => (await import('./TokenFormDialog.tsx')).TokenFormDialog,
);

interface TokenDialogsProps {
  task: TokenTask | null;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
  /** Of several that were chosen one is there no more. */
  onGone?: () => void;
  onClose: () => void;
}

/** The dialogs of makeup tokens; each comes when it is first wanted. */
export function TokenDialogs({ task, onDone, onGone, onClose }: TokenDialogsProps) {
  useFocusAfterDialog(task !== null);
  if (task === null) return null;
  switch (task.kind) {
    case 'create':
      return (
        <TokenFormDialog student={task.student} token={null} onDone={onDone} onClose={onClose} />
      );
    case 'edit': {
      const { token } = task;
      const student = { id: token.studentId, name: nameOf(token) };
      return <TokenFormDialog student={student} token={token} onDone={onDone} onClose={onClose} />;
    }
    case 'redeem':
      return (
        <RedeemDialog
          studentId={task.token.studentId}
          tokenId={task.token.id}
          onRedeemed={onDone}
          onClose={onClose}
        />
      );
    case 'reassign':
      return (
        <ReassignDialog tokens={task.tokens} onDone={onDone} onGone={onGone} onClose={onClose} />
      );
    case 'story':
      return <StoryDialog token={task.token} onClose={onClose} />;
    case 'gone': {
      const { name, token } = task;
      return <StorySheet name={name} token={token} steps={token.story} onClose={onClose} />;
    }
    default:
      return (
        <TokenChangeDialog
          change={task.kind}
          token={task.token}
          onDone={onDone}
          onClose={onClose}
        />
      );
  }
}
