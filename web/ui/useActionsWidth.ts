import { useMedia } from '../lib/useMedia.ts';

/** The width of a column of so many row actions, which are larger under a thumb. */
export function useActionsWidth(actions: number): number {
  const isTouch = useMedia('(pointer: coarse)');
  return actions * (isTouch ? 46 : 32) + 24;
}
