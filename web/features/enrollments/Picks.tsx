import { useState } from 'react';
import { useClassSearch, useStudentSearch } from './pick-searches.ts';
import type { NamedChoice } from './place-task.ts';
import { SearchPick } from './SearchPick.tsx';

interface PickProps {
  label: string;
  chosen: NamedChoice | null;
  error: string | undefined;
  autoFocus?: boolean;
  onChoose: (chosen: NamedChoice | null) => void;
}

/** A class that is offered. */
export function ClassPick(props: PickProps) {
  const [text, setText] = useState('');
  const searched = useClassSearch(text.trim());
  return (
    <SearchPick
      {...props}
      {...searched}
      field="classId"
      placeholder="Name of a class"
      text={text}
      onText={setText}
    />
  );
}

/** A student. */
export function StudentPick(props: PickProps) {
  const [text, setText] = useState('');
  const searched = useStudentSearch(text.trim());
  return (
    <SearchPick
      {...props}
      {...searched}
      field="studentId"
      placeholder="Student, parent, e-mail or phone"
      text={text}
      onText={setText}
    />
  );
}
