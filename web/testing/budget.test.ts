import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

interface Chunk {
  file: string;
  imports?: string[];
}

const dist = resolve(import.meta.dirname, '../../dist/web');
let manifest: Record<string, Chunk> = {};

beforeAll(() => {
  const file = resolve(dist, '.vite/manifest.json');
  if (!existsSync(file)) throw new Error('Build the portal first: npm run build:web');
  manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
});

/** Everything that the browser loads for these entries before they run. */
function scriptsOf(...entries: string[]): string[] {
  const seen = new Set<string>();
  function visit(key: string) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}.`);
    if (seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(visit);
  }
  entries.forEach(visit);
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
}

/** In kB of 1000 bytes, as the wire counts. */
function gzipped(files: readonly string[]): number {
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(resolve(dist, file))).length, 0) / 1000
  );
}

const families = ['index.html', 'features/families/FamiliesPage.tsx'];

describe('JavaScript that a page loads', () => {
  // The promise is 260; what is reached is held.
  test('the Families page: at most 198 kB', () => {
    expect(gzipped(scriptsOf(...families))).toBeLessThan(198);
  });

  // The promise is 140.
  test('the sign-in page: at most 125 kB', () => {
    expect(gzipped(scriptsOf('sign-in.html'))).toBeLessThan(125);
  });

  test('the API explorer shares no editor with them', () => {
    const explorer = scriptsOf('graphiql.html').filter((file) => /monaco|graphiql/i.test(file));
    expect(explorer).not.toEqual([]);
    for (const file of [...scriptsOf(...families), ...scriptsOf('sign-in.html')]) {
      expect(explorer).not.toContain(file);
    }
  });

  test('every script is there compressed', () => {
    for (const file of scriptsOf(...families, 'sign-in.html', 'graphiql.html')) {
      if (readFileSync(resolve(dist, file)).length < 1024) continue;
      expect(existsSync(resolve(dist, `${file}.br`)), file).toBe(true);
      expect(existsSync(resolve(dist, `${file}.gz`)), file).toBe(true);
    }
  });
});
