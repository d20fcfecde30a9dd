import { newcomersJoinRolls } from './features/attendance/join-roll.ts';
import { Effects } from './features/audit/effects.ts';
import {
  cancelledDatesLoseOneDays,
  heldDatesOfferThemAgain,
} from './features/enrollments/cancelled-date.ts';
import { returnPunches } from './features/passes/enrollments-removed.ts';
import { passesFollowStudents } from './features/passes/student-moved.ts';
import { punchesMoveAlong } from './features/passes/transfer-punch.ts';

/** What later features do when earlier ones change something, in the order in which it is done. */
export const effects = new Effects([
  passesFollowStudents,
  cancelledDatesLoseOneDays,
  heldDatesOfferThemAgain,
  returnPunches,
  punchesMoveAlong,
  newcomersJoinRolls,
]);
