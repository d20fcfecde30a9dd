import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './QrCode.tsx';

const url = 'otpauth://totp/Demo%20School:priya?secret=JBSWY3DPEHPK3PXP&issuer=Cartwheel';

test('draws every dark square of the code, and says what it is for', () => {
  render(<QrCode text={url} label="Adds Cartwheel to an authenticator app" />);

  const drawing = screen.getByRole('img', { name: 'Adds Cartwheel to an authenticator app' });
  const strokes = drawing.querySelector('path')!.getAttribute('d')!;
  const { data, size } = encode(url, { border: 4 });
  const drawn = data.map((line) => line.map(() => false));
  for (const [, x, y, width] of strokes.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let at = 0; at < Number(width); at += 1) drawn[Number(y)]![Number(x) + at] = true;
  }
  expect(drawn).toEqual(data);
  expect(drawing.getAttribute('viewBox')).toBe(`0 0 ${String(size)} ${String(size)}`);
});
