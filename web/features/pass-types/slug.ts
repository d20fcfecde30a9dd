const maxSlug = 80;

/** The end of the link that a title gives: "10-visit Open Gym (½ price)" → "10-visit-open-gym-1-2-price". */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxSlug)
    .replace(/^-+|-+$/g, '');
}
