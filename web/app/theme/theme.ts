import { createTheme } from '@mui/material/styles';
import { baseline } from './components/baseline.ts';
import { buttons } from './components/buttons.ts';
import { dialogs } from './components/dialogs.ts';
import { menus } from './components/menus.ts';
import { dark, light } from './palette.ts';
import { typography } from './typography.ts';

/** Where the chosen mode is kept; `color-scheme-script.js` reads the same key. */
export const modeStorageKey = 'cartwheel-mode';

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-color-scheme', cssVarPrefix: 'cw' },
  colorSchemes: { light, dark },
  typography,
  shape: { borderRadius: 8 },
  spacing: 8,
  components: { ...baseline, ...buttons, ...menus, ...dialogs },
});
