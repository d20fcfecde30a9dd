import { usePermission } from '../../lib/permission.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';

const tabs = [
  { to: '/students', label: 'Students' },
  { to: '/makeup-tokens', label: 'Makeup tokens' },
] as const;

/** The list of students and that of their makeup tokens; nothing for those who see but the one. */
export function StudentTabs() {
  const maySeeTokens = usePermission('MAKEUP_TOKENS');
  return maySeeTokens && <PageTabs label="Students and makeup tokens" tabs={tabs} />;
}
