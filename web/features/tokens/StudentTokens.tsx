import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { Head } from '../attendance/OccurrenceList.styles.ts';
import { GoneTokens } from './GoneTokens.tsx';
import { Item, Panel } from './StudentTokens.styles.ts';
import type { TokenTask } from './token-task.ts';
import { nearDay, type Token } from './token-words.ts';
import { TokenDialogs } from './TokenDialogs.tsx';
import { TokenGroup } from './TokenGroup.tsx';
import { TokenItem } from './TokenItem.tsx';
import type { StudentTokenList } from './useStudentTokens.ts';
import { useTokenRights } from './useTokenRights.ts';

const titles: Record<Token['status'], string> = {
  AVAILABLE: 'Available',
  PENDING: 'Pending',
  EXPENDED: 'Expended',
  EXPIRED: 'Expired',
};

interface StudentTokensProps {
  student: { id: string; name: string };
  list: StudentTokenList;
  /** Takes what is to be said of a change. */
  onTold: (told: string) => void;
}

/** The makeup tokens of a student in their four groups, what is none any more, and the absences that have none. */
export function StudentTokens({ student, list, onTold }: StudentTokensProps) {
  const { mayCreate, mayKeep } = useTokenRights();
  const [task, setTask] = useState<TokenTask | null>(null);
  const close = () => {
    setTask(null);
  };
  return (
    <Panel aria-label="Makeup tokens">
      <Head>
        <h2>Makeup tokens</h2>
        <span>
          {mayKeep && list.groups.some(({ tokens }) => tokens.some((token) => token.mayRedeem)) && (
            <Button size="small" component={Link} to={`/students/${student.id}/makeups`}>
              Find seats
            </Button>
          )}{' '}
          {mayCreate && (
            <Button
              size="small"
              onClick={() => {
                setTask({ kind: 'create', student });
              }}
            >
              Create token
            </Button>
          )}
        </span>
      </Head>
      <div data-scroll>
        <Groups student={student} list={list} onTask={setTask} />
      </div>
      <TokenDialogs
        task={task}
        onDone={(told) => {
          close();
          onTold(told);
        }}
        onClose={close}
      />
    </Panel>
  );
}

interface GroupsProps extends Pick<StudentTokensProps, 'student' | 'list'> {
  onTask: (task: TokenTask) => void;
}

function Groups({ student, list, onTask }: GroupsProps) {
  const { today } = useAccount();
  const { groups, noToken, goneCount } = list;
  if (list.error) return <LoadProblem problem={problemOf(list.error)} onRetry={list.reload} />;
  if (list.isLoading) {
    return (
      <div role="status" aria-label="Loading the makeup tokens">
        {Array.from({ length: 3 }, (_, index) => (
          <Item as="div" key={index} aria-hidden>
            <Skeleton width="70%" />
            <Skeleton width="50%" />
          </Item>
        ))}
      </div>
    );
  }
  if (noToken.length + goneCount === 0 && groups.every(({ tokens }) => tokens.length === 0)) {
    return (
      <EmptyState
        title="No makeup tokens yet"
        hint="They are earned by missed classes as the settings say, given for cancelled dates, or made by hand."
      />
    );
  }
  return (
    <>
      {groups.map(({ status, tokens }) => (
        <TokenGroup
          key={status}
          title={titles[status]}
          count={tokens.length}
          opensWithNew
          // A request waits for somebody to decide.
          isOpenAtFirst={status === 'AVAILABLE' || tokens.some(({ isRequested }) => isRequested)}
        >
          {tokens.map((token) => (
            <TokenItem key={token.id} token={token} onTask={onTask} />
          ))}
        </TokenGroup>
      ))}
      {goneCount > 0 && (
        <TokenGroup title="Taken back and deleted" count={goneCount}>
          <GoneTokens student={student} count={goneCount} onTask={onTask} />
        </TokenGroup>
      )}
      {noToken.length > 0 && (
        <TokenGroup title="No token for" count={noToken.length}>
          {noToken.map(({ classId, className, date, says }) => (
            <Item key={`${classId}@${date}`}>
              <b>
                {className}, {nearDay(date, today)}
              </b>
              <small>{says}</small>
            </Item>
          ))}
        </TokenGroup>
      )}
    </>
  );
}
