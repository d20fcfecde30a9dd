import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { isPlainDate } from '../../lib/plain-date.ts';
import {
  isOneDay,
  type EnrollmentTypeName,
  type NamedChoice,
  type PlaceTask,
} from './place-task.ts';
import { usePlacing, type Placed, type PlaceInput, type PlaceWarned } from './usePlacing.ts';

interface Values {
  student: NamedChoice | null;
  class: NamedChoice | null;
  type: EnrollmentTypeName;
  /** As the field holds it; empty is none. */
  startsOn: string;
  dropsOn: string;
  isConfirmed: boolean;
}

function valuesOf(task: PlaceTask, first: NamedChoice | null, today: string): Values {
  if (task.kind === 'enroll') {
    return {
      student: task.student ?? first,
      class: task.class,
      type: 'ACTIVE',
      startsOn: today,
      dropsOn: '',
      isConfirmed: false,
    };
  }
  const { student, class: of, type, startsOn, dropsOn } = task.enrollment;
  const named = { id: student.id, name: `${student.firstName} ${student.lastName}` };
  const next = startsOn !== null && startsOn > today ? startsOn : today;
  return {
    student: named,
    class: task.kind === 'transfer' && !isOneDay(type) ? null : of,
    type: task.kind === 'approve' ? 'ACTIVE' : type,
    startsOn: task.kind === 'change' ? (startsOn ?? '') : next,
    dropsOn: task.kind === 'change' ? (dropsOn ?? '') : '',
    isConfirmed: false,
  };
}

function missingOf({ student, class: of }: Values, isKnown: boolean): string | null {
  if (isKnown) return null;
  if (!student && !of) return 'Choose a student and a class.';
  if (!student) return 'Choose a student.';
  return of ? 'Choose the day.' : 'Choose a class.';
}

/** What is filled in, what the server says of it, and the way to do it. */
export function usePlaceForm(
  task: PlaceTask,
  first: NamedChoice | null,
  onDone: (placed: Placed | null) => void,
) {
  const { today } = useAccount();
  const [values, setValues] = useState(() => valuesOf(task, first, today));
  const [warned, setWarned] = useState<(PlaceWarned & Pick<PlaceInput, 'confirmed'>) | null>(null);
  const startsOn = isPlainDate(values.startsOn) ? values.startsOn : null;
  const dropsOn = values.type === 'ACTIVE' && isPlainDate(values.dropsOn) ? values.dropsOn : null;
  const isKnown =
    values.student !== null &&
    values.class !== null &&
    (startsOn !== null || values.type === 'WAIT' || task.kind === 'enroll');
  const asked: PlaceInput | null =
    isKnown && values.student && values.class
      ? {
          studentId: values.student.id,
          classId: values.class.id,
          type: values.type,
          startsOn,
          dropsOn,
          confirmed: [],
        }
      : null;
  const { preview, command } = usePlacing(task, asked, onDone, (now, { confirmed }) => {
    setWarned({ ...now, confirmed });
    setValues((before) => ({ ...before, isConfirmed: false }));
  });
  const { answer, isStale } = preview;
  const { state } = command;
  const refusal =
    state.step === 'refused' ? state.refusal : answer.step === 'refused' ? answer.refusal : null;
  const fields = refusal?.__typename === 'RecordRefused' ? refusal.fields : [];
  const shown = ['studentId', 'classId', 'type', 'startsOn', 'dropsOn'];
  const ready = answer.step === 'ready' ? answer.preview : null;
  // What was said when it was sent is newer than what was said before.
  const { warnings = [], mayConfirm = false } = warned ?? ready ?? {};
  const isAllowed = warnings.length === 0 || (values.isConfirmed && mayConfirm);
  const isReady = ready !== null && !isStale && isAllowed && state.step !== 'refused';

  return {
    values,
    /** What has to be chosen before anything can be said. */
    missing: missingOf(values, asked !== null),
    /** Places were taken since the preview. */
    isOutdated: warned !== null,
    preview,
    command,
    isReady,
    warnings,
    mayConfirm,
    /** It was not done, for what is said among the warnings. */
    isWarned: state.step === 'refused' && state.refusal.__typename === 'EnrollWarned',
    /** What stops it is said at fields that are there. */
    isAtField: fields.length > 0 && fields.every(({ field }) => shown.includes(field)),
    problemAt: (name: string) => fields.find(({ field }) => field === name)?.message,
    change: (changed: Partial<Values>) => {
      command.forget();
      setWarned(null);
      // What was confirmed was confirmed of another place.
      setValues((before) => ({ ...before, isConfirmed: false, ...changed }));
    },
    confirm: (isConfirmed: boolean) => {
      command.forget();
      setValues((before) => ({ ...before, isConfirmed }));
    },
    run: () => {
      if (!isReady || !asked || state.step === 'sending') return;
      // The server warns of the rest only, so what was confirmed before is said again.
      const reasons = warnings.map(({ reason }) => reason);
      void command.run({ ...asked, confirmed: [...(warned?.confirmed ?? []), ...reasons] });
    },
  };
}
