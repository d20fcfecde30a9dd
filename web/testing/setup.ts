import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { browser } from '../lib/navigate.ts';

// A busy machine is slow, not broken.
configure({ asyncUtilTimeout: 5000 });

// jsdom has none of these; no test is about them.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
const matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    // MUI still listens the old way.
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
Object.defineProperty(window, 'matchMedia', { value: matchMedia });

// jsdom would weigh every rule of the theme for each element that a test looks for; no test is about them.
HTMLStyleElement.prototype.appendChild = (node) => node;

const complaints: string[] = [];

function complain(...words: unknown[]) {
  complaints.push(words.map(String).join(' '));
}

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation(complain);
  vi.spyOn(console, 'warn').mockImplementation(complain);
  // jsdom cannot leave the page.
  vi.spyOn(browser, 'goTo').mockReturnValue();
  vi.spyOn(browser, 'replaceWith').mockReturnValue();
});

/** A screen that logs an error is broken, whatever it shows. */
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  document.title = '';
  window.history.replaceState(null, '', '/');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  expect(complaints, 'The console must stay silent.').toEqual([]);
});
