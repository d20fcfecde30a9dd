import { formatTime } from '../../lib/format.ts';
import { statusWords, type MarkValue } from './marks.ts';

/** "Tardy, arrived 16:42, “traffic”" */
export function markWords({ status, ...beside }: MarkValue): string {
  return [statusWords(status), ...besideWords(beside)].join(', ');
}

/** What stands beside a mark: "arrived 16:42", "left 17:10", "“traffic”". */
export function besideWords(mark: Omit<MarkValue, 'status'>): string[] {
  const { arrivedAt, leftAt, comment } = mark;
  return [
    ...(arrivedAt ? [`arrived ${formatTime(arrivedAt)}`] : []),
    ...(leftAt ? [`left ${formatTime(leftAt)}`] : []),
    ...(comment ? [`“${comment}”`] : []),
  ];
}
