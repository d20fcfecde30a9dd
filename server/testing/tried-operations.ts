import {
  getNamedType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type ObjectFieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Access } from '../graphql/access.ts';
import type { Grants } from '../shared/permissions.ts';
import { reaches } from '../shared/permissions.ts';
import { TestClient, type GraphQLAnswer } from './test-app.ts';

type AnyField = GraphQLField<unknown, unknown>;

/** How deep an answer is looked at: what would happen, and what stands in it. */
const LEVELS = 3;

function allows(of: { extensions: Readonly<Record<string, unknown>> }, grants: Grants): boolean {
  const access = of.extensions['access'] as Access | undefined;
  if (access?.kind !== 'needs') return true;
  return access.needs.every(([permission, level]) => reaches(grants[permission], level));
}

/** All that somebody with these permissions may ask for of a type; names differ between the members of a union. */
function everything(schema: GraphQLSchema, type: GraphQLNamedType, grants: Grants): string {
  const select = (of: GraphQLNamedType, levels: number, prefix: string): string | null => {
    if (isUnionType(of)) {
      const members = of
        .getTypes()
        .map((one, index) => `... on ${one.name} ${select(one, levels, `m${index}_`) ?? ''}`);
      return `{ __typename ${members.join(' ')} }`;
    }
    if (!isObjectType(of)) return '';
    if (levels === 0) return null;
    const parts = Object.values(of.getFields()).flatMap((field: AnyField) => {
      const target = getNamedType(field.type);
      if (field.args.length > 0 || !allows(field, grants) || !allows(target, grants)) return [];
      const inner = select(target, levels - 1, '');
      return inner === null ? [] : [`${prefix}${field.name}: ${field.name} ${inner}`];
    });
    return `{ __typename ${parts.join(' ')} }`;
  };
  return select(type, LEVELS, '') ?? '';
}

const TRUE = { kind: Kind.BOOLEAN, value: true } as const;
const DRY_RUN = 'dryRun';
const isDryRun = ({ name }: { readonly name: { readonly value: string } }): boolean =>
  name.value === DRY_RUN;

/** A mutation that is only tried, and asks for all that these permissions let one see; null for one that cannot be. */
export function asTried(
  schema: GraphQLSchema,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  grants: Grants,
): { query: string; variables: object } | null {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const root = operation.selectionSet.selections[0] as FieldNode;
  const field = schema.getMutationType()?.getFields()[root.name.value];
  if (!field) throw new Error(`${root.name.value} is no mutation.`);
  const asked = parse(`{ x ${everything(schema, getNamedType(field.type), grants)} }`)
    .definitions[0] as OperationDefinitionNode;
  const { selectionSet } = asked.selectionSet.selections[0] as FieldNode;
  const dryRun = { name: { kind: Kind.NAME, value: DRY_RUN } as const, value: TRUE };
  const ofInput = root.arguments?.find(({ name }) => name.value === 'input')?.value;
  let args = root.arguments?.filter((one) => !isDryRun(one)) ?? [];
  let sent: object = variables;
  if (field.args.some(({ name }) => name === DRY_RUN)) {
    args = [...args, { kind: Kind.ARGUMENT, ...dryRun }];
  } else if (ofInput?.kind === Kind.VARIABLE) {
    sent = { ...variables, input: { ...(variables['input'] as object), dryRun: true } };
  } else if (ofInput?.kind === Kind.OBJECT) {
    const tried: ObjectFieldNode = { kind: Kind.OBJECT_FIELD, ...dryRun };
    const value = { ...ofInput, fields: [...ofInput.fields, tried] };
    args = args.map((one) => (one.name.value === 'input' ? { ...one, value } : one));
  } else return null;
  return {
    query: print({
      ...document,
      definitions: [
        {
          ...operation,
          variableDefinitions: operation.variableDefinitions?.filter(
            ({ variable }) => !isDryRun(variable),
          ),
          selectionSet: {
            ...operation.selectionSet,
            selections: [{ ...root, arguments: args, ...(selectionSet && { selectionSet }) }],
          },
        },
      ],
    }),
    variables: sent,
  };
}

/** Does what it is told, until somebody looks at what it would send: then it only hands that on. */
export class WatchedClient extends TestClient {
  private watch: ((query: string, variables: object) => void) | null = null;

  constructor({ url, cookie }: TestClient) {
    super(url, cookie);
  }

  /** What it would have sent first while something is done. */
  async sentBy(
    doing: () => Promise<unknown>,
  ): Promise<readonly [query: string, variables: object]> {
    let sent: readonly [string, object] | undefined;
    this.watch = (query, variables) => (sent ??= [query, variables]);
    try {
      await doing();
    } finally {
      this.watch = null;
    }
    if (!sent) throw new Error('Nothing was sent.');
    return sent;
  }

  override run<T>(query: string, variables: object = {}): Promise<GraphQLAnswer<T>> {
    if (!this.watch) return super.run(query, variables);
    this.watch(query, variables);
    return Promise.resolve({ status: 200, data: {} as T, errors: [] });
  }
}

/** Every text in an answer. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
