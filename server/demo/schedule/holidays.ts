import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { settingsId } from '../settings/settings-tables.ts';
import type { Places } from './places.ts';

const NAME = 'Winter holidays';

/** The school is closed over the winter holidays: the closure, and the locations that it closes. */
export function winterHolidays(today: LocalDate, places: Places) {
  const id = settingsId(NAME);
  const startsOn = nextOnes(today);
  return {
    closure: { id, reason: NAME, startsOn, endsOn: addDays(startsOn, 8), scope: 'BOTH' as const },
    targets: [...places.locations].map(([name, locationId]) => ({
      id: settingsId(`${NAME} ${name}`),
      closureId: id,
      programId: null,
      locationId,
    })),
  };
}

/** Those that leave the weeks ahead as they are: whoever tries the demo in December finds classes. */
function nextOnes(today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4));
  const first = `${year}-12-24`;
  return first > addDays(today, 21) ? first : `${year + 1}-12-24`;
}
