import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { useHistoryDialog } from '../../lib/useHistoryDialog.ts';
import { useMayRedeem } from '../../lib/useMayRedeem.ts';
import { useTold } from '../../lib/useTold.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Told } from '../../ui/Told.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { FinderFilterBar } from './FinderFilterBar.tsx';
import { FinderSeats } from './FinderSeats.tsx';
import { noFilters, readFilters, withFilters, type FinderFilters } from './finder-filters.ts';
import { MakeupChoicesDocument } from './MakeupChoices.generated.ts';
import type { Seat } from './makeup-words.ts';
import { RedeemDialog } from './redeem-dialog.ts';
import { useMakeupSeats } from './useMakeupSeats.ts';
import { useRedeemTokens } from './useRedeemTokens.ts';

const students = [['Students', '/students']] as const;

/** All seats of the coming weeks in which a student can make up for a class that was missed. */
export function MakeupFinderPage() {
  const { studentId = '' } = useParams();
  return <FinderOf key={studentId} studentId={studentId} />;
}

/** What lies open over the list, by ids only; without a seat, the classes of one day. */
type OpenDialog = { kind: 'redeem'; seatId: string | null };

function FinderOf({ studentId }: { studentId: string }) {
  const { locationId } = useChosenLocation();
  const [params, setParams] = useSearchParams();
  const mayRedeem = useMayRedeem();
  const filters = readFilters(params, locationId);
  const search = params.get('q') ?? '';
  const tokens = useRedeemTokens(studentId, filters.tokenId);
  const choices = useQuery(MakeupChoicesDocument).data?.classChoices;
  const list = useMakeupSeats(studentId, tokens.chosen, filters, search);
  const [told, setTold] = useTold();
  const { dialog, open, close } = useHistoryDialog<OpenDialog>('dialog');
  useFocusAfterDialog(dialog !== null);
  // Once it is taken it is no seat any more, and the dialog still says what was made.
  const [held, setHeld] = useState<Seat | null>(null);
  const found = list.seats?.find(({ id }) => id === dialog?.seatId);
  if (found && found.id !== held?.id) setHeld(found);

  function change(changed: Partial<FinderFilters>) {
    setParams((before) => withFilters(before, changed), { replace: true });
  }
  function setSearch(text: string) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (text) next.set('q', text);
        else next.delete('q');
        return next;
      },
      { replace: true },
    );
  }
  function clear() {
    setParams(
      (before) => {
        const next = withFilters(before, noFilters);
        next.delete('q');
        return next;
      },
      { replace: true },
    );
  }
  const openDay = () => {
    open({ kind: 'redeem', seatId: null });
  };

  if (tokens.problem) {
    return (
      <LoadProblemPage
        title="Find a makeup"
        trail={students}
        problem={tokens.problem}
        onRetry={tokens.refetch}
      />
    );
  }
  const name = tokens.student && `${tokens.student.firstName} ${tokens.student.lastName}`;
  const seat = held && held.id === dialog?.seatId ? held : undefined;
  return (
    <>
      <PageHeader
        title={name ? `Makeups for ${name}` : 'Makeups'}
        trail={name ? [...students, [name, `/students/${studentId}`]] : students}
        here="Find a makeup"
        beside={<Told news={told} />}
        actions={
          <>
            <SearchField
              label="Search seats"
              placeholder="Class name"
              value={search}
              onSearch={setSearch}
            />
            {mayRedeem && tokens.chosen !== undefined && (
              <Button onClick={openDay}>Choose a day…</Button>
            )}
          </>
        }
      />
      <FinderFilterBar
        filters={filters}
        tokens={tokens}
        choices={choices}
        onChange={change}
        onClear={clear}
      />
      <FinderSeats
        studentId={studentId}
        tokens={tokens}
        list={list}
        filters={filters}
        isSearched={search !== ''}
        onWeeks={(weeks) => {
          change({ weeks });
        }}
        onClear={clear}
        onDay={mayRedeem ? openDay : undefined}
        onBook={({ id }) => {
          open({ kind: 'redeem', seatId: id });
        }}
      />
      {dialog && (dialog.seatId === null || seat) && (
        <RedeemDialog
          studentId={studentId}
          tokenId={tokens.chosen === null ? null : tokens.chosen?.id}
          seat={seat}
          isOverFinder
          onRedeemed={(news) => {
            close();
            setTold(news);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
