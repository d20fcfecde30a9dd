import { useState } from 'react';
import type { PunchDialog_holderFragment } from './PunchDialog.generated.ts';
import { usePassChoices } from './usePassChoices.ts';

export type UsableRow = PunchDialog_holderFragment;

/** Whom to punch in, and with what; without a pass the suggested one is taken. */
export interface Target {
  studentId: string;
  passId: string | null;
}

interface Wanted {
  /** The rows of passes of the page behind; none where the dialog was opened from elsewhere. */
  rows: readonly UsableRow[];
  start: Target;
  date: string | null;
  locationId: string | null;
}

const targetOf = ({ pass, student }: UsableRow): Target => ({
  passId: pass.id,
  studentId: student.id,
});

/** The one after the present in a row of holders, around the end. */
function nextUsable(holders: UsableRow['pass']['holders'], studentId: string) {
  const place = holders.findIndex(({ student }) => student.id === studentId);
  const afterThis = [...holders.slice(place + 1), ...holders.slice(0, Math.max(place, 0))];
  return afterThis.find(({ viewerCan }) => viewerCan.punchIn);
}

/** Whom and with which pass the dialog punches, and whom and what else it could. */
export function usePunchTarget({ rows, start, date, locationId }: Wanted) {
  const [target, setTarget] = useState(start);
  /** Why the pass was taken that nobody chose. */
  const [because, setBecause] = useState<string | null>(null);
  const { studentId, passId } = target;
  const passes = usePassChoices({ studentId, date, locationId });

  const suggested = passes.choices.find(({ isSuggested }) => isSuggested);
  // Taken once: after the punch another may be suggested, and the dialog must not jump to it.
  if (passId === null && passes.isSettled && suggested) {
    setTarget(targetOf(suggested.row));
    setBecause(suggested.reason);
  }

  const pass = [...rows, ...passes.rows].find((row) => row.pass.id === passId)?.pass;
  const holders = pass?.holders ?? [];
  const usable = holders.filter(
    ({ student, viewerCan }) => viewerCan.punchIn || student.id === studentId,
  );
  const present =
    holders.find(({ student }) => student.id === studentId)?.student ??
    rows.find(({ student }) => student.id === studentId)?.student ??
    passes.student;

  const students = new Map(usable.map(({ student }) => [student.id, student]));
  if (present) students.set(present.id, present);
  for (const { student, viewerCan } of rows) {
    if (viewerCan.punchIn) students.set(student.id, student);
  }

  const sibling = pass?.left === 0 ? undefined : nextUsable(holders, studentId);
  // Where each student has a pass of their own, the way to the next one is that pass.
  const rowOfSibling = rows.find((row) => row.student.id !== studentId && row.viewerCan.punchIn);
  const next: (Target & { firstName: string }) | null =
    pass && sibling
      ? { passId: pass.id, studentId: sibling.student.id, firstName: sibling.student.firstName }
      : rowOfSibling && rowOfSibling.pass.id !== passId
        ? { ...targetOf(rowOfSibling), firstName: rowOfSibling.student.firstName }
        : null;

  return {
    /** Not known until the choices are there, where no pass was chosen. */
    pass,
    studentId,
    firstName: present?.firstName ?? null,
    /** Who else can be punched in from here, the present one among them. */
    students: [...students.values()],
    suspended: holders.filter(
      ({ status, student }) => status === 'SUSPENDED' && student.id !== studentId,
    ),
    because,
    choices: passes.choices,
    /** None of the student's passes can be used on the date. */
    isWithoutPass: passId === null && passes.isSettled && !suggested,
    today: passes.today,
    problem: passId === null ? passes.problem : null,
    refetch: passes.refetch,
    next,
    choose: (chosen: Target) => {
      setTarget(chosen);
      setBecause(null);
    },
    /** The same pass where the student holds it too. */
    chooseStudent: (id: string) => {
      const holds = usable.some(({ student }) => student.id === id);
      setTarget({ studentId: id, passId: holds && pass ? pass.id : null });
      setBecause(null);
    },
  };
}

export type PunchTarget = ReturnType<typeof usePunchTarget>;
