import { useQuery } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { count } from '../../lib/format.ts';
import { listState } from '../../lib/list-state.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { UtilizedBar } from '../../ui/UtilizedBar.tsx';
import type { LogLine } from './log-columns.tsx';
import { PunchLogDocument } from './PunchLogDialog.generated.ts';
import { PunchLogTable } from './PunchLogTable.tsx';
import { UndoDialog } from './UndoDialog.tsx';

const Frame = styled(Dialog)(({ theme }) => ({
  '& .MuiDialog-paper': {
    // The table's head sticks to the top of the scrolling part, not below the portal's toolbar.
    '--toolbar-height': '0px',
    width: 'min(1392px, calc(100% - 48px))',
    maxWidth: 'none',
    height: 'min(560px, calc(100dvh - 64px))',
    margin: 24,
    '@media (max-width: 600px)': {
      width: '100%',
      height: '100dvh',
      maxHeight: 'none',
      margin: 0,
      border: 0,
      borderRadius: 0,
    },
  },
  '& header': {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '16px 64px 14px 22px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& header h2': { margin: 0, fontSize: '1.25rem', fontWeight: 680, letterSpacing: '-0.01em' },
  '& header a': { color: theme.vars.palette.primary.main, fontWeight: 600 },
  '& header button': { position: 'absolute', top: 16, right: 16 },
  // Ten columns: every pixel counts.
  '& [data-scroll] table :is(th, td)': { paddingInline: 8 },
  '& [data-scroll]': { overflowY: 'auto', overscrollBehavior: 'contain', padding: '0 14px' },
  '& [data-scroll] > div:has(table)': { border: 0, borderRadius: 0 },
  '@media (max-width: 600px)': {
    '& header': { padding: '10px 52px 12px 14px' },
    '& header button': { top: 10, right: 6 },
    '& [data-scroll] table :is(th, td)': { paddingInline: 0 },
    '& [data-scroll]': {
      padding: 12,
      backgroundColor: theme.vars.palette.background.default,
      flex: 1,
    },
  },
}));

interface PunchLogDialogProps {
  passId: string;
  onUndone: () => void;
  onClose: () => void;
}

/** The punch-in log of a pass: what was given, used and returned, newest first. */
export function PunchLogDialog({ passId, onUndone, onClose }: PunchLogDialogProps) {
  const titleId = useId();
  const [undoing, setUndoing] = useState<LogLine | null>(null);
  const result = useQuery(PunchLogDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { passId },
  });
  const { shown, isLoading, isLoadingMore } = listState(result);
  const pass = shown?.pass;
  const entries = pass?.entries.edges.map(({ node }) => node) ?? [];

  return (
    <Frame
      open
      onClose={onClose}
      aria-labelledby={titleId}
      transitionDuration={{ enter: 120, exit: 0 }}
    >
      <header>
        <h2 id={titleId}>Punch-in log</h2>
        {pass && (
          <>
            <b>{pass.title}</b>
            <UtilizedBar used={pass.used} total={pass.total} left={pass.left} />
            <Link to={`/passes/${pass.id}/statement`}>Statement</Link>
          </>
        )}
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div data-scroll tabIndex={0} role="group" aria-labelledby={titleId}>
        {result.error && !shown ? (
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        ) : (
          <>
            <PunchLogTable entries={entries} loading={isLoading} onUndo={setUndoing} />
            {pass && entries.length > 0 && (
              <LoadMore
                summary={`${count(entries.length, 'line')} shown`}
                hasMore={pass.entries.pageInfo.hasNextPage}
                loading={isLoadingMore}
                onMore={() =>
                  void result.fetchMore({ variables: { after: pass.entries.pageInfo.endCursor } })
                }
              />
            )}
          </>
        )}
      </div>
      {undoing && (
        <UndoDialog
          line={undoing}
          onUndone={() => {
            setUndoing(null);
            void result.refetch();
            onUndone();
          }}
          onCancel={() => {
            setUndoing(null);
          }}
        />
      )}
    </Frame>
  );
}
