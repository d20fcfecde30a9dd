/** Pictures of one pixel, each of its kind, as base64. */
export const IMAGES = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  gif: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  webp: 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
  jpeg: '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
} as const;

export const dataUrl = (kind: keyof typeof IMAGES): string =>
  `data:image/${kind};base64,${IMAGES[kind]}`;

/** A PNG of so many bytes: its picture is small, and what follows its end is ignored. */
export function pngOfSize(bytes: number): string {
  const picture = Buffer.from(IMAGES.png, 'base64');
  const content = Buffer.concat([picture, Buffer.alloc(bytes - picture.length)]);
  return `data:image/png;base64,${content.toString('base64')}`;
}
