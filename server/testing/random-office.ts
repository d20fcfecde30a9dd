import { dayAfter, wallClock, type ModelClosure } from './model-calendar.ts';
import type { ModelPlace } from './model-rolls.ts';
import type { Random } from './random.ts';
import { recordingNow } from './random-recording.ts';
import { SimulatedOffice } from './simulated-office.ts';
import type { Modes, SimulatedSchool } from './simulated-school.ts';

type Model = ReturnType<SimulatedSchool['model']>;
type Act = (now: Date) => Promise<string | null>;

/** Does this and that in a simulated school and in its model alike, and says what; null where there was nothing to do. */
export class RandomOffice {
  /** Whether a worker makes the evaluations. */
  isAtWork = true;
  private modes: Modes = { checkInMode: false, staffCheckInMode: false };
  private readonly office: SimulatedOffice;

  constructor(
    private readonly random: Random,
    private readonly school: SimulatedSchool,
    readonly model: Model,
  ) {
    this.office = new SimulatedOffice(school);
  }

  act(now: Date): Promise<string | null> {
    const act = this.random.pick<Act>([
      [42, (at) => this.record(at)],
      [6, () => this.changeModes()],
      [4, () => this.sleepOrWake()],
      [10, (at) => this.cancel(at)],
      [8, (at) => this.takeBack(at)],
      [5, (at) => this.close(at)],
      [5, (at) => this.openAgain(at)],
      [10, (at) => this.redeem(at)],
      [6, (at) => this.takeMakeupAway(at)],
      [2, (at) => this.leave(at)],
      [2, (at) => this.enroll(at)],
      [2, (at) => this.transfer(at)],
    ]);
    return act(now);
  }

  /** With classes and people by number. */
  inShort(text: string): string {
    const classes = [...this.school.classes, this.school.elsewhere].map(({ id }) => id);
    const names = [
      ...classes.map((id, index) => [id, `class${index}`] as const),
      ...this.model.rolls.students().map((id, index) => [id, `student${index}`] as const),
      ...this.model.rolls.places.map(
        ({ enrollmentId, type }, index) => [enrollmentId, `${type.toLowerCase()}${index}`] as const,
      ),
    ];
    return names.reduce((said, [id, name]) => said.replaceAll(id, name), text);
  }

  private async record(now: Date) {
    const recording = recordingNow(this.random, this.school, this.model, this.modes, now);
    const { channel, inMode, classId, date, starts, marks } = recording;
    if (marks.length === 0) return null;
    await this.school.record(recording);
    this.model.tokens.record(now, recording);
    const said = marks.map(({ studentId, status }) => `${studentId} ${status ?? 'nothing'}`);
    return `${channel}${inMode ? ' in its mode' : ''}, ${classId} ${date} ${starts}: ${said.join(', ')}`;
  }

  private async changeModes() {
    const { random } = this;
    this.modes = { checkInMode: random.next() < 0.5, staffCheckInMode: random.next() < 0.5 };
    await this.school.setModes(this.modes);
    return null;
  }

  private sleepOrWake() {
    this.isAtWork = !this.isAtWork;
    return Promise.resolve(null);
  }

  private async cancel(now: Date) {
    const { random, model } = this;
    const of = random.oneOf([
      ...this.school.classes,
      this.school.elsewhere,
      ...this.school.classes.slice(0, 1),
    ]);
    const date = this.dayNear(now, of.zone);
    const times = model.calendar.timesOn(of.id, date);
    const [first] = times;
    if (!first) return null;
    const starts = random.next() < 0.6 ? random.oneOf(times) : null;
    const expires = random.next() < 0.5 ? null : dayAfter(date, 15);
    const gift = random.next() < 0.5 ? null : { expires, overrideLimit: random.next() < 0.5 };
    const id = await this.office.cancel({ classId: of.id, date, starts }, gift);
    model.tokens.cancel(now, { id, classId: of.id, date, starts }, gift);
    return `cancel ${of.id} ${date} ${starts ?? ''} ${gift ? `with tokens ${JSON.stringify(gift)}` : 'without tokens'}`;
  }

  private async takeBack(now: Date) {
    const one = this.oneOf([...this.model.calendar.cancellations.values()]);
    if (!one) return null;
    const wantsTokens = this.random.next() < 0.6;
    await this.office.takeBack(one.id, wantsTokens);
    this.model.tokens.takeBack(now, one.id, wantsTokens);
    return `take back cancellation of ${one.classId} ${one.date} ${one.starts ?? ''} ${wantsTokens ? 'with' : 'without'} its tokens`;
  }

  private async close(now: Date) {
    const { random } = this;
    const of = random.oneOf(this.school.classes);
    const from = this.dayNear(now, of.zone);
    const to = dayAfter(from, random.below(3));
    const others = this.school.classes.filter((one) => one !== of && random.next() < 0.2);
    const closure = { from, to, classIds: [of, ...others].map(({ id }) => id) };
    const id = await this.office.close(null, closure);
    this.model.tokens.close(now, id, closure);
    return `close ${said(closure)}`;
  }

  /** Or other days instead. */
  private async openAgain(now: Date) {
    const { random } = this;
    const found = this.oneOf([...this.model.calendar.closures]);
    if (!found) return null;
    const [id, { from, to, classIds }] = found;
    const closure = random.pick<ModelClosure | null>([
      [2, null],
      [1, { from: dayAfter(from), to: from === to ? dayAfter(to) : to, classIds }],
      [1, { from: dayAfter(from, -1), to: dayAfter(to, -1), classIds }],
      [1, { from, to, classIds: [random.oneOf(this.school.classes).id] }],
    ]);
    await this.office.close(id, closure);
    this.model.tokens.close(now, id, closure);
    return `instead of ${said({ from, to, classIds })}: ${closure ? said(closure) : 'erased'}`;
  }

  private async redeem(now: Date) {
    const { random, model } = this;
    const into = random.oneOf([...this.school.classes, this.school.elsewhere]);
    const today = wallClock(now, into.zone).slice(0, 10);
    const date = dayAfter(today, random.below(4));
    // One that is good nowhere later than there.
    const token = this.oneOf(
      model.tokens.tokens.filter(
        ({ state, expires, studentId }) =>
          state === 'UNUSED' &&
          (expires === null || expires > date) &&
          !model.rolls.placeOf(studentId, into.id, date),
      ),
    );
    if (!token || !model.calendar.isHeld(into.id, date)) return null;
    const place = await this.office.redeem(token, { classId: into.id, date });
    model.tokens.join(now, place, token);
    return `redeem the token of ${token.studentId} for ${token.classId} ${token.date} in ${into.id} ${date}`;
  }

  private async takeMakeupAway(now: Date) {
    const token = this.oneOf(this.model.tokens.tokens.filter(({ state }) => state === 'USED'));
    const place = this.placesThere().find(({ enrollmentId }) => enrollmentId === token?.makeupId);
    if (!place) return null;
    const comesBack = this.random.next() < 0.5;
    await this.office.remove(place.enrollmentId, comesBack);
    this.model.tokens.takeAway(now, place, comesBack);
    return `take the makeup of ${place.studentId} in ${place.classId} ${place.from} away${comesBack ? ', token free' : ''}; it was for ${token?.classId ?? ''} ${token?.date ?? ''}`;
  }

  private async leave(now: Date) {
    const place = this.oneOf(this.placesThere().filter(({ type }) => type !== 'MAKEUP'));
    if (!place) return null;
    await this.office.remove(place.enrollmentId, false);
    this.model.tokens.takeAway(now, place, false);
    return `delete the place of ${place.studentId} in ${place.classId}`;
  }

  private async enroll(now: Date) {
    const { random, model } = this;
    const of = random.oneOf(this.school.classes);
    const from = this.dayNear(now, of.zone);
    const studentId = random.oneOf(model.rolls.students());
    if (this.placesThere().some((one) => one.studentId === studentId && one.classId === of.id))
      return null;
    const place = await this.office.enroll(studentId, of.id, from);
    model.tokens.join(now, place, null);
    return `enroll ${studentId} in ${of.id} from ${from} to ${place.until ?? 'ever'}`;
  }

  private async transfer(now: Date) {
    const { random } = this;
    const there = this.placesThere();
    const place = this.oneOf(
      there.filter(({ type, until }) => type === 'ACTIVE' && until === null),
    );
    const to = random.oneOf([...this.school.classes, this.school.elsewhere]);
    const from = this.dayNear(now, to.zone);
    if (!place || there.some((one) => one.studentId === place.studentId && one.classId === to.id))
      return null;
    const made = await this.office.transfer(place.enrollmentId, to.id, from);
    if (from <= place.from) place.isGone = true;
    else place.until = dayAfter(from, -1);
    this.model.tokens.join(now, made, null);
    return `transfer ${place.studentId} from ${place.classId} to ${to.id} from ${from} to ${made.until ?? 'ever'}`;
  }

  private placesThere(): ModelPlace[] {
    return this.model.rolls.places.filter(({ isGone }) => !isGone);
  }

  private dayNear(now: Date, zone: string): string {
    const days = this.random.pick([
      [40, 0],
      [30, -1],
      [15, -2],
      [15, 1],
    ]);
    return dayAfter(wallClock(now, zone).slice(0, 10), days);
  }

  private oneOf<T>(choices: readonly T[]): T | null {
    return choices.length === 0 ? null : this.random.oneOf(choices);
  }
}

const said = ({ from, to, classIds }: ModelClosure): string =>
  `${classIds.join(' and ')} ${from}${to === from ? '' : ` to ${to}`}`;
