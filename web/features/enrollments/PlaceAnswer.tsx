import { styled } from '@mui/material/styles';
import { formatDate } from '../../lib/format.ts';
import type { DryRun } from '../../lib/useDryRun.ts';
import { DryRunAnswer } from '../../ui/DryRunAnswer.tsx';
import { WarningsToConfirm } from '../../ui/WarningsToConfirm.tsx';
import { isOneDay } from './place-task.ts';
import type { PlacePreview, PlaceRefusal } from './usePlacing.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.accent,
  '& p': { margin: 0 },
  '& b': { fontWeight: 640 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
  '&[data-stale=true]': { opacity: 0.6 },
}));

/** "Active from Mon 23 Nov 2026, open end." */
function placeWords({ type, startsOn, dropsOn }: PlacePreview): string {
  if (type === 'WAIT')
    return startsOn ? `In line for a place from ${formatDate(startsOn)}.` : 'In line for a place.';
  if (startsOn === null) return '';
  if (isOneDay(type)) return `One day: ${formatDate(startsOn)}.`;
  return `From ${formatDate(startsOn)}${dropsOn ? ` to ${formatDate(dropsOn)}` : ', with no end set'}.`;
}

interface PlaceAnswerProps {
  answer: DryRun<PlacePreview | null, PlaceRefusal>;
  isStale: boolean;
  /** What stops it is said at its field. */
  isAtField: boolean;
  /** The server has said since that it is another one, with the warnings. */
  isOutdated: boolean;
  /** What is unusual about it, and whether whoever asks may do it all the same. */
  warnings: PlacePreview['warnings'];
  mayConfirm: boolean;
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}

/** What the place will be, and what is unusual about it, before it is made. */
export function PlaceAnswer({
  answer,
  isStale,
  isAtField,
  isOutdated,
  ...props
}: PlaceAnswerProps) {
  if (answer.step === 'refused' || answer.step === 'failed') {
    return isAtField ? null : <DryRunAnswer answer={answer}>{() => null}</DryRunAnswer>;
  }
  if (answer.step === 'ready' && !answer.preview) return null;
  return (
    <>
      <Root role="status" data-stale={isStale}>
        <DryRunAnswer answer={answer}>
          {(preview) =>
            preview && (
              <>
                <p>
                  <b>{placeWords(preview)}</b>
                </p>
                {preview.openings && !isOutdated && <small>Open before: {preview.openings}</small>}
                {preview.says.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </>
            )
          }
        </DryRunAnswer>
      </Root>
      {answer.step === 'ready' && <WarningsToConfirm {...props} />}
    </>
  );
}
