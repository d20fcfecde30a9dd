import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { problemTitle } from '../../ui/LoadProblem.tsx';
import { Problem } from '../../ui/Problem.tsx';
import type { StateAction } from './PassTypeActions.tsx';
import type { Reach } from './usePassTypeReach.ts';

const Text = styled('p')({ margin: 0 });

interface ReachOfStateProps {
  reach: Reach;
  action: StateAction;
}

/** Whom it touches and what it does to them, from the server's dry run. */
export function ReachOfState({ reach, action }: ReachOfStateProps) {
  if (reach.step === 'loading') {
    return (
      <div role="status" aria-label="Looking whom it touches">
        <Skeleton width="90%" />
        <Skeleton width="70%" />
      </div>
    );
  }
  if (reach.step === 'refused') {
    return <Problem message={reach.refusal.message} fix={reach.refusal.fix} />;
  }
  if (reach.step === 'failed') {
    const { problem } = reach;
    return problem.kind === 'refused' || problem.kind === 'forbidden' ? (
      <Problem message={problem.message} />
    ) : (
      <Problem message={problemTitle(problem)} fix="Close this and try again." />
    );
  }
  const { passes, families, outstanding, unlimited } = reach.preview;
  return (
    <Text>
      {passes === 0 ? (
        'No pass of this type is sold.'
      ) : (
        <>
          It touches{' '}
          <b>
            {count(passes, 'pass', 'passes')} of {count(families, 'family', 'families')}
          </b>
          , with {count(outstanding, 'punch', 'punches')} not used yet
          {unlimited > 0 && ` and ${count(unlimited, 'unlimited pass', 'unlimited passes')}`}.
        </>
      )}{' '}
      {consequences[action]}
    </Text>
  );
}

const consequences: Record<StateAction, string> = {
  suspend:
    'Nobody can punch in with a pass of this type, or be given one, until it is unsuspended.',
  unsuspend: 'Its passes can be used again, unless they are suspended themselves.',
  delete:
    'Its passes are gone for every holder, for good. Enrollments and the logs of past visits stay.',
};
