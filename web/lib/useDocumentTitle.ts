import { useEffect } from 'react';

/** "Families · Cartwheel" in the tab. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Cartwheel`;
  }, [title]);
}
