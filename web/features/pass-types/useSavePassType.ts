import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { ChangePassTypeDocument } from './ChangePassType.generated.ts';
import {
  CreatePassTypeDocument,
  type CreatePassTypeMutation,
  type PassTypeInput,
} from './CreatePassType.generated.ts';
import {
  PreviewPassTypeDocument,
  type PreviewPassTypeMutation,
} from './PreviewPassType.generated.ts';
import { forget } from './usePassTypeState.ts';

export type PassTypeRefusal = Extract<
  CreatePassTypeMutation['createPassType'],
  { __typename: 'PassTypeRefused' }
>;
export type PassTypePreview = Extract<
  PreviewPassTypeMutation['changePassType'],
  { __typename: 'PassTypePreview' }
>;

export interface Change {
  id: string;
  version: number;
  input: PassTypeInput;
  applyToSold: boolean;
}

type Save =
  | { kind: 'create'; input: PassTypeInput }
  /** Looks first what it does to passes already sold, and asks if there are any. */
  | { kind: 'look'; change: Change }
  | { kind: 'change'; change: Change };

interface Saving {
  /** It is saved; when that was done by an earlier attempt, the type may be deleted by now. */
  onSaved: (isDeleted: boolean) => void;
  onRefused: (refusal: PassTypeRefusal) => void;
}

/** Saves a pass type; where passes of it are sold, only after somebody has seen what happens to them. */
export function useSavePassType({ onSaved, onRefused }: Saving) {
  const [create] = useMutation(CreatePassTypeDocument);
  const [look] = useMutation(PreviewPassTypeDocument, { fetchPolicy: 'no-cache' });
  const [change] = useMutation(ChangePassTypeDocument);
  const [question, setQuestion] = useState<{ change: Change; preview: PassTypePreview } | null>(
    null,
  );

  function refuse(refusal: PassTypeRefusal) {
    setQuestion(null);
    onRefused(refusal);
    return refusal;
  }

  async function answer(save: Save, requestId: string) {
    if (save.kind === 'create') {
      const { data } = await create({ variables: { input: save.input, requestId } });
      return data?.createPassType;
    }
    const { data } = await change({
      variables: { ...save.change, requestId },
      update: (cache, { data: answered }) => {
        const done = answered?.changePassType;
        if (done?.__typename === 'PassTypeSaved' && !done.passType) forget(cache, save.change.id);
      },
    });
    return data?.changePassType;
  }

  const command = useCommand<Save, PassTypeRefusal>(async ({ requestId, ...save }) => {
    if (save.kind === 'look') {
      const { data } = await look({ variables: save.change });
      const seen = data?.changePassType;
      if (seen?.__typename === 'PassTypeRefused') return refuse(seen);
      if (seen?.__typename !== 'PassTypePreview') throw new Error('The server gave no answer.');
      if (seen.soldCount > 0) {
        setQuestion({ change: save.change, preview: seen });
        return null;
      }
    }
    const saved = await answer(save, requestId);
    if (saved?.__typename === 'PassTypeRefused') return refuse(saved);
    if (saved?.__typename !== 'PassTypeSaved') throw new Error('The server gave no answer.');
    setQuestion(null);
    onSaved(saved.passType === null);
    return null;
  });

  return {
    ...command,
    question,
    forgetQuestion: () => {
      setQuestion(null);
    },
  };
}
