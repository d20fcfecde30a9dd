import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

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

const complaints: string[] = [];

function complain(...words: unknown[]) {
  complaints.push(words.map(String).join(' '));
}

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation(complain);
  vi.spyOn(console, 'warn').mockImplementation(complain);
});

/** A screen that logs an error is broken, whatever it shows. */
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  expect(complaints, 'The console must stay silent.').toEqual([]);
});
