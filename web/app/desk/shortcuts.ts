interface Shortcut {
  /** Pressed together, or one of them where `or` is set. */
  keys: readonly string[];
  or?: true;
  does: string;
}

interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** Every key that does something, where it does it. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    shortcuts: [
      { keys: ['/'], does: 'Find somebody' },
      { keys: ['Ctrl', 'K'], does: 'The same, also while typing (⌘ K on a Mac)' },
      { keys: ['?'], does: 'Show these shortcuts' },
      { keys: ['Esc'], does: 'Close what is open' },
    ],
  },
  {
    title: 'While finding',
    shortcuts: [
      { keys: ['↑', '↓'], or: true, does: 'Choose a person or page' },
      { keys: ['Tab', '→'], or: true, does: 'Choose another action' },
      { keys: ['Enter'], does: 'Do it: punch in, where there is a pass' },
    ],
  },
  {
    title: 'Lists',
    shortcuts: [
      { keys: ['S'], does: 'Search the list' },
      { keys: ['Enter'], does: 'In the search of families and students: open the only one found' },
      { keys: ['C'], does: 'In the list of classes: cancel dates of those that are ticked' },
    ],
  },
  {
    title: 'Forms',
    shortcuts: [
      { keys: ['Ctrl', 'S'], does: 'Save, as Ctrl + Enter does (⌘ on a Mac)' },
      { keys: ['↑', '↓'], or: true, does: 'Go through what a search in a form found' },
    ],
  },
  {
    title: 'Enrollments of a family or student',
    shortcuts: [{ keys: ['P'], does: 'Punch in with the first usable pass' }],
  },
  {
    title: 'While punching in',
    shortcuts: [
      { keys: ['↑', '↓'], or: true, does: 'Choose a class' },
      { keys: ['←', '→'], or: true, does: 'Another day' },
      { keys: ['Enter'], does: 'Punch in to the chosen class' },
      { keys: ['W'], does: 'Which pass: choose another one' },
    ],
  },
  {
    title: 'Attendance',
    shortcuts: [
      { keys: ['↑', '↓'], or: true, does: 'Choose a student' },
      { keys: ['←', '→'], or: true, does: 'Choose a button of the line' },
      { keys: ['P', 'A'], or: true, does: 'Present, absent' },
      { keys: ['T', 'L', 'E'], or: true, does: 'Tardy, left early, excused' },
      { keys: ['C'], does: 'Write a comment' },
      { keys: ['Delete'], does: 'Take the mark back' },
      { keys: ['Shift', 'P'], does: 'All present' },
      { keys: ['Ctrl', 'Z'], does: 'Undo what is not submitted' },
      { keys: ['Ctrl', 'Enter'], does: 'Submit' },
    ],
  },
  {
    title: 'Barcode scanner',
    shortcuts: [{ keys: ['Scan'], does: 'A pass or a student’s card opens its punch dialog' }],
  },
];
