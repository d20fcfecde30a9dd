import type {} from '@mui/material/themeCssVarsAugmentation';
import type { ColorSystemOptions } from '@mui/material/styles';
import type { Tones } from '../../ui/tone.ts';

declare module '@mui/material/styles' {
  interface Palette {
    tone: Tones;
    /** Quiet backgrounds behind a toned word. */
    soft: { accent: string; warning: string; refusal: string; row: string; field: string };
    brand: string;
  }
  interface PaletteOptions {
    tone?: Tones;
    soft?: { accent: string; warning: string; refusal: string; row: string; field: string };
    brand?: string;
  }
}

export const light: ColorSystemOptions = {
  palette: {
    background: { default: '#f7f7f4', paper: '#ffffff' },
    text: { primary: '#1b2430', secondary: '#5a6675', disabled: '#8a94a1' },
    divider: '#e3e5e2',
    primary: { main: '#0b6b63', dark: '#08544e', light: '#2a857d', contrastText: '#ffffff' },
    error: { main: '#b3261e', contrastText: '#ffffff' },
    warning: { main: '#a34a08', contrastText: '#ffffff' },
    success: { main: '#2b7a3a', contrastText: '#ffffff' },
    info: { main: '#1d5fb8', contrastText: '#ffffff' },
    tone: {
      active: '#27713a',
      trial: '#a34a08',
      makeup: '#1d5fb8',
      singleDay: '#7a3fa8',
      wait: '#5a6675',
      refusal: '#b3261e',
      warning: '#a34a08',
      neutral: '#5a6675',
    },
    soft: {
      accent: '#e3f1ef',
      warning: '#fdf0e0',
      refusal: '#fbeae8',
      row: '#f1f4f2',
      field: '#ffffff',
    },
    brand: '#e2572b',
  },
};

export const dark: ColorSystemOptions = {
  palette: {
    background: { default: '#12171d', paper: '#1a2129' },
    text: { primary: '#e8ecef', secondary: '#a3aeb9', disabled: '#6d7884' },
    divider: '#2b343e',
    primary: { main: '#5cc2b6', dark: '#7bd3c8', light: '#3f9f94', contrastText: '#0d1b1a' },
    error: { main: '#f2867c', contrastText: '#1f0a08' },
    warning: { main: '#f0a860', contrastText: '#211202' },
    success: { main: '#77c686', contrastText: '#0a1a0d' },
    info: { main: '#82b4f5', contrastText: '#081423' },
    tone: {
      active: '#77c686',
      trial: '#f0a860',
      makeup: '#82b4f5',
      singleDay: '#c79cf0',
      wait: '#a3aeb9',
      refusal: '#f2867c',
      warning: '#f0a860',
      neutral: '#a3aeb9',
    },
    soft: {
      accent: '#17342f',
      warning: '#33250f',
      refusal: '#351b1a',
      row: '#202932',
      field: '#151b22',
    },
    brand: '#f0683c',
  },
};
