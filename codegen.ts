import type { CodegenConfig } from '@graphql-codegen/cli';

const types = {
  defaultScalarType: 'unknown',
  // A component sees only what its own fragment selects.
  inlineFragmentTypes: 'mask',
  // Answers of mutations lie in no cache from which a fragment could be read: `@unmask` gives them as they are.
  customDirectives: { apolloUnmask: true },
  namingConvention: 'keep',
  nonOptionalTypename: true,
  skipTypeNameForRoot: true,
  scalars: {
    ID: 'string',
    Instant: 'string',
    LocalDate: 'string',
    LocalTime: 'string',
  },
  useTypeImports: true,
};

/** Pages that do without Apollo Client: their documents are text. */
const plainPages = ['web/sign-in/**/*.graphql', 'web/graphiql/**/*.graphql'];
/** Shown in the API explorer, as text; a test validates them. */
const examples = 'web/graphiql/examples/*.graphql';

const operations = {
  preset: 'near-operation-file' as const,
  presetConfig: { extension: '.generated.ts' },
  plugins: ['typescript-operations', 'typed-document-node'],
};

/**
 * Types and documents stand beside the `.graphql` file they come from. The client preset is left out on purpose:
 * its masking helper clashes with Apollo Client's own masking.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  importExtension: '.ts',
  generates: {
    'web/': {
      ...operations,
      documents: ['web/**/*.graphql', ...[...plainPages, examples].map((pages) => `!${pages}`)],
      config: { ...types, documentMode: 'documentNode' },
    },
    './web/': {
      ...operations,
      documents: [...plainPages, `!${examples}`],
      config: { ...types, documentMode: 'string', nonOptionalTypename: false },
    },
    'web/app/possible-types.generated.ts': {
      plugins: ['fragment-matcher'],
      config: { apolloClientVersion: 3, useExplicitTyping: true },
    },
  },
};

export default config;
