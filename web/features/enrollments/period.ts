/** When an enrollment holds, seen from today; the first is what one sees without choosing. */
export const periods = ['CURRENT', 'FUTURE', 'PAST', 'ALL'] as const;

export type Period = (typeof periods)[number];

export const periodWords: Record<Period, string> = {
  CURRENT: 'Current',
  FUTURE: 'Future',
  PAST: 'Past',
  ALL: 'All',
};
