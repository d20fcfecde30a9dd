import { expect, test } from 'vitest';
import { tookTooLong } from './constraint-errors.ts';
import { statement } from './statement.ts';
import { inTransaction } from './transaction.ts';
import { newId } from '../shared/ids.ts';
import { testDatabase } from '../testing/database.ts';

const database = testDatabase();

test('what follows a statement that failed unwaited for fails for that one’s reason', async () => {
  const error: unknown = await inTransaction(database.source, newId(), async (tx) => {
    tx.send('set local statement_timeout = 20');
    tx.send(statement('too_long', 'select pg_sleep(5)'));
    await tx.query(statement('follows', 'select 1'));
  }).catch((reason: unknown) => reason);
  expect(tookTooLong(error)).toBe(true);
});
