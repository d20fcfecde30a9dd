import { useState } from 'react';
import type { PunchDialog_holderFragment } from './PunchDialog.generated.ts';

export type UsableRow = PunchDialog_holderFragment;

interface Target {
  passId: string;
  studentId: string;
}

const targetOf = ({ pass, student }: UsableRow): Target => ({
  passId: pass.id,
  studentId: student.id,
});

/**
 * Whom and with which pass the dialog punches. `rows` are those of the page behind it; a family pass also names those of
 * its students who are not on that page.
 */
export function usePunchTarget(rows: readonly UsableRow[], start: UsableRow) {
  const [target, setTarget] = useState<Target>(() => targetOf(start));
  const pass = rows.find((row) => row.pass.id === target.passId)?.pass ?? start.pass;
  const { studentId } = target;
  const holder = pass.holders.find((one) => one.student.id === studentId);

  const place = pass.holders.findIndex((one) => one.student.id === studentId);
  const afterThis = [
    ...pass.holders.slice(place + 1),
    ...pass.holders.slice(0, Math.max(place, 0)),
  ];
  const sibling = pass.left === 0 ? undefined : afterThis.find((one) => one.viewerCan.punchIn);
  // Where each student has a pass of their own, the way to the next one is that pass.
  const rowOfSibling = rows.find((row) => row.student.id !== studentId && row.viewerCan.punchIn);

  const next: (Target & { firstName: string }) | null = sibling
    ? { passId: pass.id, studentId: sibling.student.id, firstName: sibling.student.firstName }
    : rowOfSibling && rowOfSibling.pass.id !== pass.id
      ? { ...targetOf(rowOfSibling), firstName: rowOfSibling.student.firstName }
      : null;

  return {
    pass,
    studentId,
    firstName: holder?.student.firstName ?? start.student.firstName,
    holders: pass.holders,
    /** Other passes that can be punched now, this student's first. */
    otherRows: rows
      .filter((row) => row.viewerCan.punchIn && row.pass.id !== pass.id)
      .sort((a, b) => Number(b.student.id === studentId) - Number(a.student.id === studentId)),
    next,
    choose(chosen: Target) {
      setTarget(chosen);
    },
  };
}
