import { styled } from '@mui/material/styles';
import type { EnrollmentAct } from '../enrollments/EnrollmentMenu.tsx';
import { EnrollmentMenuButton } from '../enrollments/EnrollmentMenuButton.tsx';
import type { PlacedRow } from '../enrollments/place-task.ts';
import { ReturnPunchButton } from './ReturnPunchButton.tsx';
import type { PunchLine } from './UndoDialog.tsx';

const Root = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 4,
});

interface RowActionsProps {
  /** The punch that paid for it and can be taken back. */
  line: PunchLine | undefined;
  enrollment: PlacedRow | undefined;
  onReturn: () => void;
  onAct: (act: EnrollmentAct) => void;
}

/** What can be done with an enrollment. Deleting one that a pass paid for asks about its punch. */
export function RowActions({ line, enrollment, onReturn, onAct }: RowActionsProps) {
  const rest = enrollment && {
    ...enrollment,
    actions: { ...enrollment.actions, delete: enrollment.actions.delete && !line },
  };
  const hasMenu = rest && Object.values(rest.actions).includes(true);
  return (
    <Root>
      {line && <ReturnPunchButton line={line} onOpen={onReturn} />}
      {hasMenu && <EnrollmentMenuButton enrollment={rest} onAct={onAct} />}
    </Root>
  );
}
