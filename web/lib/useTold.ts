import { useState } from 'react';
import { useLocation } from 'react-router';

/** What was just done: on the page before, which sent one here, or on this one. */
export function useTold() {
  const location = useLocation();
  const saved = (location.state as { saved?: string } | null)?.saved ?? null;
  return useState<string | null>(saved);
}
