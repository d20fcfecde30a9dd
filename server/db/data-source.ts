import { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { Tables1763700000000 } from './migrations/1763700000000-tables.ts';
import { Tenancy1763700000001 } from './migrations/1763700000001-tenancy.ts';
import { Search1763700000002 } from './migrations/1763700000002-search.ts';
import { PassTypes1764000000000 } from './migrations/1764000000000-pass-types.ts';
import { OfficeRecords1764300000000 } from './migrations/1764300000000-office-records.ts';
import { StaffAccess1764300000001 } from './migrations/1764300000001-staff-access.ts';
import { Families1764300000002 } from './migrations/1764300000002-families.ts';
import { ReferenceLists1764300000003 } from './migrations/1764300000003-reference-lists.ts';
import { Classes1764300000005 } from './migrations/1764300000005-classes.ts';
import { AuditLog1764300000007 } from './migrations/1764300000007-audit-log.ts';
import { Enrollments1764300000009 } from './migrations/1764300000009-enrollments.ts';
import { Attendance1764400000000 } from './migrations/1764400000000-attendance.ts';
import { EnrollmentIndexes1764400000005 } from './migrations/1764400000005-enrollment-indexes.ts';
import { PassMembers1764400000007 } from './migrations/1764400000007-pass-members.ts';
import { OnceADay1764400000009 } from './migrations/1764400000009-once-a-day.ts';
import { MakeupTokens1764500000000 } from './migrations/1764500000000-makeup-tokens.ts';
import { TokenLists1764500000020 } from './migrations/1764500000020-token-lists.ts';
import { RecalledTokens1764500000060 } from './migrations/1764500000060-recalled-tokens.ts';
import { TaskRuns1764500000010 } from './migrations/1764500000010-task-runs.ts';
import { OpenEvaluations1764500000015 } from './migrations/1764500000015-open-evaluations.ts';
import { TimeslotsByStart1764500000040 } from './migrations/1764500000040-timeslots-by-start.ts';
import { TaskDismissals1764500000080 } from './migrations/1764500000080-task-dismissals.ts';
import { SnakeNaming } from './naming.ts';

/** How long one statement may run before the database ends it, in milliseconds. */
const STATEMENT_TIMEOUT = 15_000;

export interface ConnectionOptions {
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** In milliseconds; 0 is none, for work that takes as long as it takes. */
  readonly statementTimeout?: number;
}

/** Connects one login to the database. The server's login is bound by row-level security, the owner's is not. */
export function createDataSource(url: string, options: ConnectionOptions = {}) {
  const statementTimeout = options.statementTimeout ?? STATEMENT_TIMEOUT;
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [
      Tables1763700000000,
      Tenancy1763700000001,
      Search1763700000002,
      PassTypes1764000000000,
      OfficeRecords1764300000000,
      StaffAccess1764300000001,
      Families1764300000002,
      ReferenceLists1764300000003,
      Classes1764300000005,
      AuditLog1764300000007,
      Enrollments1764300000009,
      Attendance1764400000000,
      EnrollmentIndexes1764400000005,
      PassMembers1764400000007,
      OnceADay1764400000009,
      MakeupTokens1764500000000,
      TaskRuns1764500000010,
      OpenEvaluations1764500000015,
      TokenLists1764500000020,
      TimeslotsByStart1764500000040,
      RecalledTokens1764500000060,
      TaskDismissals1764500000080,
    ],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    applicationName: options.applicationName ?? 'cartwheel',
    // A small pool: on a row that everybody wants, more connections only queue for its lock.
    poolSize: options.poolSize ?? 10,
    logger: 'simple-console',
    logging: false,
    extra: {
      // Statements that do not wait for each other's rows travel together, e.g. BEGIN, the account and the first read.
      pipeline: true,
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: statementTimeout,
      // The database should have ended the statement by then: if nothing came back, the way to it is broken.
      query_timeout: Math.ceil((statementTimeout * 4) / 3),
      connectionTimeoutMillis: 5_000,
    },
  });
}
