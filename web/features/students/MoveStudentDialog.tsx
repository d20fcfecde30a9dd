import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useId, useState, type ComponentProps, type SyntheticEvent } from 'react';
import { useCommand } from '../../lib/useCommand.ts';
import { CommandProblem } from '../../ui/CommandProblem.tsx';
import { waitingButton } from '../../ui/waitingButton.ts';
import { evictPeople } from '../families/evict-people.ts';
import { FamilyChooser } from './FamilyChooser.tsx';
import { MoveStudentDocument } from './MoveStudent.generated.ts';
import { MovePreview, type MoveRefusal } from './MovePreview.tsx';

const Body = styled('div')({ display: 'grid', gap: 12 });

type Family = NonNullable<ComponentProps<typeof FamilyChooser>['chosen']>;

interface MoveStudentDialogProps {
  student: { id: string; firstName: string };
  familyId: string;
  onMoved: (told: string) => void;
  onClose: () => void;
}

/** Moves a student to another family, after it is said which passes are left and joined. */
export function MoveStudentDialog({ student, familyId, onMoved, onClose }: MoveStudentDialogProps) {
  const { id, firstName } = student;
  const client = useApolloClient();
  const formId = useId();
  const [chosen, setChosen] = useState<Family | null>(null);
  const [isReady, setReady] = useState(false);
  const command = useCommand<{ id: string; familyId: string }, MoveRefusal>(async (asked) => {
    const { data } = await client.mutate({
      mutation: MoveStudentDocument,
      variables: asked,
      update: evictPeople,
    });
    const done = data?.moveStudent;
    if (done?.__typename === 'RecordRefused') return done;
    if (done?.__typename !== 'StudentSaved') throw new Error('The server gave no answer.');
    onMoved(`${firstName} belongs to the ${done.student?.family.name ?? 'other'} family now.`);
    return null;
  });
  const { state } = command;
  const isSending = state.step === 'sending';

  function move() {
    if (chosen && isReady && !isSending) void command.run({ id, familyId: chosen.id });
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={`${formId}-title`} maxWidth="xs" fullWidth>
      <DialogTitle id={`${formId}-title`}>Move {firstName} to another family</DialogTitle>
      <DialogContent>
        <form
          id={formId}
          onSubmit={(event: SyntheticEvent) => {
            event.preventDefault();
            move();
          }}
        >
          <Body>
            <FamilyChooser
              exceptId={familyId}
              chosen={chosen}
              onChoose={(family) => {
                command.forget();
                setReady(false);
                setChosen(family);
              }}
            />
            {chosen && (
              <MovePreview
                key={chosen.id}
                id={id}
                familyId={chosen.id}
                onReady={() => {
                  setReady(true);
                }}
              />
            )}
            <CommandProblem state={state} what={`${firstName} was moved`} onRetry={move} />
          </Body>
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        {state.step !== 'refused' && (
          <Button
            type="submit"
            form={formId}
            variant="contained"
            color="primary"
            sx={waitingButton}
            aria-busy={isSending}
            aria-disabled={!chosen || !isReady || isSending}
          >
            {isSending ? 'Moving…' : 'Move'}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
