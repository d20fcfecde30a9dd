import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { TextButton } from './TextButton.tsx';

const Rule = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  '& strong': { color: theme.vars.palette.tone.refusal, fontWeight: 500 },
  // Nothing is wrong with being enrolled already.
  '&[data-reason=ALREADY_ENROLLED] strong': { color: theme.vars.palette.tone.active },
}));

const Rest = styled('ul')({ margin: '2px 0 4px', padding: 0, listStyle: 'none' });

interface StoppedByProps {
  /** "Tumbling 2, 16:30–17:30" */
  what: string;
  /** The weightiest first. */
  problems: readonly { reason: string; message: string; fix: string | null }[];
}

/** The rule that stops something, and what would help; where several do, the first, and the others when they are asked for. */
export function StoppedBy({ what, problems }: StoppedByProps) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = problems;
  if (!first) return null;
  const more = `+${String(others.length)} more`;
  return (
    <>
      <Rule data-reason={first.reason}>
        <strong>{first.message}</strong> {(isOpen || others.length === 0) && first.fix}
      </Rule>{' '}
      {others.length > 0 && (
        // The button comes after them, and stays the same one.
        <Rest id={listId} hidden={!isOpen}>
          {others.map(({ reason, message, fix }) => (
            <li key={reason}>
              <Rule data-reason={reason}>
                <strong>{message}</strong> {fix}
              </Rule>
            </li>
          ))}
        </Rest>
      )}
      {others.length > 0 && (
        <TextButton
          type="button"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-label={isOpen ? `Show fewer rules for ${what}` : `${more} rules for ${what}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? 'Show fewer' : more}
        </TextButton>
      )}
    </>
  );
}
