import { describe, expect, test } from 'vitest';
import { mark, rollLine } from '../../testing/attendance-records.ts';
import { countKept, forgetKept, keptMarks } from './kept-marks.ts';
import type { RollLine } from './marks.ts';
import { RollStore } from './roll-store.ts';

const line = (...of: Parameters<typeof rollLine>) => rollLine(...of) as unknown as RollLine;

const three = () => [line('Maya', 'Alvarez'), line('Luca', 'Bianchi'), line('Iris', 'Chen')];
const kept = () => keptMarks('jo', 'gym@2026-11-24T16:30');
const statuses = (store: RollStore) =>
  Object.fromEntries(store.marks().map(({ studentId, status }) => [studentId, status]));

describe('what is not submitted', () => {
  test('is kept on this device for this person, and is there when the roll is opened again', () => {
    new RollStore(three(), kept()).act('maya', 'tardy');

    expect(statuses(new RollStore(three(), kept()))).toEqual({ maya: 'TARDY' });
    expect(countKept('jo')).toEqual(new Map([['gym@2026-11-24T16:30', 1]]));
    expect(countKept('pat').size).toBe(0);
  });

  test('is gone when it is discarded, and back when that is undone', () => {
    const store = new RollStore(three(), kept());
    store.act('maya', 'present');
    store.discard();
    expect(countKept('jo').size).toBe(0);

    store.undo();
    expect(statuses(store)).toEqual({ maya: 'PRESENT' });
    store.undo();
    expect(store.marks()).toEqual([]);
  });

  test('is forgotten on signing out', () => {
    new RollStore(three(), kept()).act('maya', 'present');
    forgetKept('pat');
    expect(countKept('jo').size).toBe(1);
    forgetKept('jo');
    expect(countKept('jo').size).toBe(0);
  });

  test('is not taken from what is no mark', () => {
    localStorage.setItem(
      'cartwheel-roll//jo/gym@2026-11-24T16:30',
      '{"maya": {"status": "ASLEEP", "over": 0}, "luca": 7}',
    );
    expect(new RollStore(three(), kept()).marks()).toEqual([]);
    localStorage.setItem('cartwheel-roll//jo/gym@2026-11-24T16:30', 'no JSON');
    expect(new RollStore(three(), kept()).marks()).toEqual([]);
  });

  test('says when the device cannot keep it', () => {
    const full = { ...kept(), write: () => false };
    const store = new RollStore(three(), full);
    store.act('maya', 'present');
    expect(store.summary().isKept).toBe(false);
  });

  test('is nothing where it says what is recorded anyway', () => {
    const store = new RollStore([line('Maya', 'Alvarez', { mark: mark('PRESENT') })], kept());
    store.act('maya', 'absent');
    store.act('maya', 'present');
    expect(store.summary().unsent).toBe(0);
  });
});

describe('all at once', () => {
  test('leaves those who were late late, and those without a place alone', () => {
    const store = new RollStore(
      [
        ...three(),
        line('Ada', 'Novak', { notCovered: 'Enrollment ended 16 Nov.', mark: mark('ABSENT') }),
      ],
      kept(),
    );
    store.act('luca', 'tardy');
    store.act('iris', 'absent');
    store.all('present');

    expect(statuses(store)).toEqual({ maya: 'PRESENT', luca: 'TARDY', iris: 'PRESENT' });
  });

  test('is undone at once', () => {
    const store = new RollStore(three(), kept());
    store.act('iris', 'absent');
    store.all('present');
    store.undo();
    expect(statuses(store)).toEqual({ iris: 'ABSENT' });
  });
});

describe('automatic marks', () => {
  const absent = () => [line('Maya', 'Alvarez', { mark: mark('EXCUSED', { isAuto: true }) })];

  test('are confirmed by the same mark, as they are', () => {
    const store = new RollStore(absent(), kept());
    store.act('maya', 'absent');
    expect(statuses(store)).toEqual({ maya: 'EXCUSED' });
    expect(store.hasCorrections()).toBe(false);
  });
});

describe('what others record meanwhile', () => {
  const recorded = (status: string, version = 1) => [
    line('Maya', 'Alvarez', { mark: mark(status, { version }) }),
    ...three().slice(1),
  ];

  test('is no difference where it is the same', () => {
    const store = new RollStore(three(), kept());
    store.act('maya', 'present');
    store.receive(recorded('PRESENT'));
    expect(store.summary()).toMatchObject({ unsent: 0, overtaken: 0 });
  });

  test.each([
    ['mine', 1, { maya: 'ABSENT', luca: 'PRESENT' }],
    ['theirs', 0, { luca: 'PRESENT' }],
  ])('is asked about where it differs: %s', (choice, corrections, left) => {
    const store = new RollStore(three(), kept());
    store.act('maya', 'absent');
    store.act('luca', 'present');
    store.receive(recorded('PRESENT'));
    expect(store.overtaken().map(({ line: { studentId } }) => studentId)).toEqual(['maya']);

    store.resolve(new Set(choice === 'mine' ? ['maya'] : []));
    expect(store.overtaken()).toEqual([]);
    expect(statuses(store)).toEqual(left);
    expect(store.hasCorrections()).toBe(corrections === 1);
  });

  test('is no correction where only a comment is added to the mark that stands', () => {
    const store = new RollStore(recorded('PRESENT'), kept());
    store.edit('maya', { comment: 'New shoes' });
    expect(store.summary().unsent).toBe(1);
    expect(store.hasCorrections()).toBe(false);
  });

  test('is noticed after a reload too', () => {
    new RollStore(three(), kept()).act('maya', 'absent');
    expect(new RollStore(recorded('PRESENT'), kept()).summary().overtaken).toBe(1);
  });

  test.each<[string, (store: RollStore) => void]>([
    ['by hand', (store) => store.act('maya', 'excused')],
    ['all at once', (store) => store.all('absent')],
  ])('is still asked about where the line is marked again, %s', (_how, again) => {
    const store = new RollStore(three(), kept());
    store.act('maya', 'present');
    store.receive(recorded('TARDY'));
    again(store);
    expect(store.summary().overtaken).toBe(1);
  });

  test('is what was on the screen when everybody is marked at once, line by line', () => {
    const store = new RollStore(recorded('ABSENT'), kept());
    store.all('present');
    expect(store.summary().overtaken).toBe(0);
    store.receive(recorded('EXCUSED', 2));
    expect(store.overtaken().map(({ line: { studentId } }) => studentId)).toEqual(['maya']);
  });

  test('may take somebody off the roll, which is said by name', () => {
    const store = new RollStore(three(), kept());
    store.act('maya', 'absent');
    store.receive(three().slice(1));
    expect(store.summary()).toMatchObject({ unsent: 0, gone: ['Maya Alvarez'] });
  });
});

describe('a comment that is typed', () => {
  const present = (version = 1, comment: string | null = null) => [
    line('Maya', 'Alvarez', { mark: mark('PRESENT', { version, comment }) }),
  ];
  const typed = { studentId: 'maya', comment: 'new sh', over: 1 };

  test('is kept on the device, and nothing on the screen hears of it', () => {
    const store = new RollStore(present(), kept());
    let heard = 0;
    store.subscribe(() => (heard += 1));
    store.type(typed);

    expect(heard).toBe(0);
    expect(new RollStore(present(), kept()).marks()).toMatchObject([{ comment: 'new sh' }]);
    store.type(null);
    expect(countKept('jo').size).toBe(0);
  });

  test('stays kept when the roll is read anew meanwhile', () => {
    const store = new RollStore(present(), kept());
    store.type(typed);
    store.receive(present());
    expect(countKept('jo').size).toBe(1);
  });

  test('stands over the mark that was there when its field was opened', () => {
    const store = new RollStore(present(), kept());
    store.receive(present(2, 'theirs'));
    store.edit('maya', { comment: 'mine' }, 1);
    expect(store.summary().overtaken).toBe(1);
  });
});

test('what is changed while it is on its way is still to be submitted', () => {
  const store = new RollStore(three(), kept());
  store.act('maya', 'present');
  store.act('luca', 'present');
  const sent = store.marks();
  store.act('luca', 'tardy');
  store.receive(
    [
      line('Maya', 'Alvarez', { mark: mark('PRESENT') }),
      line('Luca', 'Bianchi', { mark: mark('PRESENT') }),
    ],
    sent,
  );
  expect(statuses(store)).toEqual({ luca: 'TARDY' });
  expect(store.summary().overtaken).toBe(0);
});

test('a mark changes its own line and no other', () => {
  const lines = three();
  const store = new RollStore(lines, kept());
  const before = lines.map(store.lineState);
  store.act('luca', 'present');
  const after = lines.map(store.lineState);
  expect(after.map((state, index) => state === before[index])).toEqual([true, false, true]);
});
