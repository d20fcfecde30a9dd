import { USUAL_TOKENS } from '../features/settings/token-settings.form.ts';
import { EnrollmentType } from '../features/enrollments/enrollment.enums.ts';
import type { School } from './factories.ts';
import { REDEEM_TOKEN } from './makeup-operations.ts';
import type { Audited } from './settings-audited.ts';
import { changeSettings } from './settings-operations.ts';
import type { TestClient } from './test-app.ts';
import {
  APPROVE_MAKEUP,
  CHANGE_TOKEN,
  CREATE_TOKEN,
  DELETE_TOKEN,
  DENY_MAKEUP,
  REASSIGN_TOKENS,
  RESET_TOKEN,
} from './token-operations.ts';

const ONE = ['STUDENT', 'TOKEN'];
const WITH_MAKEUP = ['CLASS', 'ENROLLMENT', 'STUDENT', 'TOKEN'];
const INPUT = { programIds: [], comment: 'By hand' };

/** How each change of makeup tokens is carried out for good, by its name in the API. */
export function auditedTokens(
  world: () => { desk: TestClient; school: School },
): Record<string, Audited> {
  const send = (query: string, variables: object) => () => world().desk.data(query, variables);
  const unused = async () => {
    const { id, version } = await world().school.token();
    return { id, version };
  };
  const used = async (requestedAt: Date | null) => {
    const { school } = world();
    const { id: makeupId, studentId } = await school.enrollment({
      type: EnrollmentType.MAKEUP,
      startsOn: '2026-11-24',
    });
    const { id, version } = await school.token({ studentId, makeupId, requestedAt });
    return { id, version };
  };
  const asked = () => used(new Date('2026-11-20T15:00:00Z'));
  return {
    redeemToken: {
      verb: 'REDEEM_TOKEN',
      targets: WITH_MAKEUP,
      prepare: async () => {
        const { school } = world();
        const { id: tokenId, studentId } = await school.token();
        const { id: classId } = await school.class();
        return send(REDEEM_TOKEN, { input: { studentId, tokenId, classId, date: '2026-11-24' } });
      },
    },
    createToken: {
      verb: 'CREATE_TOKEN',
      targets: ONE,
      prepare: async () => {
        const { id: studentId } = await world().school.student();
        return send(CREATE_TOKEN, { studentId, input: INPUT });
      },
    },
    changeToken: {
      verb: 'CHANGE_TOKEN',
      targets: ONE,
      prepare: async () => send(CHANGE_TOKEN, { ...(await unused()), input: INPUT }),
    },
    reassignTokens: {
      verb: 'REASSIGN_TOKENS',
      targets: ONE,
      prepare: async () => {
        const { school } = world();
        const gone = await school.program({ deletedAt: new Date('2026-11-01T12:00:00Z') });
        const { id } = await school.token({ programIds: [gone.id] });
        return send(REASSIGN_TOKENS, { ids: [id], programId: (await school.program()).id });
      },
    },
    deleteToken: {
      verb: 'DELETE_TOKEN',
      targets: ONE,
      prepare: async () => send(DELETE_TOKEN, await unused()),
    },
    resetToken: {
      verb: 'RESET_TOKEN',
      targets: WITH_MAKEUP,
      prepare: async () => send(RESET_TOKEN, await used(null)),
    },
    approveMakeup: {
      verb: 'APPROVE_MAKEUP',
      targets: WITH_MAKEUP,
      prepare: async () => send(APPROVE_MAKEUP, await asked()),
    },
    denyMakeup: {
      verb: 'DENY_MAKEUP',
      targets: WITH_MAKEUP,
      prepare: async () => send(DENY_MAKEUP, await asked()),
    },
    changeTokenSettings: {
      verb: 'CHANGE_TOKEN_SETTINGS',
      targets: ['SETTING'],
      prepare: () =>
        Promise.resolve(
          send(changeSettings('changeTokenSettings', 'TokenSettingsInput'), {
            version: 0,
            input: { ...USUAL_TOKENS, automatic: 'EVERY' },
          }),
        ),
    },
  };
}
