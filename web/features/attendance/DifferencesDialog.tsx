import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { count, formatInstant } from '../../lib/format.ts';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { Body, Choices, List, Pick } from './DifferencesDialog.styles.ts';
import { versionOf } from './drafts.ts';
import { markWords } from './mark-words.ts';
import { recordedOf, statusWords, type RollLine } from './marks.ts';
import type { LineState } from './roll-state.ts';
import type { RollStore } from './roll-store.ts';
import { RollStoryDocument } from './RollStory.generated.ts';
import { useRollSummary } from './useLine.ts';
import type { RollKey } from './useSubmitRoll.ts';

type Choice = 'mine' | 'theirs';

interface DifferencesDialogProps {
  store: RollStore;
  of: RollKey;
  zone: string;
  /** What others recorded of students who are not marked here. */
  others: readonly RollLine[];
  onSubmit: () => void;
  onClose: () => void;
}

/** Somebody else recorded marks since this roll was read: theirs or mine, student by student (rule T-5). */
export function DifferencesDialog(props: DifferencesDialogProps) {
  const { store, of, zone, others, onSubmit, onClose } = props;
  const titleId = useId();
  // Others may go on recording while one still chooses: what was chosen of an earlier mark is no choice of a later one.
  useRollSummary(store);
  const differences = store.overtaken();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const story = useQuery(RollStoryDocument, { variables: of, fetchPolicy: 'network-only' });
  const isDecided = differences.every(({ line }) => chosen.has(keyOf(line)));

  function choose(choice: Choice, lines: readonly LineState[]) {
    setChosen(
      (before) => new Map([...before, ...lines.map(({ line }) => [keyOf(line), choice] as const)]),
    );
  }
  /** Who recorded it and when; nothing until it is known. */
  function toldOf(studentId: string): string {
    const line = story.data?.roll.lines.find((one) => one.studentId === studentId);
    const last = line?.mark?.history[0];
    return last ? `${last.by ?? 'Cartwheel'}, ${formatInstant(last.at, zone)}` : '';
  }
  function onConfirm() {
    if (!isDecided) return;
    const mine = differences.filter(({ line }) => chosen.get(keyOf(line)) === 'mine');
    store.resolve(new Set(mine.map(({ line }) => line.studentId)));
    onClose();
    onSubmit();
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Somebody else has submitted this roll meanwhile</DialogTitle>
      <DialogContent>
        <Body>
          {differences.length === 0 ? (
            <p>
              None of your marks differs from what was recorded. They can be submitted as they are.
            </p>
          ) : (
            <>
              <p>
                {count(differences.length, 'mark')} of yours{' '}
                {differences.length === 1 ? 'differs' : 'differ'} from what was recorded. Which one
                counts?
              </p>
              {differences.length > 1 && (
                <Choices>
                  <Button size="small" onClick={() => choose('mine', differences)}>
                    All mine
                  </Button>
                  <Button size="small" onClick={() => choose('theirs', differences)}>
                    All theirs
                  </Button>
                </Choices>
              )}
              <List>
                {differences.map((state) => (
                  <Difference
                    key={state.line.studentId}
                    state={state}
                    told={toldOf(state.line.studentId)}
                    choice={chosen.get(keyOf(state.line)) ?? null}
                    onChoose={(choice) => {
                      choose(choice, [state]);
                    }}
                  />
                ))}
              </List>
            </>
          )}
          {others.length > 0 && (
            <p>
              Also recorded meanwhile: {others.map((line) => sentenceOf(line)).join('; ')}. They
              stay as they are.
            </p>
          )}
        </Body>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Back to the roll</Button>
        <Button
          variant="contained"
          color="primary"
          aria-disabled={!isDecided}
          sx={{ '&[aria-disabled=true]': { opacity: 0.45 } }}
          onClick={onConfirm}
        >
          Submit again
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface DifferenceProps {
  state: LineState;
  /** Who recorded theirs and when. */
  told: string;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

function Difference({ state, told, choice, onChoose }: DifferenceProps) {
  const name = useId();
  const { line, mark } = state;
  const options = [
    { value: 'mine', who: 'Yours', words: markWords(mark), note: 'not submitted' },
    { value: 'theirs', who: 'Recorded', words: markWords(recordedOf(line)), note: told },
  ] as const;
  return (
    <fieldset>
      <legend>{`${line.firstName} ${line.lastName}`}</legend>
      {options.map(({ value, who, words, note }) => (
        <Pick key={value}>
          <input
            type="radio"
            name={name}
            style={visuallyHidden}
            checked={choice === value}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span>
            {who}: <b>{words}</b>
          </span>
          <small>{note}</small>
        </Pick>
      ))}
    </fieldset>
  );
}

/** A mark of somebody, as others recorded it. */
const keyOf = (line: RollLine): string => `${line.studentId}/${String(versionOf(line))}`;

const sentenceOf = (line: RollLine): string =>
  `${line.firstName} ${line.lastName} ${statusWords(line.mark?.status ?? null).toLowerCase()}`;
