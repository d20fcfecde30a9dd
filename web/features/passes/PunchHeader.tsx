import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { formatDate } from '../../lib/format.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { UtilizedBar } from '../../ui/UtilizedBar.tsx';
import { ChangePass } from './ChangePass.tsx';
import { PassTitle } from './PassTitle.tsx';
import type { PunchTarget } from './usePunchTarget.ts';

const Root = styled('header')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gap: 6,
  padding: '16px 22px 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& h2': { margin: 0, fontSize: '1.25rem', fontWeight: 680, letterSpacing: '-0.01em' },
  '& > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 14px' },
  // Its place does not depend on how much stands beside it.
  '& > div:first-of-type': { paddingRight: 40 },
  '& > button': { position: 'absolute', top: 16, right: 16 },
  '& [data-end]': { marginLeft: 'auto' },
  '@media (max-width: 600px)': {
    padding: '10px 14px 12px',
    '& > button': { top: 10, right: 6 },
  },
}));

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const Because = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
}));

const Students = styled('span')({ display: 'inline-flex' });

interface PunchHeaderProps {
  titleId: string;
  target: PunchTarget;
  /** Where the classes are held. */
  today: string;
  onClose: () => void;
}

function datesOf(
  { activeOn, expires }: { activeOn: string; expires: string | null },
  today: string,
) {
  const end = expires ? `expires ${formatDate(expires)}` : 'never expires';
  return activeOn > today ? `begins ${formatDate(activeOn)}, ${end}` : end;
}

/** Who is punched in with what, how much is left, and the way to another student or pass. */
export function PunchHeader({ titleId, target, today, onClose }: PunchHeaderProps) {
  const { pass, studentId, firstName, students } = target;
  const isChoice = students.length > 1;
  return (
    <Root>
      <div>
        <h2 id={titleId}>{isChoice || !firstName ? 'Punch in' : `Punch in ${firstName}`}</h2>
        {isChoice && (
          <Students data-students>
            <SegmentedFilter
              label="Student"
              value={studentId}
              options={students.map((student) => ({ value: student.id, label: student.firstName }))}
              onChange={target.chooseStudent}
            />
          </Students>
        )}
        {target.suspended.map(({ id, student }) => (
          <Quiet key={id}>{student.firstName}: suspended on this pass</Quiet>
        ))}
      </div>
      <IconButton aria-label="Close" onClick={onClose}>
        <CloseIcon />
      </IconButton>
      <div>
        {pass && (
          <>
            <b>
              <PassTitle title={pass.title} holderKind={pass.holderKind} />
            </b>
            <UtilizedBar used={pass.used} total={pass.total} left={pass.left} />
            <Quiet>{datesOf(pass, today)}</Quiet>
            {target.choices.length > 1 && (
              <ChangePass
                passId={pass.id}
                choices={target.choices}
                onChoose={(passId) => {
                  target.choose({ passId, studentId });
                }}
              />
            )}
          </>
        )}
        {!pass && (
          <Quiet>
            {target.isWithoutPass ? (
              'No pass'
            ) : (
              <Skeleton width={320} aria-label="Choosing a pass" />
            )}
          </Quiet>
        )}
      </div>
      {target.because && target.choices.length > 1 && (
        <Because>Suggested. {target.because}</Because>
      )}
    </Root>
  );
}
