import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/**
 * True once the user has gone from one page to another inside the portal; redirects do not count, but for those that a
 * dialog in the history makes, such as finding somebody.
 */
export function useNavigationFocus(): boolean {
  const location = useLocation();
  const { pathname } = location;
  const navigationType = useNavigationType();
  const [shown, setShown] = useState({ pathname, isDialog: false });
  const [moved, setMoved] = useState(false);
  const isDialog = location.state !== null;
  if (pathname !== shown.pathname || isDialog !== shown.isDialog) {
    setShown({ pathname, isDialog });
    const isMove = navigationType !== NavigationType.Replace || shown.isDialog;
    if (pathname !== shown.pathname && isMove) setMoved(true);
  }
  return moved;
}
