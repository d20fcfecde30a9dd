import { SchemaLink } from '@apollo/client/link/schema';
import { buildSchema } from 'graphql';
import schemaText from '../../schema.graphql?raw';
import { withGuards, type ViewerLevels } from './guards.ts';
import type { viewer } from './records.ts';

const schema = withGuards(buildSchema(schemaText));

/** Answers of the API by root field: plain records, or functions of the field's arguments. */
export type Api = Record<string, unknown>;

function levelsOf(api: Api): ViewerLevels {
  const who = api['viewer'] as ReturnType<typeof viewer> | null;
  return new Map(who?.permissions.map(({ permission, level }) => [permission, level]));
}

/**
 * The server's published schema in place of the server: a query it does not know, one that asks for what the viewer may
 * not see, or an answer that lacks a field that the screen asks for, fails the test as it would fail in earnest.
 */
export function schemaLink(api: Api): SchemaLink {
  return new SchemaLink({ schema, rootValue: api, validate: true, context: () => levelsOf(api) });
}
