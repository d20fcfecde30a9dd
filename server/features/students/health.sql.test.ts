import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { isMedicalAlert, NO_ALERTS } from './health.rules.ts';
import { isMedicalAlertSql } from './health.sql.ts';

const database = testDatabase();

/** Every character that JavaScript trims. */
const SPACES = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (one) => one.trim() === '',
);

test('SQL takes the same texts for alerts as the rule does (rule F-9)', async () => {
  const texts = [
    ...NO_ALERTS.flatMap((one) => [one, one.toUpperCase(), ` ${one}. `, `${one}!.`, `${one} .`]),
    ...SPACES.map((space) => `${space}None.${space}`),
    ...['.', '. .', 'none\n', 'none.\nnot quite', 'None except peanuts', 'no nuts', 'nİl', '?'],
  ];
  const rows = await database.owner.query<{ text: string; alerts: boolean }[]>(
    `select t.text, ${isMedicalAlertSql('t.text')} as alerts
     from unnest($1::text[]) with ordinality t (text, place) order by t.place`,
    [texts],
  );
  expect(rows).toEqual(texts.map((text) => ({ text, alerts: isMedicalAlert(text) })));
  expect(SPACES.length).toBeGreaterThan(20);
});
