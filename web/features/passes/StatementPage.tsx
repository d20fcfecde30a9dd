import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useParams } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { formatDate } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { joinNames } from './join-names.ts';
import { Balance, PrintStyles, Sheet } from './StatementPage.styles.tsx';
import { StatementPageDocument } from './StatementPage.generated.ts';
import { StatementTable } from './StatementTable.tsx';
import { balanceSentence, codeWords, datesWords } from './statement-words.ts';

const families = [['Families', '/families']] as const;

/** All that happened to a pass, on one plain sheet for the desk and for the family. */
export function StatementPage() {
  const { passId = '' } = useParams();
  const account = useAccount();
  const withFamily = usePermission('FAMILIES');
  const { data, error, refetch } = useQuery(StatementPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: {
      passId,
      withFamily,
      withStudents: usePermission('STUDENTS'),
      withClasses: usePermission('CLASSES'),
    },
  });

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Pass statement"
        trail={families}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <DetailsSkeleton title="Pass statement" trail={families} />;
  const { pass } = data;
  const names = pass.holders.flatMap(({ student }) =>
    student ? [`${student.firstName} ${student.lastName}`] : [],
  );
  return (
    <>
      <PrintStyles />
      <PageHeader
        title="Pass statement"
        documentTitle={`Statement of ${pass.title}`}
        trail={
          pass.family
            ? [
                ...families,
                [`${pass.family.name} family`, `/families/${pass.family.id}/enrollments`],
              ]
            : undefined
        }
        actions={
          <Button
            variant="contained"
            color="primary"
            onClick={() => {
              window.print();
            }}
          >
            Print
          </Button>
        }
      />
      <Sheet>
        <header>
          <b>{account.name}</b>
          <span>As of {formatDate(account.today)}</span>
        </header>
        <div>
          <Facts
            facts={[
              ['Family', pass.family?.name],
              ['Pass', pass.title],
              ['Code', codeWords(pass.code)],
              [pass.holderKind === 'FAMILY' ? 'Shared by' : 'Held by', joinNames(names)],
              ['Can be used', datesWords(pass.activeOn, pass.expires)],
              ['Status', <StatusDot key="status" status={pass.status} />],
              ['Note', pass.note],
            ]}
          />
          <Balance>
            <span>Balance</span>
            <b>{balanceSentence(pass)}</b>
          </Balance>
        </div>
        <StatementTable {...pass.statement} />
      </Sheet>
    </>
  );
}
