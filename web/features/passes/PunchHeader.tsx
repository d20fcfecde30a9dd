import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { formatDate } from '../../lib/format.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { UtilizedBar } from '../../ui/UtilizedBar.tsx';
import { ChangePass } from './ChangePass.tsx';
import { PassTitle } from './PassTitle.tsx';
import type { usePunchTarget } from './usePunchTarget.ts';

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

const Students = styled('span')({ display: 'inline-flex' });

interface PunchHeaderProps {
  titleId: string;
  target: ReturnType<typeof usePunchTarget>;
  onClose: () => void;
}

/** Who is punched in with what, how much is left, and the way to another student or pass. */
export function PunchHeader({ titleId, target, onClose }: PunchHeaderProps) {
  const { pass, studentId, holders } = target;
  const usable = holders.filter(
    ({ student, viewerCan }) => viewerCan.punchIn || student.id === studentId,
  );
  const suspended = holders.filter(
    (holder) => !usable.includes(holder) && holder.status === 'SUSPENDED',
  );
  return (
    <Root>
      <div>
        <h2 id={titleId}>{usable.length > 1 ? 'Punch in' : `Punch in ${target.firstName}`}</h2>
        {usable.length > 1 && (
          <Students data-students>
            <SegmentedFilter
              label="Student"
              value={studentId}
              options={usable.map(({ student }) => ({
                value: student.id,
                label: student.firstName,
              }))}
              onChange={(id) => {
                target.choose({ passId: pass.id, studentId: id });
              }}
            />
          </Students>
        )}
        {suspended.map(({ id, student }) => (
          <Quiet key={id}>{student.firstName}: suspended on this pass</Quiet>
        ))}
      </div>
      <IconButton aria-label="Close" onClick={onClose}>
        <CloseIcon />
      </IconButton>
      <div>
        <b>
          <PassTitle title={pass.title} holderKind={pass.holderKind} />
        </b>
        <UtilizedBar used={pass.used} total={pass.total} left={pass.left} />
        <Quiet>{pass.expires ? `expires ${formatDate(pass.expires)}` : 'never expires'}</Quiet>
        {target.otherRows.length > 0 && (
          <ChangePass
            rows={target.otherRows}
            onChoose={({ pass: other, student }) => {
              target.choose({ passId: other.id, studentId: student.id });
            }}
          />
        )}
      </div>
    </Root>
  );
}
