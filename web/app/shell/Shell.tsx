import type { FragmentType } from '@apollo/client/masking';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ChosenLocationContext } from '../../lib/chosen-location.ts';
import { MovesFocusContext } from '../../lib/focus-on-navigation.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { useFragmentData, useFragmentList } from '../../lib/useFragmentData.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { BrandLink } from './BrandLink.tsx';
import { FindButton } from './FindButton.tsx';
import { LocationSwitcher } from './LocationSwitcher.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { Shell_locationFragmentDoc, Shell_viewerFragmentDoc } from './Shell.generated.ts';
import { SkipLink } from './SkipLink.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useLocationChoice } from './useLocationChoice.ts';
import { useNavigationFocus } from './useNavigationFocus.ts';
import { useScrollRestoration } from './useScrollRestoration.ts';
import { UserMenu } from './UserMenu.tsx';

// Its keys and dialogs are wanted on every page, but not before the page itself.
const Desk = lazyComponent(async () => (await import('../desk/Desk.tsx')).Desk);

// It stands below the page, which need not wait for it.
const Footer = lazyComponent(async () => (await import('./Footer.tsx')).Footer);

// It shows on few days, and never before the page itself.
const TaskIndicator = lazyComponent(
  async () => (await import('../../features/tasks/TaskIndicator.tsx')).TaskIndicator,
);

// Only administrators ever see it.
const SeeAsBar = lazyComponent(async () => (await import('./SeeAsBar.tsx')).SeeAsBar);

const Main = styled('main')({
  // So that what stands below it does not float on a short page.
  minHeight: 'calc(100dvh - var(--toolbar-height) - 44px)',
  padding: '0 24px 32px',
  '@media (max-width: 600px)': { padding: '0 12px 24px' },
});

interface ShellProps {
  viewer: FragmentType<typeof Shell_viewerFragmentDoc>;
  locations: readonly FragmentType<typeof Shell_locationFragmentDoc>[];
  children: ReactNode;
}

/** What stands around every page: the toolbar, and the page below it. */
export function Shell(props: ShellProps) {
  const viewer = useFragmentData(Shell_viewerFragmentDoc, props.viewer);
  const locations = useFragmentList(Shell_locationFragmentDoc, props.locations);
  const chosenLocation = useLocationChoice(locations.map(({ id }) => id));
  const movesFocus = useNavigationFocus();
  const { pathname } = useLocation();
  useScrollRestoration();

  return (
    <ChosenLocationContext value={chosenLocation}>
      <SkipLink />
      {viewer.seenBy && <SeeAsBar id={viewer.id} name={viewer.name} />}
      <Toolbar>
        <BrandLink />
        <SectionLinks />
        <TaskIndicator />
        <FindButton />
        <LocationSwitcher locations={locations} />
        <UserMenu viewer={viewer} />
      </Toolbar>
      <Main id="content" tabIndex={-1}>
        <MovesFocusContext value={movesFocus}>
          <ErrorBoundary resetKey={pathname}>{props.children}</ErrorBoundary>
        </MovesFocusContext>
      </Main>
      <Footer />
      <Desk />
    </ChosenLocationContext>
  );
}
