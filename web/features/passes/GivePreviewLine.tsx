import { styled } from '@mui/material/styles';
import type { DryRun } from '../../lib/useDryRun.ts';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { previewWords, type GivePreview } from './give-words.ts';

const Root = styled('div')(({ theme }) => ({
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '& b': { fontWeight: 640 },
  '&[data-stale=true]': { opacity: 0.6 },
}));

interface GivePreviewLineProps {
  answer: DryRun<GivePreview, { message: string; fix: string | null }>;
  isStale: boolean;
  /** What stops it is said at its field. */
  isAtField: boolean;
}

/** What the pass will be, before it is given. */
export function GivePreviewLine({ answer, isStale, isAtField }: GivePreviewLineProps) {
  if (answer.step === 'refused' && isAtField) return null;
  if (answer.step === 'refused' || answer.step === 'failed') {
    return <DryRunAnswer answer={answer}>{() => null}</DryRunAnswer>;
  }
  return (
    <Root role="status" data-stale={isStale}>
      <DryRunAnswer answer={answer}>{(preview) => <b>{previewWords(preview)}</b>}</DryRunAnswer>
    </Root>
  );
}
