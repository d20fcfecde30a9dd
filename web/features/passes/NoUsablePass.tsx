import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { isForAnotherDate } from './ChangePass.tsx';
import { PassTitle } from './PassTitle.tsx';
import type { PassChoice } from './usePassChoices.ts';

const Root = styled('div')({
  padding: '0 22px 22px',
  '@media (max-width: 600px)': { padding: 14 },
});

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 14,
    minHeight: 52,
    padding: '8px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& b': { display: 'block', color: theme.vars.palette.text.secondary, fontWeight: 640 },
  '& strong': { color: theme.vars.palette.tone.refusal, fontWeight: 500 },
  '& span': { color: theme.vars.palette.text.secondary },
}));

interface NoUsablePassProps {
  studentId: string;
  firstName: string;
  date: string;
  choices: readonly PassChoice[];
  onChoose: (passId: string) => void;
}

/** Where no pass can be used on the date: each with its reason, and the way to the enrollments, where passes are given. */
export function NoUsablePass({ studentId, firstName, date, choices, onChoose }: NoUsablePassProps) {
  return (
    <Root>
      <EmptyState
        title={
          choices.length === 0
            ? `${firstName} has no punch pass`
            : `No pass of ${firstName} can be used on ${formatDate(date)}`
        }
        hint={choices.length === 0 && 'A pass is given on the page of the enrollments.'}
        action={
          <Button
            component={Link}
            to={`/students/${studentId}/enrollments`}
            replace
            data-punch-action
            data-active
          >
            Enrollments of {firstName}
          </Button>
        }
      />
      {choices.length > 0 && (
        <List aria-label={`Passes of ${firstName}`}>
          {choices.map((choice) => (
            <li key={choice.row.id}>
              <div>
                <b>
                  <PassTitle
                    title={choice.row.pass.title}
                    holderKind={choice.row.pass.holderKind}
                  />
                </b>
                <strong>{choice.problem?.message}</strong> <span>{choice.problem?.fix}</span>
              </div>
              {isForAnotherDate(choice) && (
                <Button
                  size="small"
                  onClick={() => {
                    onChoose(choice.row.pass.id);
                  }}
                >
                  Another date
                </Button>
              )}
            </li>
          ))}
        </List>
      )}
    </Root>
  );
}
