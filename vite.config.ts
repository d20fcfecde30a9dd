import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const webRoot = resolve(import.meta.dirname, 'web');
const colorSchemeScript = resolve(webRoot, 'app/theme/color-scheme-script.js');

/** Which HTML entry answers an address of an account; the server follows the same table. */
function htmlEntryFor(pathname: string): string | null {
  const page = /^\/a\/[^/]+(?:\/(.*))?$/.exec(pathname);
  if (!page) return null;
  if (page[1] === 'sign-in') return '/sign-in.html';
  if (page[1] === 'graphql') return '/graphiql.html';
  return '/index.html';
}

function accountPages(): Plugin {
  return {
    name: 'cartwheel:account-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
        const entry = wantsPage ? htmlEntryFor((request.url ?? '').split('?')[0] ?? '') : null;
        if (entry) request.url = entry;
        next();
      });
    },
  };
}

/**
 * The colour scheme must be known before the first paint, and the content security policy forbids inline scripts: so a
 * tiny blocking script of its own stands first in every page. The text font is preloaded for the same reason.
 */
function firstPaint(): Plugin {
  let building = false;
  return {
    name: 'cartwheel:first-paint',
    configResolved(config) {
      building = config.command === 'build';
    },
    buildStart() {
      if (!building) return;
      this.emitFile({
        type: 'asset',
        name: 'color-scheme.js',
        source: readFileSync(colorSchemeScript, 'utf8'),
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const built = Object.keys(context.bundle ?? {});
        const script = context.bundle
          ? built.find((name) => /color-scheme-[\w-]+\.js$/.test(name))
          : 'app/theme/color-scheme-script.js';
        if (!script) throw new Error('The colour scheme script is missing from the build.');
        const font = built.find((name) => /inter-latin-wght-normal-[\w-]+\.woff2$/.test(name));
        return [
          { tag: 'script', attrs: { src: `/${script}` }, injectTo: 'head-prepend' },
          ...(font
            ? [
                {
                  tag: 'link',
                  attrs: { rel: 'preload', as: 'font', href: `/${font}`, crossorigin: true },
                  injectTo: 'head' as const,
                },
              ]
            : []),
        ];
      },
    },
  };
}

/** Modules of web/ui and web/lib that every list page needs, and the sign-in page does not. */
const listParts =
  /\/web\/(?:app\/(?:sections|shell\/useSections)|ui\/(?:DataTable|IconLink|iconActionStyles|KeyHint|ListPage|Load|NewLink|PageHeader|SearchField|SegmentedFilter|SortHead|StatusDot|TextButton|Told|ToneMark)|lib\/(?:account-context|chosen-location|desk|focus-on-navigation|format|lazy-component|list-state|permission|plain-date|query-problem|useFragmentData|useHistoryDialog|useListParams|useAddressId|useOnlyHit|useShortcut|useTold))/;

/** Small modules that several pages share, the list pages aside: in chunks of their own, their names would weigh more. */
const pageParts =
  /\/web\/(?:ui\/(?:Choice|CommandProblem|Facts|FormField|FormGroup|IconAction|PunchIcon|Section|TwoColumns|TypeTag|UtilizedBar)|lib\/(?:gender|money|request-id|useCommand|useMayPunch)|features\/passes\/(?:PassTitle|useFocusAfterDialog))/;

/** What every form of a record needs, and nothing else does: the libraries, and the fields that are made with them. */
const formParts =
  /\/node_modules\/(?:react-hook-form|@hookform|zod)\/|\/server\/shared\/(?:form|day)\.ts|\/web\/forms\/(?:RecordForm|fields|rebase|problems-of|record-refusal|use|\w+Fields?\.tsx)/;

/** What the pages of attendance share among themselves and with the dialogs that other pages open. */
const attendanceParts =
  /\/web\/features\/attendance\/(?:AttendancePage\.styles|OccurrenceList\.styles|kept-marks|line-words|marks|occurrence-words|useCheckIn|useChosen)/;

/** Chunks of the shell, by the beginnings of their names. */
const loadedAlready =
  /assets\/(?:rolldown-runtime|chunk|list|apollo|AppTheme|DefaultPropsProvider|GlobalStyles|preload-helper|visuallyHidden|fieldStyles|styled|useId|session)-/;

/** Apollo Client as the shell needs it; split among the pages that share it, it would weigh more. */
const apolloParts =
  /\/node_modules\/(?:@apollo\/client\/(?!react\/hooks\/(?:useMutation|useFragment\.))|@wry|optimism|rxjs|graphql-tag|use-sync-external-store)/;

export default defineConfig({
  root: 'web',
  base: '/',
  // RxJS has a build for the browsers of this decade under a name of its own.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  plugins: [
    react(),
    accountPages(),
    firstPaint(),
    compression({
      // The highest quality takes six times as long for two hundredths less.
      algorithms: [
        'gzip',
        defineAlgorithm('brotliCompress', {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
        }),
      ],
      include: /\.(html|js|css|svg|ttf)$/,
    }),
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What every page of the portal has loaded already need not be named again for each of them.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'js' ? dependencies.filter((file) => !loadedAlready.test(file)) : dependencies,
    },
    // GraphiQL's editor and its workers are large, and only the API explorer loads them.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      onLog(level, log, handler) {
        // Libraries compiled for React carry "use no memo"; nothing here reads it.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
      output: {
        codeSplitting: {
          // What every list shares, in one chunk instead of a dozen: they compress better together.
          groups: [
            { name: 'list', test: listParts },
            { name: 'parts', test: pageParts },
            { name: 'forms', test: formParts },
            { name: 'attendance', test: attendanceParts },
            { name: 'apollo', test: apolloParts },
          ],
          includeDependenciesRecursively: false,
        },
      },
      input: ['index.html', 'sign-in.html', 'graphiql.html'].map((page) => resolve(webRoot, page)),
    },
  },
  // The editor's workers are imports with a query, which the optimizer of the development server cannot follow.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    // The API's server, on the port that it is told to use too.
    proxy: { '^/a/[^/]+/graphql$': `http://127.0.0.1:${process.env['PORT'] ?? '4000'}` },
  },
});
