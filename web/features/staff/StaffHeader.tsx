import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { OwnerMark } from './OwnerMark.tsx';
import { StaffHeader_memberFragmentDoc } from './StaffHeader.generated.ts';
import { trail } from './trail.ts';

const SeeAsDialog = lazyComponent(async () => (await import('./SeeAsDialog.tsx')).SeeAsDialog);

const Saved = styled('span')(({ theme }) => ({ color: theme.vars.palette.tone.active }));

interface StaffHeaderProps {
  member: FragmentType<typeof StaffHeader_memberFragmentDoc>;
}

/** Who it is, and the ways to the parts of what is kept of them. */
export function StaffHeader(props: StaffHeaderProps) {
  const member = useFragmentData(StaffHeader_memberFragmentDoc, props.member);
  const { id, viewerCan } = member;
  const name = `${member.firstName} ${member.lastName}`;
  const isAdmin = usePermission('ADMIN', 'FULL');
  const location = useLocation();
  const saved = (location.state as { saved?: string } | null)?.saved;
  const [isAsking, setAsking] = useState(false);
  const hasSignIn =
    isAdmin ||
    viewerCan.setActive ||
    viewerCan.setPassword ||
    viewerCan.resetSecondFactor ||
    viewerCan.setOwner;

  return (
    <>
      <PageHeader
        title={name}
        trail={trail}
        beside={
          <>
            <ActivityDot isActive={member.isActive} />
            {member.isOwner && <OwnerMark />}
            {saved && <Saved role="status">{saved}</Saved>}
          </>
        }
        meta={member.title}
        actions={
          viewerCan.seeAs && (
            <Button
              onPointerEnter={() => void SeeAsDialog.preload()}
              onFocus={() => void SeeAsDialog.preload()}
              onClick={() => {
                setAsking(true);
              }}
            >
              See as {member.firstName}
            </Button>
          )
        }
      />
      <PageTabs
        label={`Parts of ${name}`}
        tabs={[
          { to: `/staff/${id}`, label: 'Profile' },
          ...(isAdmin ? [{ to: `/staff/${id}/permissions`, label: 'Permissions' }] : []),
          ...(hasSignIn ? [{ to: `/staff/${id}/sign-in`, label: 'Sign-in' }] : []),
        ]}
      />
      {isAsking && (
        <SeeAsDialog
          id={id}
          name={name}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
