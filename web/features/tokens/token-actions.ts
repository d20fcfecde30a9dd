import type { MoreMenuItem } from '../../ui/MoreMenu.tsx';
import type { TokenTask } from './token-task.ts';
import { hasDeletedProgram, type Token } from './token-words.ts';
import type { TokenRights } from './useTokenRights.ts';

/** What can be done with a token that is not a button of its own (rule M-7). */
export function menuOf(
  token: Token,
  { mayKeep, mayCreate, mayDelete }: TokenRights,
  onTask: (task: TokenTask) => void,
): MoreMenuItem[] {
  const { status, isRequested } = token;
  const isUnused = status === 'AVAILABLE' || status === 'EXPIRED';
  const item = (label: string, task: TokenTask) => ({
    label,
    onChoose: () => {
      onTask(task);
    },
  });
  return [
    ...(mayCreate && status !== 'EXPENDED' ? [item('Edit…', { kind: 'edit', token })] : []),
    ...(mayCreate && status !== 'EXPENDED' && hasDeletedProgram(token)
      ? [item('Reassign program…', { kind: 'reassign', tokens: [token] })]
      : []),
    // A request is denied instead.
    ...(mayKeep && status === 'PENDING' && !isRequested
      ? [item('Reset…', { kind: 'reset', token })]
      : []),
    item('Story', { kind: 'story', token }),
    ...(mayDelete && isUnused ? [item('Delete…', { kind: 'delete', token })] : []),
  ];
}
