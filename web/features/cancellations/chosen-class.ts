/** What has to be known of a class to cancel dates of it together with others. */
export interface ChosenClass {
  id: string;
  name: string;
  startsOn: string | null;
  timeslots: readonly { weekday: number }[];
}
