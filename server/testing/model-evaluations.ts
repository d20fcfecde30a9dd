import { dayAfter, firstLook, wallClock, type ModelCalendar } from './model-calendar.ts';

/** When dates of classes are looked at (rule M-3): minute by minute, by the clock on the wall of each location. */
export class ModelEvaluations {
  /** What a worker has to do: dates of classes. */
  readonly due = new Set<string>();
  /** Whose own two evaluations are to be made. */
  private readonly watched = new Set<string>();
  /** What is looked at when the next day ends. */
  private readonly again = new Set<string>();

  constructor(private readonly calendar: ModelCalendar) {}

  /** A minute begins. */
  minute(at: Date): void {
    for (const of of this.calendar.classes) {
      const [date = '', time] = wallClock(at, of.zone).split(' ');
      const today = `${of.id} ${date}`;
      const yesterday = `${of.id} ${dayAfter(date, -1)}`;
      if (time === firstLook(of) && this.watched.has(today)) this.due.add(today);
      if (time !== '23:55') continue;
      if (this.watched.has(today)) this.due.add(today);
      if (firstLook(of) === '23:55' && this.watched.has(yesterday)) this.due.add(yesterday);
      for (const key of this.again) {
        if (!key.startsWith(of.id)) continue;
        this.due.add(key);
        this.again.delete(key);
      }
    }
  }

  /** Recorded, or held otherwise: those that are still to come look at it, else the next end of a day. */
  lookAgain(at: Date, classId: string, date: string): void {
    const of = this.calendar.classOf(classId);
    const [today = '', time = ''] = wallClock(at, of.zone).split(' ');
    const key = `${classId} ${date}`;
    if (date >= today) this.watched.add(key);
    const areOver = date === today && time >= '23:55' && firstLook(of) !== '23:55';
    if (date < today || areOver) this.again.add(key);
  }

  /** Somebody does what is due. */
  take(): [classId: string, date: string][] {
    const days = [...this.due].map((key) => key.split(' ') as [string, string]);
    this.due.clear();
    return days;
  }
}
