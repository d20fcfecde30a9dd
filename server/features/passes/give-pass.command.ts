import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import {
  givenTerms,
  giveProblem,
  type GiveFacts,
  type GivenTerms,
  type GiveTerms,
} from './give-pass.rules.ts';
import { lineWrite } from './managed-pass.queries.ts';
import type { GiveRefused } from './manage.problems.ts';
import { HolderKind, PassEntryKind } from './pass.enums.ts';

export interface GivePassRequest {
  readonly typeId: string;
  readonly familyId: string;
  readonly studentId: string | null;
  readonly startsOn?: LocalDate | null;
  readonly uses?: number | null;
  readonly note?: string | null;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

export interface GiveOutcome {
  readonly passId: string;
  readonly holderIds: readonly string[];
}

export interface GivePreview extends GivenTerms {
  readonly title: string;
  readonly holderNames: readonly string[];
}

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Row {
  type: (GiveTerms & { versionId: string }) | null;
  issued: number;
  family: { name: string; students: Person[] } | null;
}

/** Two who give the last pass of a limited type wait for each other here. */
const LOCK = statement('give_lock', 'select 1 from pass_type where id = $1 for no key update');

/** Nobody joins or leaves the family meanwhile, so that each of its students gets a row (rule P-1). */
const LOCK_FAMILY = statement('give_lock_family', 'select 1 from family where id = $1 for share');

const LOAD = statement(
  'give_load',
  `select
     (select json_build_object('versionId', v.id, 'title', v.title, 'holderKind', v.holder_kind,
        'isSuspended', y.suspended_at is not null, 'availableForSale', v.available_for_sale,
        'priceMode', v.price_mode, 'uses', v.uses, 'maxIssued', v.max_issued, 'dateMode', v.date_mode,
        'startsOn', v.starts_on, 'expiresOn', v.expires_on, 'validDays', v.valid_days)
      from pass_type y join pass_type_version v on v.type_id = y.id
      where y.id = $1 and y.deleted_at is null order by v.number desc limit 1) as type,
     case when (select v.max_issued is not null from pass_type_version v where v.type_id = $1
       order by v.number desc limit 1)
     then (select count(*)::int from pass p join pass_type_version v on v.id = p.version_id
       where v.type_id = $1 and p.deleted_at is null) else 0 end as issued,
     (select json_build_object('name', f.name, 'students', (
        select coalesce(json_agg(json_build_object('id', s.id, 'name', s.first_name || ' ' || s.last_name)
          order by s.born, s.id), '[]')
        from student s where s.family_id = f.id and s.archived_at is null))
      from family f where f.id = $2 and f.archived_at is null) as family`,
);

const GIVE = statement(
  'give_write',
  `insert into pass (account_id, id, version_id, family_id, student_id, total, used, active_on, expires, note, created_at)
   values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10)`,
);

const HOLD = statement(
  'give_hold',
  `insert into pass_holder (account_id, id, pass_id, student_id)
   select $1, h.id, $2, h.student_id from unnest($3::uuid[], $4::uuid[]) as h (id, student_id)`,
);

/** Gives a pass of a type to a family or one of its students (rules P-10 to P-12). */
export function givePass(
  context: Context,
  request: GivePassRequest,
): Promise<Performed<GiveOutcome, GiveRefused, GivePreview>> {
  const { viewer, clock, services } = context;
  const origin = originOf(viewer);
  const { requestId, dryRun, ...input } = request;

  return perform<GiveOutcome, GiveRefused, GivePreview>(
    services,
    origin,
    { verb: 'GIVE_PASS', input, requestId, dryRun },
    async (tx): Promise<Plan<GiveOutcome, GiveRefused, GivePreview> | Refused<GiveRefused>> => {
      tx.send(LOCK, [request.typeId]);
      tx.send(LOCK_FAMILY, [request.familyId]);
      const [row] = await tx.query<Row & Record<string, unknown>>(LOAD, [
        request.typeId,
        request.familyId,
      ]);
      const now = clock.now();
      if (!row?.type) throw notFound('pass type');
      if (!row.family) throw notFound('family');
      const { type, family } = row;
      const facts: GiveFacts = {
        terms: type,
        issued: row.issued,
        family: { name: family.name, studentIds: family.students.map(({ id }) => id) },
        studentId: request.studentId,
        startsOn: request.startsOn ?? null,
        uses: request.uses ?? null,
        today: dateInZone(now, viewer.account.zone),
      };
      const problem = giveProblem(facts);
      if (problem) return new Refused(problem);

      const terms = givenTerms(facts);
      const holders =
        type.holderKind === HolderKind.FAMILY
          ? family.students
          : family.students.filter(({ id }) => id === request.studentId);
      const outcome: GiveOutcome = { passId: newId(), holderIds: holders.map(() => newId()) };
      const note = request.note?.trim() || null;
      return {
        writes: [
          [
            GIVE,
            [
              tx.accountId,
              outcome.passId,
              type.versionId,
              request.familyId,
              request.studentId,
              terms.total,
              terms.activeOn,
              terms.expires,
              note,
              now,
            ],
          ],
          [HOLD, [tx.accountId, outcome.passId, outcome.holderIds, holders.map(({ id }) => id)]],
          lineWrite(origin, {
            entryId: newId(),
            passId: outcome.passId,
            seq: 1,
            kind: PassEntryKind.GIVE,
            reason: note,
            now,
          }),
        ],
        outcome,
        preview: { title: type.title, ...terms, holderNames: holders.map(({ name }) => name) },
        before: null,
        // The type is no target: its own story would be of nothing but gifts.
        after: { typeId: request.typeId, title: type.title, ...terms, note },
        targets: [
          ['PASS', outcome.passId],
          ['FAMILY', request.familyId],
          ...holders.map(({ id }) => ['STUDENT', id] as const),
        ],
      };
    },
  );
}
