/** Who may import whom. Features form a line: a feature knows those before it, never those after it. */
const LINE = [
  'accounts',
  'audit',
  'settings',
  'staff',
  'tasks',
  'families',
  'students',
  'schedule',
  'enrollments',
  'passes',
  'attendance',
  'tokens',
  'cancellations',
  'welcome',
  'audit-log',
  'import',
];

/** What the descriptions of forms are made of, beside zod. */
const FORM_WORDS = '^server/shared/(form|day|age-text)\\.ts$';

const featureRules = LINE.map((feature, index) => ({
  name: `server-${feature}-knows-only-earlier-features`,
  severity: 'error',
  from: { path: `^server/features/${feature}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: `^server/features/(${LINE.slice(index + 1).join('|') || '-'})/`,
    dependencyTypesNot: ['type-only'],
  },
}));

module.exports = {
  forbidden: [
    ...featureRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      // Types do not exist at run time, so a circle of them cannot break anything.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-the-floor',
      severity: 'error',
      comment: 'server/shared is pure: it imports nothing of the server.',
      from: { path: '^server/shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/(?!shared/)' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'A rule computes: no database, no HTTP, no GraphQL context.',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: '^server/(db|http|graphql/(context|loader-set|connection))|/(typeorm|pg)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      comment: 'But for the descriptions of forms, which both sides read.',
      from: { path: '^web/', pathNot: '^web/e2e/' },
      to: { path: '^server/', pathNot: `${FORM_WORDS}|\\.form\\.ts$` },
    },
    {
      name: 'forms-are-for-both-sides',
      severity: 'error',
      comment:
        'The portal loads them: nothing of the database, of GraphQL or of the calendar comes along.',
      from: { path: `${FORM_WORDS}|^server/.*\\.form\\.ts$` },
      to: {
        pathNot: `${FORM_WORDS}|^server/.*\\.form\\.ts$|/node_modules/zod/|^node_modules/zod/`,
      },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^web/' },
    },
    {
      name: 'ui-lib-and-forms-know-no-features',
      severity: 'error',
      from: { path: '^web/(ui|lib|forms)/' },
      to: { path: '^web/(features|app)/', pathNot: '^web/app/theme/' },
    },
    {
      name: 'ui-and-lib-know-no-forms',
      severity: 'error',
      comment: 'Every page loads them, and only few a form.',
      from: { path: '^web/(ui|lib)/' },
      to: { path: '^web/forms/' },
    },
    {
      name: 'no-test-kit-in-the-product',
      severity: 'error',
      from: {
        path: '^(server|web)/',
        pathNot: '\\.test\\.tsx?$|^(server|web)/testing/|^web/e2e/|^server/bench/',
      },
      to: { path: '^(server|web)/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist|^server/bench/peer' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
