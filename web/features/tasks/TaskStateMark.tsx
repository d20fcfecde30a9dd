import { ToneMark } from '../../ui/ToneMark.tsx';
import { lookOf, type Task } from './task-words.ts';

/** How a task stands. */
export function TaskStateMark({ task }: { task: Task }) {
  const { tone, shape, word } = lookOf(task);
  return (
    <ToneMark tone={tone} shape={shape}>
      {word}
    </ToneMark>
  );
}
