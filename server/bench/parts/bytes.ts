import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../root.ts';
import type { Result } from '../table.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: string[];
}

const dist = join(root, 'dist/web');

/** What the pages load, as the build's manifest says. The server may not import the portal's own test of it. */
export function bytesPart(): Promise<Result> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;

  const scriptsOf = (...entries: string[]): Set<string> => {
    const seen = new Set<string>();
    const visit = (key: string) => {
      const chunk = manifest[key];
      if (!chunk) throw new Error(`The build of the portal has no ${key}.`);
      if (seen.has(chunk.file)) return;
      seen.add(chunk.file);
      chunk.imports?.forEach(visit);
    };
    entries.forEach(visit);
    return new Set([...seen].filter((file) => file.endsWith('.js')));
  };
  const gzipped = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) /
    1000;

  const families = scriptsOf('index.html', 'features/families/FamiliesPage.tsx');
  const signIn = scriptsOf('sign-in.html');
  const explorer = scriptsOf('graphiql.html');
  const editor = [...explorer].filter((file) => /graphiql|monaco/i.test(file));
  const shared = editor.filter((file) => families.has(file) || signIn.has(file));
  const count = (files: Set<string>) => `${files.size} scripts`;
  return Promise.resolve({
    title: 'bytes: JavaScript that a page loads, gzip, 1 kB = 1000 bytes',
    lines: [
      {
        what: 'Families page',
        value: gzipped(families),
        unit: ' kB',
        aim: { atMost: 260 },
        note: count(families),
      },
      {
        what: 'sign-in page',
        value: gzipped(signIn),
        unit: ' kB',
        aim: { atMost: 140 },
        note: count(signIn),
      },
      {
        what: 'editor of the API explorer in them',
        value: gzipped(shared),
        unit: ' kB',
        aim: { atMost: 0 },
        note: `of ${gzipped(editor).toFixed(0)} kB in ${editor.length} chunks of its own`,
      },
    ],
    remarks: [],
  });
}
