import type { FragmentType } from '@apollo/client/masking';
import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useNavigate, useParams } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import type { Choices } from './form-part.ts';
import { PassTypeForm_typeFragmentDoc } from './PassTypeForm.generated.ts';
import { PassTypeForm } from './PassTypeForm.tsx';
import { PassTypePageDocument } from './PassTypePage.generated.ts';
import { PassTypeStatus } from './PassTypeStatus.tsx';
import { listPath, trail } from './trail.ts';
import { usePassTypeChoices } from './usePassTypeChoices.ts';

const Note = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** One pass type, to change or, with less permission, to read. */
export function PassTypePage() {
  const { typeId = '' } = useParams();
  const page = useQuery(PassTypePageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: typeId },
  });
  const { choices, currency, error, refetch } = usePassTypeChoices();
  const problem = page.data ? error : (page.error ?? error);

  if (problem && !(page.data && choices)) {
    return (
      <LoadProblemPage
        title="Pass type"
        trail={trail}
        problem={problemOf(problem)}
        onRetry={() => {
          void page.refetch();
          void refetch();
        }}
      />
    );
  }
  if (!page.data || !choices) return <FormSkeleton title="Pass type" />;
  return (
    <PassType
      key={typeId}
      type={page.data.passType}
      choices={choices}
      currency={currency}
      onReload={() => void page.refetch()}
    />
  );
}

interface PassTypeProps {
  type: FragmentType<typeof PassTypeForm_typeFragmentDoc>;
  choices: Choices;
  currency: string;
  onReload: () => void;
}

function PassType(props: PassTypeProps) {
  const navigate = useNavigate();
  const type = useFragmentData(PassTypeForm_typeFragmentDoc, props.type);
  const readOnly = !type.viewerCan.change;
  return (
    <>
      <PageHeader
        title={type.title}
        trail={trail}
        beside={
          <>
            <PassTypeStatus status={type.status} />
            {readOnly && <Note>You may see this pass type, but not change it.</Note>}
          </>
        }
      />
      <PassTypeForm
        type={type}
        choices={props.choices}
        currency={props.currency}
        readOnly={readOnly}
        onReload={props.onReload}
        onSaved={(saved) => void navigate(listPath, { state: { saved } })}
        onCancel={() => void navigate(listPath)}
      />
    </>
  );
}
