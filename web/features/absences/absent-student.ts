/** A student whom the dialog offers. */
export interface AbsentStudent {
  id: string;
  name: string;
}

/** What the dialog starts with: a class at a date and time. */
export interface AbsentFrom {
  classId: string;
  date: string;
  starts: string;
}

interface Named {
  id: string;
  firstName: string;
  lastName: string;
}

export const asAbsent = ({ id, firstName, lastName }: Named): AbsentStudent => ({
  id,
  name: `${firstName} ${lastName}`,
});
