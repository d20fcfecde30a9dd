/** Longest slug; a longer title is cut. */
export const MAX_SLUG = 80;

/** A title as part of a link: "10-visit Open Gym (½ price)" → "10-visit-open-gym-1-2-price". */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
}
