import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { newId } from '../shared/ids.ts';

type AnyField = GraphQLField<unknown, unknown>;

/** Values for the arguments of a root field, e.g. the id of a row that is there. */
export type Given = Readonly<Record<string, string>>;

/** A literal that an argument of this type takes. */
function literal(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
    return `{${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`;
  }
  const bySort: Record<string, string> = {
    ID: `"${newId()}"`,
    Int: '1',
    Boolean: 'false',
    LocalDate: '"2026-11-21"',
    LocalTime: '"09:00"',
  };
  return bySort[named.name] ?? '"nobody"';
}

/** The arguments that a field cannot do without, and those that are given. */
function argumentsOf(field: AnyField, given: Given): string {
  const parts = field.args
    .filter((argument) => argument.name in given || isNonNullType(argument.type))
    .map((argument) => `${argument.name}: ${given[argument.name] ?? literal(argument.type)}`);
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

/** The least that can be asked of a root field. */
export function leastOperation(
  kind: 'query' | 'mutation',
  field: AnyField,
  given: Given = {},
): string {
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${kind} { ${field.name}${argumentsOf(field, given)}${selection} }`;
}

/** Everything that can be asked of a root field, so many levels deep; a type is not asked for again below itself. */
export function fullOperation(
  schema: GraphQLSchema,
  field: AnyField,
  given: Given,
  levels: number,
): string {
  const select = (
    type: GraphQLNamedType,
    depth: number,
    above: readonly string[],
  ): string | null => {
    if (isUnionType(type)) {
      const members = type
        .getTypes()
        .map((member) => [member.name, select(member, depth, above)] as const);
      return `{ __typename ${members.map(([name, inner]) => `... on ${name} ${inner ?? '{ __typename }'}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    if (depth === 0 || above.includes(type.name)) return null;
    const parts = Object.values(type.getFields()).flatMap((one) => {
      const inner = select(getNamedType(one.type), depth - 1, [...above, type.name]);
      return inner === null ? [] : [`${one.name}${argumentsOf(one, {})} ${inner}`];
    });
    return parts.length > 0 ? `{ ${parts.join(' ')} }` : null;
  };
  return `query { ${field.name}${argumentsOf(field, given)} ${select(getNamedType(field.type), levels, []) ?? ''} }`;
}
