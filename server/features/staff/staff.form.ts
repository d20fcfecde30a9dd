import * as z from 'zod';
import { day, email, fault, needed, optional, phone } from '../../shared/form.ts';
import { recordMarks } from '../settings/record-marks.form.ts';

/** A login name: no space, and no @, so that it can be told from an e-mail address. */
export const LOGIN = /^[^\s@]{1,100}$/;

/** What is kept of somebody who works here. Rights, password and second factor are no part of it. */
export const staffForm = z
  .object({
    firstName: needed('The first name', 100),
    lastName: needed('The last name', 100),
    login: needed('The login name', 100)
      .toLowerCase()
      .refine(
        (value) => value === '' || LOGIN.test(value),
        fault(
          'WRONG_FORM',
          'The login name has no space and no @: an e-mail address has its own field.',
        ),
      ),
    email: email(),
    phone: phone(),
    title: optional('The title', 100),
    hiredOn: day('The day of hiring'),
    releasedOn: day('The day of leaving'),
    ...recordMarks,
  })
  .superRefine(({ hiredOn, releasedOn }, check) => {
    if (hiredOn && releasedOn && releasedOn < hiredOn)
      check.addIssue(
        fault('UPSIDE_DOWN', 'The day of leaving is before the day of hiring.', ['releasedOn']),
      );
  });

export type StaffForm = z.output<typeof staffForm>;
