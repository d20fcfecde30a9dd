import { ActionDialog } from './ActionDialog.tsx';
import type { wordsFor } from './sign-in-words.ts';
import type { SignInParts_memberFragment } from './SignInParts.generated.ts';
import { useSignInAction, type SignInAction } from './useSignInAction.ts';

interface SignInDialogProps {
  member: SignInParts_memberFragment;
  action: SignInAction;
  words: ReturnType<typeof wordsFor>;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
  onClose: () => void;
}

/** Asks before somebody's way in is changed. */
export function SignInDialog({ member, action, words, onDone, onClose }: SignInDialogProps) {
  const act = useSignInAction(member);
  return (
    <ActionDialog
      title={words.title}
      confirmLabel={words.confirm}
      doingLabel={words.doing}
      isDanger={words.isDanger}
      done={words.done}
      send={(requestId) => act(action, requestId)}
      onDone={() => {
        onDone(words.told);
      }}
      onClose={onClose}
    >
      <p>{words.says}</p>
    </ActionDialog>
  );
}
