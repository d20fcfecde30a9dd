import { styled } from '@mui/material/styles';
import { use } from 'react';
import { Navigate, useParams } from 'react-router';
import { allows, PermissionContext } from '../../lib/permission.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { settingsGroups } from './settings-sections.ts';
import { SettingsNav, narrow } from './SettingsNav.tsx';
import { settingsPath, settingsTrail } from './trail.ts';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: '188px minmax(0, 1fr)',
  gap: '0 28px',
  [`@media ${narrow}`]: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** All that the school sets up for itself: its parts at the left, one of them beside it; on a phone one or the other. */
export function SettingsPage() {
  const { section: slug } = useParams();
  const levels = use(PermissionContext);
  const isNarrow = useMedia(narrow);
  const groups = settingsGroups.map(
    ([group, sections]) =>
      [
        group,
        sections.filter(({ permission }) => !permission || allows(levels, permission, 'FULL')),
      ] as const,
  );
  const all = groups.flatMap(([, sections]) => sections);
  const shown = all.find((section) => section.slug === slug);

  if (slug === undefined) {
    const [first] = all;
    if (!isNarrow && first) return <Navigate to={`${settingsPath}/${first.slug}`} replace />;
    return (
      <>
        <PageHeader title="Settings" />
        <SettingsNav groups={groups} isPage />
      </>
    );
  }
  return (
    <Columns>
      {!isNarrow && <SettingsNav groups={groups} isPage={false} />}
      <div>
        {shown ? (
          <shown.Section key={slug} />
        ) : (
          <>
            <PageHeader title="Settings" trail={settingsTrail} />
            <EmptyState title="There is no such part of the settings" />
          </>
        )}
      </div>
    </Columns>
  );
}
