import { newcomersJoinRolls } from './features/attendance/join-roll.ts';
import { Effects } from './features/audit/effects.ts';
import {
  cancelledDatesLoseOneDays,
  heldDatesOfferThemAgain,
} from './features/enrollments/cancelled-date.ts';
import { returnPunches } from './features/passes/enrollments-removed.ts';
import { passesFollowStudents } from './features/passes/student-moved.ts';
import { punchesMoveAlong } from './features/passes/transfer-punch.ts';
import { tokensNeedPrograms } from './features/tokens/programs-archived.ts';
import { tokensMoveAlong } from './features/tokens/token-moved.ts';
import { tokensAreFreed } from './features/tokens/tokens-freed.ts';
import {
  cancelledDatesGiveTokens,
  changedDatesAreLookedAt,
  heldDatesTakeThemBack,
} from './features/tokens/cancelled-tokens.ts';
import { closedDaysTakeThemBack } from './features/tokens/closed-days.ts';
import { absencesEarnTokens } from './features/tokens/earn.ts';
import { givenTokensGoLater } from './features/tokens/recalled-tokens.ts';
import { todayCountsToo } from './features/tokens/earning-begins.ts';

/** What later features do when earlier ones change something, in the order in which it is done. */
export const effects = new Effects([
  passesFollowStudents,
  tokensNeedPrograms,
  // Before the one-day places go: that locks their tokens, for which others wait who hold what is locked here.
  cancelledDatesGiveTokens,
  cancelledDatesLoseOneDays,
  heldDatesOfferThemAgain,
  returnPunches,
  tokensAreFreed,
  punchesMoveAlong,
  tokensMoveAlong,
  newcomersJoinRolls,
  absencesEarnTokens,
  heldDatesTakeThemBack,
  changedDatesAreLookedAt,
  givenTokensGoLater,
  closedDaysTakeThemBack,
  todayCountsToo,
]);
