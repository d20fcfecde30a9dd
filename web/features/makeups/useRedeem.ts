import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { showTokensAnew } from './show-tokens-anew.ts';
import {
  RedeemTokenDocument,
  type RedeemTokenMutation,
  type RedeemTokenMutationVariables,
} from './RedeemToken.generated.ts';

type Answer = RedeemTokenMutation['redeemToken'];
export type MakeupMade = Extract<Answer, { __typename: 'MakeupMade' }>;
export type MakeupPreview = Extract<Answer, { __typename: 'MakeupPreview' }>;
export type MakeupRefused = Extract<Answer, { __typename: 'MakeupRefused' }>;
type Problem = MakeupPreview['warnings'][number];
type Confirmed = NonNullable<RedeemTokenMutationVariables['input']['confirmed']>;

/** Which seat, and with what. */
export interface SeatInput {
  studentId: string;
  /** null: without a token */
  tokenId: string | null;
  classId: string;
  date: string;
  asRequest: boolean;
}

/** What the server warns of and somebody may set aside. */
const confirmable: Confirmed = ['CLASS_FULL', 'TOO_YOUNG', 'TOO_OLD', 'GENDER_MISMATCH'];

function asReasons(problems: readonly Problem[]): Confirmed {
  return confirmable.filter((reason) => problems.some((problem) => problem.reason === reason));
}

/** Long enough for going through a list by its keys, short enough to seem at once. */
const GOING = 150;

interface Outcomes {
  onMade: (made: MakeupMade) => void;
  onRefused: (classId: string) => void;
}

/** What a seat would be, asked while one chooses; what has to be confirmed of it; and taking it. */
export function useRedeem(seat: SeatInput | null, { onMade, onRefused }: Outcomes) {
  const client = useApolloClient();
  const seatKey = seat && [seat.studentId, seat.tokenId, seat.classId, seat.date].join();
  const [confirmed, setConfirmed] = useState<{ key: string | null; problems: Problem[] }>({
    key: null,
    problems: [],
  });
  // What was confirmed was confirmed of another seat.
  const setAside = confirmed.key === seatKey ? confirmed.problems : [];
  /** What was said before a refusal holds no more. */
  const [refusals, setRefusals] = useState(0);

  async function send(of: SeatInput & { confirmed: Confirmed }, how: { requestId?: string }) {
    const { studentId, tokenId, classId, date, asRequest, confirmed: reasons } = of;
    const { data } = await client.mutate({
      mutation: RedeemTokenDocument,
      variables: {
        input: { studentId, tokenId, classId, date, asRequest, confirmed: reasons },
        ...how,
        dryRun: how.requestId === undefined,
      },
      fetchPolicy: 'no-cache',
    });
    return data?.redeemToken;
  }

  const asked = seat && { ...seat, confirmed: asReasons(setAside) };
  const { answer, isStale } = useDryRun<MakeupPreview | null, MakeupRefused>(
    JSON.stringify([asked, refusals]),
    async () => {
      if (!asked) return { step: 'ready', preview: null };
      const given = await send(asked, {});
      if (given?.__typename === 'MakeupPreview') return { step: 'ready', preview: given };
      if (given?.__typename === 'MakeupRefused') return { step: 'refused', refusal: given };
      throw new Error('The server gave no answer.');
    },
    GOING,
  );

  const command = useCommand<SeatInput & { confirmed: Confirmed }, MakeupRefused>(
    async ({ requestId, ...of }) => {
      const given = await send(of, { requestId });
      if (given?.__typename !== 'MakeupRefused' && given?.__typename !== 'MakeupMade')
        throw new Error('The server gave no answer.');
      showTokensAnew(client);
      if (given.__typename === 'MakeupRefused') {
        setRefusals((before) => before + 1);
        onRefused(of.classId);
        return given;
      }
      onMade(given);
      return null;
    },
  );

  const { state } = command;
  const refusal =
    state.step === 'refused' ? state.refusal : answer.step === 'refused' ? answer.refusal : null;
  const preview = answer.step === 'ready' ? answer.preview : null;
  const told = refusal?.mayConfirm ? refusal.problems : (preview?.warnings ?? []);
  const open = told.filter(({ reason }) => !setAside.some((one) => one.reason === reason));
  const warnings = [...setAside, ...open];
  const isReady =
    preview !== null &&
    !isStale &&
    open.length === 0 &&
    (state.step === 'idle' || state.step === 'failed');

  return {
    answer,
    isStale,
    state,
    preview,
    warnings,
    isConfirmed: warnings.length > 0 && open.length === 0,
    /** It is said among the warnings. */
    isWarned: refusal?.mayConfirm === true,
    isReady,
    confirm: (isConfirmed: boolean) => {
      command.forget();
      setConfirmed({ key: seatKey, problems: isConfirmed ? warnings : [] });
    },
    forget: command.forget,
    run: () => {
      if (asked && isReady) void command.run(asked);
    },
  };
}

export type Redeeming = ReturnType<typeof useRedeem>;
