/** What families write when there is nothing. */
export const NO_ALERTS: readonly string[] = [
  ...['', 'none', 'no', 'n/a', 'na'],
  ...['nothing', '-', '–', 'nil'],
];

/**
 * Whether a text is a medical alert (rule F-9). Only a whole text that says so is none: “None except peanuts” alerts.
 */
export const isMedicalAlert = (text: string | null | undefined): boolean =>
  !NO_ALERTS.includes(
    (text ?? '')
      .trim()
      .replace(/[.!]+$/, '')
      .toLowerCase(),
  );
