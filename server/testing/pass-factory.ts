import { Channel } from '../features/audit/channel.ts';
import { Pass, PassEntry, PassHolder } from '../features/passes/pass.entities.ts';
import { HolderKind, PassEntryKind } from '../features/passes/pass.enums.ts';
import { PassLimit, PassType, PassTypeVersion } from '../features/passes/pass-type.entities.ts';
import { newId } from '../shared/ids.ts';
import type { Student } from '../features/students/student.entities.ts';
import type { Given, School } from './factories.ts';

export type GivenPass = Given<Pass> & {
  title?: string;
  kind?: HolderKind;
  limits?: Partial<Pick<PassLimit, 'locationId' | 'programId' | 'levelId' | 'classId'>>[];
  type?: Given<PassType>;
  terms?: Given<PassTypeVersion>;
  /** Further students who hold it. */
  also?: Pick<Student, 'id'>[];
  holder?: Given<PassHolder>;
  /** A type that is there already; else one is made. */
  of?: MadeType;
};

export type MadePass = Pass & { holderId: string; typeId: string };

/** A pass type as it stands in the database: the type and its first terms. */
export interface MadeType {
  readonly typeId: string;
  readonly versionId: string;
}

/** See `School.passType`. */
export async function makePassType(
  school: School,
  given: Pick<GivenPass, 'title' | 'kind' | 'limits' | 'type' | 'terms'>,
): Promise<MadeType> {
  const { title = '10-visit Open Gym', kind = HolderKind.STUDENT, limits = [] } = given;
  const type = await school.insert(PassType, {
    slug: newId(),
    suspendedAt: null,
    deletedAt: null,
    ...given.type,
  });
  const version = await school.insert(PassTypeVersion, {
    typeId: type.id,
    number: 1,
    title,
    description: null,
    holderKind: kind,
    uses: 10,
    maxIssued: null,
    startsOn: null,
    expiresOn: null,
    validDays: null,
    programId: null,
    chargeCategory: null,
    taxRate: null,
    ...given.terms,
  });
  for (const limit of limits) {
    await school.insert(PassLimit, {
      versionId: version.id,
      locationId: null,
      programId: null,
      levelId: null,
      classId: null,
      ...limit,
    });
  }
  return { typeId: type.id, versionId: version.id };
}

/** See `School.pass`. */
export async function makePass(
  school: School,
  student: Pick<Student, 'id' | 'familyId'>,
  given: GivenPass,
): Promise<MadePass> {
  const {
    title,
    kind = HolderKind.STUDENT,
    limits,
    terms,
    type,
    also = [],
    holder,
    ...more
  } = given;
  const { of, ...columns } = more;
  const { typeId, versionId } =
    of ?? (await makePassType(school, { title, kind, limits, terms, type }));
  const pass = await school.insert(Pass, {
    versionId,
    familyId: student.familyId,
    studentId: kind === HolderKind.STUDENT ? student.id : null,
    total: 10,
    used: 0,
    lastUsedOn: null,
    activeOn: '2026-01-01',
    expires: null,
    note: null,
    suspendedAt: null,
    deletedAt: null,
    ...columns,
  });
  const rows = await Promise.all(
    [student, ...also].map((one) =>
      school.insert(PassHolder, {
        passId: pass.id,
        studentId: one.id,
        suspendedAt: null,
        deletedAt: null,
        leftAt: null,
        ...holder,
      }),
    ),
  );
  await school.insert(PassEntry, {
    passId: pass.id,
    seq: 1,
    kind: PassEntryKind.GIVE,
    enrollmentId: null,
    studentId: null,
    classId: null,
    classDate: null,
    usedAfter: pass.used,
    totalAfter: pass.total,
    activeOnAfter: pass.activeOn,
    expiresAfter: pass.expires,
    reason: null,
    channel: Channel.SYSTEM,
    byId: null,
    at: new Date('2026-01-01T12:00:00Z'),
  });
  return { ...pass, holderId: rows[0]?.id ?? '', typeId };
}
