import type { ComponentType } from 'react';
import { matchPath } from 'react-router';
import { accountPath } from '../lib/account.ts';
import { lazyComponent, type LazyComponent } from '../lib/lazy-component.tsx';
import { enrollmentsNeeds, type Permission } from '../lib/permission.ts';
import { PageSkeleton } from './shell/PageSkeleton.tsx';

export interface PortalPage {
  path: string;
  /** All of them are needed. */
  permissions: readonly Permission[];
  Page: LazyComponent<object>;
}

function page(load: () => Promise<ComponentType>) {
  return lazyComponent<object>(load, PageSkeleton);
}

const loadEnrollmentsPages = () => import('../features/passes/EnrollmentsPages.tsx');

const loadSettingsPage = async () =>
  (await import('../features/settings/SettingsPage.tsx')).SettingsPage;

/** The form of a pass type names programs, levels and classes. */
const passTypeNeeds = ['PUNCH_PASSES_PAGE', 'CLASSES'] as const;

/** User groups and who may what. */
const admin = ['STAFF', 'ADMIN'] as const;

/** Every page of the portal: its address, what one must be allowed for it, and its code. */
export const pages: readonly PortalPage[] = [
  {
    path: '/welcome',
    permissions: ['WELCOME'],
    Page: page(async () => (await import('../features/welcome/WelcomePage.tsx')).WelcomePage),
  },
  {
    path: '/families',
    permissions: ['FAMILIES'],
    Page: page(async () => (await import('../features/families/FamiliesPage.tsx')).FamiliesPage),
  },
  {
    path: '/families/new',
    permissions: ['FAMILIES'],
    Page: page(async () => (await import('../features/families/NewFamilyPage.tsx')).NewFamilyPage),
  },
  {
    path: '/families/:familyId',
    permissions: ['FAMILIES'],
    Page: page(async () => (await import('../features/families/FamilyPage.tsx')).FamilyPage),
  },
  {
    path: '/families/:familyId/edit',
    permissions: ['FAMILIES'],
    Page: page(
      async () => (await import('../features/families/EditFamilyPage.tsx')).EditFamilyPage,
    ),
  },
  {
    path: '/families/:familyId/students/new',
    permissions: ['FAMILIES', 'STUDENTS'],
    Page: page(
      async () => (await import('../features/students/AddStudentPage.tsx')).AddStudentPage,
    ),
  },
  {
    path: '/families/:familyId/enrollments',
    permissions: ['FAMILIES', ...enrollmentsNeeds],
    Page: page(async () => (await loadEnrollmentsPages()).FamilyEnrollmentsPage),
  },
  {
    path: '/students',
    permissions: ['STUDENTS'],
    Page: page(async () => (await import('../features/students/StudentsPage.tsx')).StudentsPage),
  },
  {
    path: '/students/:studentId',
    permissions: ['STUDENTS'],
    Page: page(async () => (await import('../features/students/StudentPage.tsx')).StudentPage),
  },
  {
    path: '/students/:studentId/edit',
    permissions: ['STUDENTS'],
    Page: page(
      async () => (await import('../features/students/EditStudentPage.tsx')).EditStudentPage,
    ),
  },
  {
    path: '/students/:studentId/enrollments',
    permissions: enrollmentsNeeds,
    Page: page(async () => (await loadEnrollmentsPages()).StudentEnrollmentsPage),
  },
  {
    path: '/students/:studentId/attendance',
    permissions: ['ATTENDANCE'],
    Page: page(
      async () =>
        (await import('../features/attendance/StudentAttendancePage.tsx')).StudentAttendancePage,
    ),
  },
  {
    path: '/makeup-tokens',
    permissions: ['MAKEUP_TOKENS', 'STUDENTS'],
    Page: page(
      async () => (await import('../features/tokens/MakeupTokensPage.tsx')).MakeupTokensPage,
    ),
  },
  {
    path: '/students/:studentId/makeups',
    permissions: ['MAKEUP_TOKENS', 'STUDENTS', 'CLASSES'],
    Page: page(
      async () => (await import('../features/makeups/MakeupFinderPage.tsx')).MakeupFinderPage,
    ),
  },
  {
    path: '/passes/:passId/statement',
    permissions: ['PUNCH_PASSES'],
    Page: page(async () => (await import('../features/passes/StatementPage.tsx')).StatementPage),
  },
  {
    path: '/classes',
    permissions: ['CLASSES'],
    Page: page(async () => (await import('../features/schedule/ClassesPage.tsx')).ClassesPage),
  },
  {
    path: '/classes/new',
    permissions: ['CLASSES'],
    Page: page(async () => (await import('../features/schedule/NewClassPage.tsx')).NewClassPage),
  },
  {
    path: '/classes/close',
    permissions: ['CLASSES', 'ENROLLMENTS', 'STUDENTS', 'SETTINGS'],
    Page: page(async () => (await import('../features/cancellations/ClosePage.tsx')).ClosePage),
  },
  {
    path: '/classes/rolls-not-taken',
    permissions: ['ATTENDANCE'],
    Page: page(
      async () =>
        (await import('../features/attendance-lists/RollsNotTakenPage.tsx')).RollsNotTakenPage,
    ),
  },
  {
    path: '/classes/absences-in-a-row',
    permissions: ['ATTENDANCE'],
    Page: page(
      async () =>
        (await import('../features/attendance-lists/AbsencesInARowPage.tsx')).AbsencesInARowPage,
    ),
  },
  {
    path: '/classes/:classId',
    permissions: ['CLASSES'],
    Page: page(async () => (await import('../features/schedule/ClassPage.tsx')).ClassPage),
  },
  {
    path: '/classes/:classId/attendance',
    permissions: ['ATTENDANCE'],
    Page: page(
      async () => (await import('../features/attendance/AttendancePage.tsx')).AttendancePage,
    ),
  },
  {
    path: '/classes/:classId/attendance/:date/:starts/roll-sheet',
    permissions: ['ATTENDANCE'],
    Page: page(
      async () => (await import('../features/attendance/RollSheetPage.tsx')).RollSheetPage,
    ),
  },
  {
    path: '/classes/:classId/edit',
    permissions: ['CLASSES'],
    Page: page(async () => (await import('../features/schedule/EditClassPage.tsx')).EditClassPage),
  },
  {
    path: '/enrollments',
    permissions: enrollmentsNeeds,
    Page: page(
      async () =>
        (await import('../features/enrollment-list/EnrollmentListPage.tsx')).EnrollmentListPage,
    ),
  },
  {
    path: '/pass-types',
    permissions: ['PUNCH_PASSES_PAGE'],
    Page: page(
      async () => (await import('../features/pass-types/PassTypesPage.tsx')).PassTypesPage,
    ),
  },
  {
    path: '/pass-types/new',
    permissions: passTypeNeeds,
    Page: page(
      async () => (await import('../features/pass-types/NewPassTypePage.tsx')).NewPassTypePage,
    ),
  },
  {
    path: '/pass-types/:typeId',
    permissions: passTypeNeeds,
    Page: page(async () => (await import('../features/pass-types/PassTypePage.tsx')).PassTypePage),
  },
  {
    path: '/passes',
    permissions: ['PUNCH_PASSES'],
    Page: page(
      async () => (await import('../features/pass-report/PassReportPage.tsx')).PassReportPage,
    ),
  },
  {
    path: '/staff',
    permissions: ['STAFF'],
    Page: page(async () => (await import('../features/staff/StaffPage.tsx')).StaffPage),
  },
  {
    path: '/staff/new',
    permissions: ['STAFF'],
    Page: page(async () => (await import('../features/staff/NewStaffPage.tsx')).NewStaffPage),
  },
  {
    path: '/staff/groups',
    permissions: admin,
    Page: page(async () => (await import('../features/staff/UserGroupsPage.tsx')).UserGroupsPage),
  },
  {
    path: '/staff/groups/new',
    permissions: admin,
    Page: page(
      async () => (await import('../features/staff/NewUserGroupPage.tsx')).NewUserGroupPage,
    ),
  },
  {
    path: '/staff/groups/:groupId',
    permissions: admin,
    Page: page(async () => (await import('../features/staff/UserGroupPage.tsx')).UserGroupPage),
  },
  {
    path: '/staff/:staffId',
    permissions: ['STAFF'],
    Page: page(async () => (await import('../features/staff/StaffMemberPage.tsx')).StaffMemberPage),
  },
  {
    path: '/staff/:staffId/permissions',
    permissions: admin,
    Page: page(
      async () => (await import('../features/staff/StaffPermissionsPage.tsx')).StaffPermissionsPage,
    ),
  },
  {
    path: '/staff/:staffId/sign-in',
    permissions: ['STAFF'],
    Page: page(async () => (await import('../features/staff/StaffSignInPage.tsx')).StaffSignInPage),
  },
  {
    path: '/settings',
    permissions: ['SETTINGS'],
    Page: page(loadSettingsPage),
  },
  {
    path: '/settings/:section',
    permissions: ['SETTINGS'],
    Page: page(loadSettingsPage),
  },
  {
    path: '/audit-log',
    permissions: ['AUDIT_LOG'],
    Page: page(async () => (await import('../features/audit-log/AuditLogPage.tsx')).AuditLogPage),
  },
  {
    path: '/tasks',
    permissions: [],
    Page: page(async () => (await import('../features/tasks/TasksPage.tsx')).TasksPage),
  },
  {
    path: '/tasks/:taskId',
    permissions: [],
    Page: page(async () => (await import('../features/tasks/TaskPage.tsx')).TaskPage),
  },
  {
    path: '/me',
    permissions: [],
    Page: page(async () => (await import('../features/me/MePage.tsx')).MePage),
  },
];

/** Fetches the code of the page at an address, ahead of its showing. A failure shows when the page is really opened. */
export function preloadPage(pathname: string = window.location.pathname) {
  const page = pages.find(({ path }) => matchPath(accountPath(path), pathname));
  page?.Page.preload().catch(() => undefined);
}
