import { Permission } from '../../shared/permissions.ts';
import { AuditedKind, KINDS } from './record-kinds.ts';

/** Under which heading the choices of the Audit Log list a verb. */
export type VerbArea =
  | 'Signing in'
  | 'Families and students'
  | 'Classes'
  | 'Enrollments'
  | 'Punch passes'
  | 'Attendance'
  | 'Makeup tokens'
  | 'Staff and permissions'
  | 'Settings'
  | 'Background tasks';

/**
 * What a verb of the audit says. In `says`, `{STUDENT}` stands for the names of the entry's students, `{the CLASS}` for
 * "the class Open Gym", `{date}` for what the audit keeps under that name since and `{before.date}` for what it was; what
 * stands in brackets is left out where the entry has nothing of it.
 */
export interface VerbFacts {
  readonly label: string;
  readonly area: VerbArea;
  readonly says: string;
  /** A reading or a coming and going: it changes no record, and is no part of its story. */
  readonly changesNothing?: true;
  /** What one must see, beside the records, to read what was changed. */
  readonly needs?: readonly Permission[];
}

const of =
  (area: VerbArea) =>
  (label: string, says: string, more: Pick<VerbFacts, 'changesNothing' | 'needs'> = {}) => ({
    area,
    label,
    says,
    ...more,
  });

const access = of('Signing in');
const people = of('Families and students');
const classes = of('Classes');
const enrollments = of('Enrollments');
const passes = of('Punch passes');
const attendance = of('Attendance');
const tokens = of('Makeup tokens');
const staff = of('Staff and permissions');
const settings = of('Settings');
const background = of('Background tasks');

const SEEN = { changesNothing: true } as const;
const RIGHTS = { needs: [Permission.ADMIN] } as const;
const HEALTH = { needs: [Permission.STUDENT_MEDICAL] } as const;
/** An entry does not tell whose class it was, so that only those who see all rolls read it (rule T-9). */
const ROLLS = { needs: [Permission.ATTENDANCE, Permission.ALL_ATTENDANCE] } as const;

/** What is done to an entry of any list that the school sets up. */
const ofList = (kind: AuditedKind): Record<string, VerbFacts> => {
  const what = KINDS[kind].one.replace(/^an? /, '');
  return {
    [`CREATE_${kind}`]: settings(`Add a ${what}`, `Added {the ${kind}}`),
    [`CHANGE_${kind}`]: settings(`Change a ${what}`, `Changed {the ${kind}}`),
    [`MOVE_${kind}`]: settings(`Move a ${what}`, `Moved {the ${kind}} in the order`),
    [`ARCHIVE_${kind}`]: settings(`Archive a ${what}`, `Archived {the ${kind}}`),
    [`RESTORE_${kind}`]: settings(`Restore a ${what}`, `Restored {the ${kind}}`),
    [`ERASE_${kind}`]: settings(`Erase a ${what}`, `Erased {the ${kind}}`),
  };
};

/** Every verb of the audit. A test fails when a command writes one that is missing here. */
export const VERBS: Readonly<Record<string, VerbFacts>> = {
  SIGN_IN: access('Sign in', 'Signed in', SEEN),
  SIGN_OUT: access('Sign out', 'Signed out', SEEN),
  BEGIN_SECOND_FACTOR: access('Begin a second factor', 'Began to set up a second factor'),
  CONFIRM_SECOND_FACTOR: access('Set up a second factor', 'Set up a second factor'),
  REMOVE_SECOND_FACTOR: access('Remove a second factor', 'Removed their own second factor'),
  CHANGE_OWN_PASSWORD: access('Change one’s own password', 'Changed their own password'),
  SEE_AS: access('See as somebody', 'Began to see the portal as {STAFF}', SEEN),
  STOP_SEEING_AS: access('Stop seeing as somebody', 'Stopped seeing the portal as {STAFF}', SEEN),

  CREATE_FAMILY: people('Create a family', 'Created {the FAMILY}[ with {STUDENT}]'),
  CHANGE_FAMILY: people('Change a family', 'Changed {the FAMILY}'),
  SUSPEND_FAMILY: people('Suspend a family', 'Suspended the sign-in of {the FAMILY}'),
  UNSUSPEND_FAMILY: people('Unsuspend a family', 'Released the sign-in of {the FAMILY}'),
  REMOVE_FAMILY: people('Remove a family', 'Removed {the FAMILY}[ ({how})]'),
  RESTORE_FAMILY: people('Restore a family', 'Restored {the FAMILY}'),
  ADD_STUDENT: people('Add a student', 'Added {STUDENT} to {the FAMILY}'),
  CHANGE_STUDENT: people('Change a student', 'Changed {STUDENT}'),
  MOVE_STUDENT: people(
    'Move a student',
    'Moved {STUDENT}[ from the family {before.family}][ to the family {family}]',
  ),
  REMOVE_STUDENT: people('Remove a student', 'Removed {STUDENT}[ ({how})] of {the FAMILY}'),
  RESTORE_STUDENT: people('Restore a student', 'Restored {STUDENT} of {the FAMILY}'),
  CHANGE_HEALTH: people('Change health', 'Changed the health of {STUDENT}', HEALTH),
  READ_MEDICAL: people('Read health', 'Read the health of {STUDENT}', { ...SEEN, ...HEALTH }),
  ADD_NOTE: people('Add a note', 'Wrote a note[ about {the FAMILY}][ about {STUDENT}]'),
  CHANGE_NOTE: people('Change a note', 'Changed a note[ about {the FAMILY}][ about {STUDENT}]'),
  CLOSE_NOTE: people('Close a note', 'Closed a note[ about {the FAMILY}][ about {STUDENT}]'),
  OPEN_NOTE: people('Open a note', 'Opened a note[ about {the FAMILY}][ about {STUDENT}] again'),

  CREATE_CLASS: classes('Create a class', 'Created {the CLASS}'),
  CHANGE_CLASS: classes('Change a class', 'Changed {the CLASS}'),
  DUPLICATE_CLASS: classes('Duplicate a class', 'Duplicated a class: {CLASS}'),
  ACTIVATE_CLASS: classes('Offer a class again', 'Offered {the CLASS} again'),
  DEACTIVATE_CLASS: classes('Stop offering a class', 'Stopped offering {the CLASS}'),
  CANCEL_DATE: classes('Cancel a date', 'Cancelled {CLASS}[ on {date}]'),
  TAKE_BACK_CANCELLATION: classes(
    'Take back a cancellation',
    'Took back the cancellation of {CLASS}[ on {date}]',
  ),
  CANCEL_CLASSES: classes(
    'Cancel dates of classes',
    'Had {dates} dates of {classes} classes cancelled[ ({reason})]',
  ),
  CLOSE: classes('Close', 'Had classes closed from {from} to {to}[ ({reason})]'),
  IMPORT_CLASSES: classes('Import classes', 'Imported a catalogue of classes[: {CLASS}]'),

  STOP_TASK: background('Stop a background task', 'Stopped a background task[: {TASK}]'),
  RETRY_TASK: background('Retry a background task', 'Let a background task go on[: {TASK}]'),
  DISMISS_TASK: background(
    'Dismiss a failed background task',
    'Dismissed a background task that failed[: {TASK}]',
  ),
  UNDO_TASK: background('Undo a background task', 'Had a background task taken back[: {TASK}]'),

  ENROLL: enrollments('Enroll', 'Enrolled {STUDENT} in {CLASS}[ as {type}][, {startsOn}]'),
  CHANGE_ENROLLMENT: enrollments(
    'Change an enrollment',
    'Changed the enrollment of {STUDENT} in {CLASS}',
  ),
  DROP_ENROLLMENT: enrollments('Drop', 'Dropped {STUDENT} from {CLASS}[ after {dropsOn}]'),
  DELETE_ENROLLMENT: enrollments(
    'Delete an enrollment',
    'Deleted the enrollment of {STUDENT} in {CLASS}',
  ),
  TRANSFER_ENROLLMENT: enrollments(
    'Transfer',
    'Transferred {STUDENT}[ from {before.class}][ to {class}]',
  ),
  APPROVE_WAITING: enrollments(
    'Approve from the waiting list',
    'Gave {STUDENT} a place in {CLASS} from its waiting list',
  ),

  SAVE_FILTER: enrollments('Save a filter', 'Saved a filter[, {name}]', SEEN),
  DELETE_FILTER: enrollments('Delete a filter', 'Deleted a filter[, {before.name}]', SEEN),

  PUNCH_IN: passes('Punch in', 'Punched {STUDENT} into {CLASS}[ for {date}][ with {PASS}]'),
  UNDO_PUNCH: passes('Undo a punch', 'Undid the punch of {STUDENT} for {CLASS}[ on {date}]'),
  GIVE_PASS: passes('Give a pass', 'Gave {PASS} to {the FAMILY}[, for {STUDENT}]'),
  SUSPEND_PASS: passes('Suspend a pass', 'Suspended {PASS}[ of {STUDENT}]'),
  UNSUSPEND_PASS: passes('Unsuspend a pass', 'Released {PASS}[ of {STUDENT}] from its suspension'),
  DELETE_PASS: passes('Delete a pass', 'Deleted {PASS}[ of {STUDENT}]'),
  EXTEND_PASSES: passes('Extend passes', 'Extended {passes} passes for a closure'),
  SHORTEN_PASSES: passes(
    'Take back extended passes',
    'Gave {passes} passes their last day of before back, since a closure was taken back',
  ),
  CHANGE_PASS_EXPIRES: passes(
    'Change a last day',
    'Changed the last day of {PASS}[ of {STUDENT}][ to {expires}]',
  ),
  CHANGE_PASS_TOTAL: passes(
    'Change a total',
    'Changed the number of punches of {PASS}[ of {STUDENT}][ to {total}]',
  ),
  CREATE_PASS_TYPE: passes('Create a pass type', 'Created {the PASS_TYPE}'),
  CHANGE_PASS_TYPE: passes(
    'Change a pass type',
    'Changed {the PASS_TYPE}[, and sold passes with it: {PASS}]',
  ),
  SUSPEND_PASS_TYPE: passes('Suspend a pass type', 'Suspended {the PASS_TYPE}'),
  UNSUSPEND_PASS_TYPE: passes(
    'Unsuspend a pass type',
    'Released {the PASS_TYPE} from its suspension',
  ),
  DELETE_PASS_TYPE: passes('Delete a pass type', 'Deleted {the PASS_TYPE}'),

  SUBMIT_ROLL: attendance(
    'Submit a roll',
    'Marked the roll of {CLASS}[ on {date}][ at {starts}][: {STUDENT}]',
    ROLLS,
  ),
  RECORD_EXPECTED_ABSENCES: attendance(
    'Record expected absences',
    'Wrote down that {STUDENT} will not come',
    ROLLS,
  ),
  WITHDRAW_EXPECTED_ABSENCES: attendance(
    'Withdraw expected absences',
    'Withdrew expected absences of {STUDENT}',
    ROLLS,
  ),
  CHECK_IN: attendance(
    'Mark a single student',
    'Marked {STUDENT} in {CLASS}[ on {date}][ at {starts}]',
    ROLLS,
  ),

  EVALUATE_TOKENS: tokens(
    'Evaluate absences',
    'Evaluated absences in {CLASS}[: {made} makeup tokens made][, {revoked} taken back]',
  ),
  CREATE_TOKEN: tokens('Make a makeup token', 'Made a makeup token for {STUDENT}'),
  CHANGE_TOKEN: tokens('Change a makeup token', 'Changed a makeup token of {STUDENT}'),
  REASSIGN_TOKENS: tokens(
    'Reassign makeup tokens',
    'Gave makeup tokens of {STUDENT} another program[, {program}]',
  ),
  DELETE_TOKEN: tokens('Delete a makeup token', 'Deleted a makeup token of {STUDENT}'),
  RESET_TOKEN: tokens(
    'Reset a makeup token',
    'Took away the makeup of {STUDENT}[ in {makeup}][ on {date}], and freed its token',
  ),
  REDEEM_TOKEN: tokens(
    'Book a makeup',
    'Booked a makeup of {STUDENT} in {CLASS}[ on {date}][, {asked}]',
  ),
  APPROVE_MAKEUP: tokens(
    'Approve a makeup',
    'Approved the makeup of {STUDENT}[ in {makeup}][ on {date}]',
  ),
  DENY_MAKEUP: tokens(
    'Deny a makeup',
    'Denied the makeup that {STUDENT} asked for[ in {makeup}][ on {date}]',
  ),

  CREATE_STAFF: staff('Create a staff member', 'Created a staff member, {STAFF}'),
  CHANGE_STAFF: staff('Change a staff member', 'Changed the profile of {STAFF}'),
  ACTIVATE_STAFF: staff('Activate a staff member', 'Activated {STAFF}'),
  DEACTIVATE_STAFF: staff('Deactivate a staff member', 'Deactivated {STAFF}'),
  MAKE_OWNER: staff('Make an owner', 'Made {STAFF} an owner'),
  REMOVE_OWNER: staff('Take away ownership', 'Took the ownership from {STAFF}'),
  CHANGE_STAFF_RIGHTS: staff('Change permissions', 'Changed the permissions of {STAFF}', RIGHTS),
  SET_PASSWORD: staff('Set a password', 'Set the password of {STAFF}'),
  RESET_SECOND_FACTOR: staff('Reset a second factor', 'Removed the second factor of {STAFF}'),
  CREATE_USER_GROUP: staff('Create a user group', 'Created {the USER_GROUP}', RIGHTS),
  CHANGE_USER_GROUP: staff('Change a user group', 'Changed {the USER_GROUP}', RIGHTS),
  DELETE_USER_GROUP: staff('Delete a user group', 'Deleted {the USER_GROUP}', RIGHTS),

  CREATE_ACCOUNT: settings('Create the account', 'Created {the ACCOUNT}[ with its owner {STAFF}]'),
  CHANGE_BUSINESS: settings('Change the business data', 'Changed the business data'),
  CHANGE_FEATURES: settings('Switch areas', 'Switched areas on or off'),
  CHANGE_SECURITY: settings('Change the security', 'Changed the security settings', RIGHTS),
  CHANGE_CLASS_SETTINGS: settings('Change the class settings', 'Changed the class settings'),
  CHANGE_TOKEN_SETTINGS: settings(
    'Change the makeup token settings',
    'Changed the makeup token settings',
  ),
  ...ofList(AuditedKind.LOCATION),
  ...ofList(AuditedKind.ROOM),
  ...ofList(AuditedKind.PROGRAM),
  ...ofList(AuditedKind.LEVEL),
  ...ofList(AuditedKind.SEASON),
  ...ofList(AuditedKind.CLOSURE),
  ...ofList(AuditedKind.KEYWORD),
  ...ofList(AuditedKind.DROP_REASON),
  ...ofList(AuditedKind.CUSTOM_FIELD),
};

/** A verb that this version does not know, in words. */
export const verbFacts = (verb: string): VerbFacts =>
  VERBS[verb] ?? {
    area: 'Settings',
    label: sentenceCase(verb),
    says: sentenceCase(verb),
  };

const sentenceCase = (name: string): string => {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
