/** Makeup tokens as the API answers them. */
type Overrides = Record<string, unknown>;

let lastId = 0;

/** Earned by an absence, and to be used; the student is Maya. */
export function token(overrides: Overrides = {}) {
  lastId += 1;
  const id = `token-${String(lastId)}`;
  return {
    ...{ id, version: 1, studentId: 'maya', status: 'AVAILABLE', origin: 'ABSENCE' },
    student: { id: 'maya', firstName: 'Maya', lastName: 'Alvarez', familyId: 'alvarez' },
    ...{ isRequested: false, needsProgram: false },
    missed: { classId: 'gym', name: 'Tumbling 2', date: '2026-11-17' },
    location: tokenPlace('North Gym'),
    programs: [tokenPlace('Gymnastics')],
    ...{ issuedOn: '2026-11-17', expires: '2027-01-16', comment: null, issuedBy: null },
    ...{ makeup: null as unknown, mayRedeem: true, cannotRedeem: null, story: [] as unknown[] },
    ...overrides,
  };
}

export const tokenPlace = (name: string, isDeleted = false) => ({
  id: name.toLowerCase(),
  ...{ name, isDeleted },
});

/** What a token is used for. */
export function makeup(overrides: Overrides = {}) {
  return {
    ...{ enrollmentId: 'makeup', classId: 'dance', className: 'Dance', date: '2026-12-03' },
    ...{ starts: '16:30', locationName: 'North Gym', isRemoved: false, ...overrides },
  };
}

/** A student's tokens in their groups. */
export const studentTokens = (overrides: Overrides = {}) => ({
  ...{ studentId: 'maya', available: [] as unknown[], pending: [] as unknown[] },
  ...{ expended: [] as unknown[], expired: [] as unknown[], noToken: [] as unknown[] },
  ...{ goneCount: 0, gone: [] as unknown[] },
  ...overrides,
});

export const noTokens = ({ studentId }: { studentId: string }) => studentTokens({ studentId });
