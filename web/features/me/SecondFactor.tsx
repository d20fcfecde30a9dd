import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { RemoveSecondFactor } from './RemoveSecondFactor.tsx';
import { SetUpSecondFactor } from './SetUpSecondFactor.tsx';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  justifyItems: 'start',
  '& > p': { margin: 0 },
  '& > p[role=status]': { color: theme.vars.palette.tone.active },
  '& > p[role=status]:empty': { display: 'none' },
}));

interface SecondFactorProps {
  isOn: boolean;
  since: string | null;
  /** The account asks everybody for one. */
  isRequired: boolean;
  /** Reads it again. */
  onChange: () => Promise<unknown>;
}

/** Whether one's own second factor is on, and the ways to set it up and to remove it. */
export function SecondFactor({ isOn, since, isRequired, onChange }: SecondFactorProps) {
  const { zone } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState('');

  async function onDone(message: string) {
    await onChange();
    setOpen(false);
    setTold(message);
  }

  return (
    <Root>
      {isOn ? (
        <ToneMark tone="active" shape="dot">
          On{since && ` since ${formatInstant(since, zone)}`}
        </ToneMark>
      ) : (
        <ToneMark tone="neutral" shape="ring">
          Off
        </ToneMark>
      )}
      {isRequired && (
        <p>
          {isOn
            ? 'Your account asks everybody for one. Without it, the next sign-in leads to setting it up.'
            : 'Your account asks everybody for one: the next sign-in leads to setting it up.'}
        </p>
      )}
      <p role="status">{told}</p>
      {!isOpen && (
        <Button
          onClick={() => {
            setTold('');
            setOpen(true);
          }}
        >
          {isOn ? 'Remove it…' : 'Set it up…'}
        </Button>
      )}
      {isOpen && isOn && (
        <RemoveSecondFactor
          onDone={onDone}
          onCancel={() => {
            setOpen(false);
          }}
        />
      )}
      {isOpen && !isOn && (
        <SetUpSecondFactor
          onDone={onDone}
          onCancel={() => {
            setOpen(false);
          }}
        />
      )}
    </Root>
  );
}
