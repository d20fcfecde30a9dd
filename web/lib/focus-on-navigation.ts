import { createContext } from 'react';

/**
 * Whether the page on screen came by a navigation inside the portal. Only then does its heading take the focus; on a full
 * load the browser's own order holds.
 */
export const MovesFocusContext = createContext(false);
