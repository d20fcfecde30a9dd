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

const Main = styled('main')({
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
      <Toolbar>
        <BrandLink />
        <SectionLinks />
        <FindButton />
        <LocationSwitcher locations={locations} />
        <UserMenu viewer={viewer} />
      </Toolbar>
      <Main id="content" tabIndex={-1}>
        <MovesFocusContext value={movesFocus}>
          <ErrorBoundary resetKey={pathname}>{props.children}</ErrorBoundary>
        </MovesFocusContext>
      </Main>
      <Desk />
    </ChosenLocationContext>
  );
}
