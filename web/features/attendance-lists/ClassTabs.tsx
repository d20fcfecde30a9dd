import { usePermission } from '../../lib/permission.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';

const attendance = [
  { to: '/classes/rolls-not-taken', label: 'Rolls not taken' },
  { to: '/classes/absences-in-a-row', label: 'Absences in a row' },
] as const;

/** The list of classes and what attendance leaves to do in them; nothing for those who see but the one. */
export function ClassTabs() {
  const maySeeClasses = usePermission('CLASSES');
  const maySeeAttendance = usePermission('ATTENDANCE');
  if (!maySeeAttendance) return null;
  return (
    <PageTabs
      label="Classes and attendance"
      tabs={[...(maySeeClasses ? [{ to: '/classes', label: 'Classes' }] : []), ...attendance]}
    />
  );
}
