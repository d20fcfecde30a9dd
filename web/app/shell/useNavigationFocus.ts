import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** True once the user has gone from one page to another inside the portal; redirects do not count. */
export function useNavigationFocus(): boolean {
  const { pathname } = useLocation();
  const navigationType = useNavigationType();
  const [shownPath, setShownPath] = useState(pathname);
  const [moved, setMoved] = useState(false);
  if (pathname !== shownPath) {
    setShownPath(pathname);
    if (navigationType !== NavigationType.Replace) setMoved(true);
  }
  return moved;
}
