import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import type { EnrollmentTypeName, PlaceTask } from './place-task.ts';
import {
  ApproveWaitingDocument,
  ChangeEnrollmentDocument,
  EnrollDocument,
  TransferEnrollmentDocument,
  type EnrollMutation,
  type EnrollMutationVariables,
} from './Placing.generated.ts';

type Answer = EnrollMutation['enroll'];
type WarningReason = EnrollMutationVariables['input']['confirmed'];
export type PlacePreview = Extract<Answer, { __typename: 'EnrollPreview' }>;
export type PlaceWarned = Extract<Answer, { __typename: 'EnrollWarned' }>;
export type PlaceRefusal = Extract<Answer, { __typename: 'RecordRefused' | 'EnrollWarned' }>;

export interface Placed {
  id: string;
  period: 'CURRENT' | 'FUTURE' | 'PAST' | 'ALL';
}

/** What is filled in. */
export interface PlaceInput {
  studentId: string;
  classId: string;
  type: EnrollmentTypeName;
  startsOn: string | null;
  dropsOn: string | null;
  confirmed: NonNullable<WarningReason>;
}

/** Long enough for typing a date, short enough to seem at once. */
const TYPING = 200;

/** What a place would be, asked while the form is filled in; and making it. */
export function usePlacing(
  task: PlaceTask,
  input: PlaceInput | null,
  onDone: (placed: Placed | null) => void,
  /** What it was asked about has changed meanwhile, such as when the last place was taken. */
  onWarned: (warned: PlaceWarned, sent: PlaceInput) => void,
) {
  const client = useApolloClient();

  async function send(of: PlaceInput, how: { requestId?: string; dryRun?: boolean }) {
    const { studentId, classId, type, startsOn, dropsOn, confirmed } = of;
    const options = { fetchPolicy: 'no-cache' as const };
    if (task.kind === 'enroll') {
      const sent = { studentId, classId, type, startsOn, dropsOn, confirmed };
      const variables = { input: sent, ...how };
      const { data } = await client.mutate({ mutation: EnrollDocument, variables, ...options });
      return data?.enroll;
    }
    const { id, version } = task.enrollment;
    const day = startsOn ?? '';
    switch (task.kind) {
      case 'change': {
        const variables = { id, version, input: { startsOn: day, dropsOn, confirmed }, ...how };
        const mutation = ChangeEnrollmentDocument;
        const { data } = await client.mutate({ mutation, variables, ...options });
        return data?.changeEnrollment;
      }
      case 'transfer': {
        const variables = { id, version, input: { classId, startsOn: day, confirmed }, ...how };
        const mutation = TransferEnrollmentDocument;
        const { data } = await client.mutate({ mutation, variables, ...options });
        return data?.transferEnrollment;
      }
      case 'approve': {
        const sent = { type, startsOn: day, dropsOn, confirmed };
        const variables = { id, version, input: sent, ...how };
        const mutation = ApproveWaitingDocument;
        const { data } = await client.mutate({ mutation, variables, ...options });
        return data?.approveWaiting;
      }
    }
  }

  const preview = useDryRun<PlacePreview | null, PlaceRefusal>(
    JSON.stringify(input && { ...input, confirmed: [] }),
    async () => {
      // Nothing to ask about until it is known who, where and when.
      if (!input) return { step: 'ready', preview: null };
      const answer = await send(input, { dryRun: true });
      if (answer?.__typename === 'EnrollPreview') return { step: 'ready', preview: answer };
      if (answer?.__typename === 'RecordRefused') return { step: 'refused', refusal: answer };
      throw new Error('The server gave no answer.');
    },
    TYPING,
  );

  const command = useCommand<PlaceInput, PlaceRefusal>(async ({ requestId, ...of }) => {
    const answer = await send(of, { requestId });
    if (answer?.__typename === 'EnrollWarned') onWarned(answer, of);
    if (answer?.__typename === 'RecordRefused' || answer?.__typename === 'EnrollWarned')
      return answer;
    if (answer?.__typename !== 'Enrolled') throw new Error('The server gave no answer.');
    onDone(answer.enrollment);
    return null;
  });

  return { preview, command };
}
