import { describe, expect, test } from 'vitest';
import { dataUrl, IMAGES, pngOfSize } from '../../testing/images.ts';
import { dataUrlOf, MAX_IMAGE, parseImage } from './pass-image.rules.ts';
import { PassTypeRefused } from './pass-type.problems.ts';

const inDataUrl = (content: Buffer | string, mime = 'image/png'): string =>
  `data:${mime};base64,${Buffer.from(content).toString('base64')}`;

describe('a picture', () => {
  test.each(['png', 'gif', 'webp', 'jpeg'] as const)(
    'that is a %s comes back as it was',
    (kind) => {
      const image = parseImage(dataUrl(kind));
      if (image instanceof PassTypeRefused) throw new Error(image.message);
      expect(image.mime).toBe(`image/${kind}`);
      expect(dataUrlOf(image)).toBe(dataUrl(kind));
    },
  );

  test('is what its bytes are, not what it is called', () => {
    expect(parseImage(`data:image/jpeg;base64,${IMAGES.gif}`)).toMatchObject({ mime: 'image/gif' });
  });

  test.each([
    ['nothing', ''],
    ['an address', 'https://example.com/a.png'],
    ['no base64', 'data:image/png,abc'],
    ['broken base64', 'data:image/png;base64,***'],
    ['an empty file', 'data:image/png;base64,'],
    ['a text', inDataUrl('hello, this is text and not at all an image')],
    ['a page', inDataUrl('<!doctype html><script>alert(1)</script>', 'text/html')],
    ['a drawing', inDataUrl('<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml')],
    ['a PDF', inDataUrl('%PDF-1.7 and some more bytes', 'application/pdf')],
    ['only the beginning of a PNG', inDataUrl(Buffer.from(IMAGES.png, 'base64').subarray(0, 8))],
    [
      'a PNG without its header',
      inDataUrl(
        Buffer.concat([Buffer.from(IMAGES.png, 'base64').subarray(0, 8), Buffer.alloc(90)]),
      ),
    ],
    [
      'a JPEG without a picture',
      inDataUrl(Buffer.concat([Buffer.of(255, 216, 255), Buffer.alloc(90)])),
    ],
    ['a sound', inDataUrl('RIFF....WAVEfmt and then some more', 'audio/wav')],
  ])('is not %s', (_what, url) => {
    expect(parseImage(url)).toMatchObject({ field: 'image', reason: 'NOT_AN_IMAGE', rule: 'P-8' });
  });

  test('has at most 128 KiB', () => {
    expect(parseImage(pngOfSize(MAX_IMAGE))).toMatchObject({ mime: 'image/png' });
    expect(parseImage(pngOfSize(MAX_IMAGE + 1))).toMatchObject({
      field: 'image',
      reason: 'IMAGE_TOO_LARGE',
      message: 'The image has 129 KiB; 128 are allowed.',
    });
  });
});
