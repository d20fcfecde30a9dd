import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { lockStaff } from './staff-change.ts';
import { maySee } from './staff.policy.ts';

const SET = statement(
  'session_see_as',
  'update session set seeing_as = $3 where account_id = $1 and id = $2',
);

/** From the next request on this session sees what that person would see, and changes nothing (rule A-17). */
export async function seeAs(context: Context, staffId: string): Promise<string | RecordRefused> {
  const { viewer } = context;
  const performed = await perform<{ name: string }, RecordRefused, null>(
    context.services,
    originOf(viewer),
    { verb: 'SEE_AS', input: { staffId } },
    async (tx) => {
      const staff = await lockStaff(tx, staffId);
      const name = `${staff.firstName} ${staff.lastName}`;
      if (!maySee(viewer, staff)) {
        const why =
          staff.id === viewer.staff.id
            ? 'This is your own view.'
            : staff.isActive
              ? 'Only an owner sees the portal as an owner does.'
              : `${name} is inactive and sees nothing.`;
        return new Refused(RecordRefused.because('A-17', RecordRefusal.NOT_ALLOWED, why));
      }
      return {
        writes: [[SET, [tx.accountId, viewer.origin.sessionId, staffId]]],
        outcome: { name },
        preview: null,
        before: null,
        after: null,
        targets: [['STAFF', staffId]],
      };
    },
  );
  if (performed.kind === 'refused') return performed.refusal;
  return performed.kind === 'done' ? performed.outcome.name : '';
}

/** Back to one's own view; doing it twice is fine. */
export async function stopSeeingAs(context: Context): Promise<void> {
  const { viewer } = context;
  if (!viewer.seenBy) return;
  await perform(context.services, originOf(viewer), { verb: 'STOP_SEEING_AS', input: {} }, (tx) =>
    Promise.resolve({
      writes: [[SET, [tx.accountId, viewer.origin.sessionId, null]] as const],
      outcome: {},
      preview: null,
      before: null,
      after: null,
      targets: [['STAFF', viewer.staff.id]] as const,
    }),
  );
}
