import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';

/** Largest image, in bytes. */
export const MAX_IMAGE = 128 * 1024;

export interface PassImage {
  readonly mime: string;
  readonly content: Buffer;
}

const DATA_URL = /^data:[a-z0-9.+/-]*;base64,([a-zA-Z0-9+/]*={0,2})$/;

const startsWith = (content: Buffer, at: number, bytes: string): boolean =>
  content.toString('latin1', at, at + bytes.length) === bytes;

/** What the bytes are, whatever they are called. SVG is none of these: it may carry scripts. */
const KINDS: readonly (readonly [mime: string, is: (content: Buffer) => boolean])[] = [
  [
    'image/png',
    (content) => startsWith(content, 0, '\x89PNG\r\n\x1a\n') && startsWith(content, 12, 'IHDR'),
  ],
  [
    'image/jpeg',
    (content) => startsWith(content, 0, '\xff\xd8\xff') && content.includes(Buffer.of(0xff, 0xda)),
  ],
  ['image/webp', (content) => startsWith(content, 0, 'RIFF') && startsWith(content, 8, 'WEBPVP8')],
  ['image/gif', (content) => startsWith(content, 0, 'GIF87a') || startsWith(content, 0, 'GIF89a')],
];

/** Of a file that stops after its first bytes nothing can be shown. */
const SMALLEST = 24;

/** The picture in a data URL, by its bytes (rule P-8). */
export function parseImage(dataUrl: string): PassImage | PassTypeRefused {
  const encoded = DATA_URL.exec(dataUrl)?.[1];
  const content = Buffer.from(encoded ?? '', 'base64');
  if (content.length > MAX_IMAGE) {
    return new PassTypeRefused(
      'image',
      Reason.IMAGE_TOO_LARGE,
      'P-8',
      `The image has ${Math.ceil(content.length / 1024)} KiB; ${MAX_IMAGE / 1024} are allowed.`,
      'Choose a smaller one.',
    );
  }
  const kind = content.length < SMALLEST ? undefined : KINDS.find(([, is]) => is(content));
  if (!kind) {
    return new PassTypeRefused(
      'image',
      Reason.NOT_AN_IMAGE,
      'P-8',
      'This file is not an image that can be shown.',
      'Choose a PNG, JPEG, WebP or GIF.',
    );
  }
  return { mime: kind[0], content };
}

/** The other way round: what the API answers. */
export const dataUrlOf = ({ mime, content }: PassImage): string =>
  `data:${mime};base64,${content.toString('base64')}`;
