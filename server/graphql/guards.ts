import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  isIntrospectionType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Viewer } from '../features/staff/viewer.ts';
import { wordsFor, type Said } from '../shared/said.ts';
import type { Access } from './access.ts';
import type { Context } from './context.ts';
import { forbidden, notFound, unauthenticated } from './errors.ts';
import type { LoaderSpec } from './loader-set.ts';

const accessOf = (thing: { extensions: Readonly<Record<string, unknown>> }): Access | undefined =>
  thing.extensions['access'] as Access | undefined;

function allows(access: Access, viewer: Viewer | null): boolean {
  if (access.kind === 'anyone') return true;
  if (!viewer) return false;
  return (
    access.kind === 'signed-in' || access.needs.every(([what, level]) => viewer.may(what, level))
  );
}

/** Every object type and every operation that says nobody may use it, because it says nothing. */
function undeclared(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type))
    .flatMap((type) => {
      const object = type as GraphQLObjectType;
      if (!roots.includes(object)) return accessOf(object) ? [] : [object.name];
      return Object.values(object.getFields())
        .filter((field) => !accessOf(field))
        .map((field) => `${object.name}.${field.name}`);
    });
}

/**
 * Attaches the declared permissions to the finished schema in one pass, so that no way of building a field can lose
 * them. A field needs what it declares itself and what the type that it leads to declares: whoever may not see
 * students reaches none, from wherever. Fails when an operation or a type declares nothing.
 */
export function attachGuards(schema: GraphQLSchema): GraphQLSchema {
  const open = undeclared(schema);
  if (open.length > 0) throw new Error(`No permission is declared for ${open.join(', ')}.`);

  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const told = (type.extensions['told'] ?? []) as readonly string[];
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const guards = [accessOf(field), isObjectType(target) ? accessOf(target) : undefined].filter(
        (access): access is Access => access !== undefined && access.kind !== 'anyone',
      );
      const name = `${type.name}.${field.name}`;
      let resolve: GraphQLFieldResolver<unknown, Context> = field.resolve ?? defaultFieldResolver;
      const given = resolve;
      const row = field.extensions['loadedBy'] as LoaderSpec<object | null> | undefined;
      if (row) resolve = carriedFirst(field.name, fromRow(field.name, row));
      if (told.includes(field.name)) resolve = inWords(field.name);
      if (field.extensions['carried'] === true) resolve = carriedFirst(field.name, resolve);
      if (type === schema.getMutationType()) {
        resolve = onNewSnapshot(resolve);
        if (field.extensions['whileSeeingAs'] !== true) resolve = asOneself(resolve);
      }
      if (guards.length > 0) resolve = guarded(name, guards, resolve);
      if (resolve !== given) field.resolve = resolve as typeof field.resolve;
    }
  }
  return schema;
}

function carriedFirst(
  name: string,
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    const carried = (parent as Record<string, unknown>)[name];
    return carried === undefined ? resolve(parent, args, context, info) : carried;
  };
}

function fromRow(
  name: string,
  row: LoaderSpec<object | null>,
): GraphQLFieldResolver<unknown, Context> {
  return async (parent, _args, context) => {
    const found = await context.loaders.load(row, (parent as { id: string }).id);
    if (!found) throw notFound('record');
    return (found as Record<string, unknown>)[name];
  };
}

/** Words in which somebody may be named, as this viewer may read them (rule A-21). */
function inWords(name: string): GraphQLFieldResolver<unknown, Context> {
  return (parent, _args, { maybeViewer: viewer }) => {
    const words = (said: Said) =>
      wordsFor(said, (permission, level) => viewer?.may(permission, level) === true);
    const said = (parent as Record<string, Said | readonly Said[] | null>)[name] ?? null;
    if (said === null || typeof said === 'string') return said;
    return 'text' in said ? words(said) : said.map(words).filter((one) => one !== null);
  };
}

/**
 * Each mutation of a request begins without a snapshot: what is read below it sees what it has written, and it holds
 * no connection while its command waits for another.
 */
function onNewSnapshot(
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return async (parent, args, context, info) => {
    await context.close();
    return resolve(parent, args, context, info);
  };
}

/** Whoever looks at the portal as a colleague changes nothing (rule A-17). */
function asOneself(
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    const viewer = context.maybeViewer;
    if (viewer?.seenBy)
      throw forbidden(
        `You see the portal as ${viewer.name} does, and nothing can be changed. Stop that first.`,
      );
    return resolve(parent, args, context, info);
  };
}

function guarded(
  name: string,
  guards: readonly Access[],
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    const viewer = context.maybeViewer;
    for (const access of guards) {
      if (allows(access, viewer)) continue;
      throw viewer
        ? forbidden(`You do not have the permission to see or use ${name}.`)
        : unauthenticated();
    }
    return resolve(parent, args, context, info);
  };
}
