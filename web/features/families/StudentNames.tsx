import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { formatAge } from '../../lib/format.ts';

const Age = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

interface StudentNamesProps {
  students: readonly {
    id: string;
    firstName: string;
    age: { years: number; months: number | null } | null;
  }[];
}

/** "Maya 7y 4m, Leo 9y 1m" */
export function StudentNames({ students }: StudentNamesProps) {
  return (
    <span>
      {students.map(({ id, firstName, age }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          {firstName} {age && <Age>{formatAge(age)}</Age>}
        </Fragment>
      ))}
    </span>
  );
}
