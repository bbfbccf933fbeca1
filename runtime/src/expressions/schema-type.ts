import { ANY, BOOLEAN, either, NUMBER, STRING, type ValueType } from './value-type.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** How far references and combinations are followed at one place; beyond it, nothing is claimed of the value. */
const MAX_FRAGMENTS = 200;
const BRANCHES = ['allOf', 'anyOf', 'oneOf'] as const;
const CONDITIONAL = ['if', 'then', 'else'] as const;
const DEPENDENT = ['dependencies', 'dependentSchemas'] as const;

/**
 * Reads a form's JSON Schema (draft-04 to 2020-12) as the type of its answers. Whatever a branch of the schema may
 * declare counts as declared, since a field that is shown only sometimes is a field all the same. Never throws.
 */
export function typeOfSchema(schema: unknown, form: string): ValueType {
  return new SchemaReader(schema, form).typeOf(schema);
}

class SchemaReader {
  private readonly root: unknown;
  private readonly form: string;

  constructor(root: unknown, form: string) {
    this.root = root;
    this.form = form;
  }

  typeOf(schema: unknown): ValueType {
    const fragments = this.collect(schema);
    if (fragments === null) return ANY;
    const sensitive = fragments.some((fragment) => fragment['x-sensitivity'] === 'sensitive');
    const type = this.combine(fragments);
    return sensitive ? { ...type, sensitive: true } : type;
  }

  /** Gathers every schema that may speak about the value; null when there are too many to say anything. */
  private collect(schema: unknown): readonly JsonObject[] | null {
    const found = new Set<JsonObject>();
    const waiting: unknown[] = [schema];
    for (let index = 0; index < waiting.length; index += 1) {
      const next = waiting[index];
      if (!isObject(next) || found.has(next)) continue;
      if (found.size >= MAX_FRAGMENTS) return null;
      found.add(next);
      if (typeof next.$ref === 'string') waiting.push(this.resolve(next.$ref));
      for (const keyword of BRANCHES) if (Array.isArray(next[keyword])) waiting.push(...next[keyword]);
      for (const keyword of CONDITIONAL) waiting.push(next[keyword]);
      for (const keyword of DEPENDENT) if (isObject(next[keyword])) waiting.push(...Object.values(next[keyword]));
    }
    return [...found];
  }

  private resolve(reference: string): unknown {
    if (!reference.startsWith('#')) return undefined;
    let target = this.root;
    for (const step of reference.split('/').slice(1)) {
      const name = decode(step);
      target =
        (isObject(target) || Array.isArray(target)) && Object.hasOwn(target, name)
          ? Reflect.get(target, name)
          : undefined;
    }
    return target;
  }

  private combine(fragments: readonly JsonObject[]): ValueType {
    const kinds = new Set(fragments.flatMap(kindsOf));
    kinds.delete('null');
    const [kind, ...others] = kinds;
    if (kind === undefined || others.length > 0) return ANY;
    if (kind === 'number') return NUMBER;
    if (kind === 'boolean') return BOOLEAN;
    if (kind === 'string') return stringType(fragments);
    if (kind === 'list') return this.listType(fragments);
    return this.objectType(fragments);
  }

  private listType(fragments: readonly JsonObject[]): ValueType {
    const items = fragments.map((fragment) => fragment.items).filter(isObject);
    return { kind: 'list', element: items.length === 0 ? ANY : items.map((item) => this.typeOf(item)).reduce(either) };
  }

  private objectType(fragments: readonly JsonObject[]): ValueType {
    const declared = fragments.filter((fragment) => isObject(fragment.properties));
    if (declared.length === 0) return ANY;
    const undeclared = fragments.some(isOpenObject) ? ANY : null;
    const memo = new Map<string, ValueType | null>();
    const read = (name: string) => {
      const schemas = declared.flatMap(({ properties }) =>
        isObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [],
      );
      return schemas.length === 0 ? undeclared : this.typeOf({ allOf: schemas });
    };
    const field = (name: string) => {
      const known = memo.get(name);
      if (known !== undefined) return known;
      const type = read(name);
      memo.set(name, type);
      return type;
    };
    const names = () => [...new Set(declared.flatMap(({ properties }) => Object.keys(properties as JsonObject)))];
    return { kind: 'object', field, names, missing: 'unknown-field', owner: this.form };
  }
}

/** Which kinds of value one schema speaks of; none when it says nothing about the kind. */
function kindsOf(schema: JsonObject): readonly string[] {
  if (typeof schema.type === 'string' || Array.isArray(schema.type))
    return [schema.type]
      .flat()
      .map((name) => (name === 'integer' ? 'number' : name === 'array' ? 'list' : String(name)));
  if (Array.isArray(schema.enum)) return schema.enum.map(jsonKind);
  if ('const' in schema) return [jsonKind(schema.const)];
  if (isObject(schema.properties)) return ['object'];
  return [];
}

function jsonKind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** A text; with its values where every way through the schema names them. */
function stringType(fragments: readonly JsonObject[]): ValueType {
  const lists = fragments.flatMap((fragment) => {
    if (Array.isArray(fragment.enum)) return [fragment.enum];
    return 'const' in fragment ? [[fragment.const]] : [];
  });
  // A branch without values would admit any text, so values are claimed only where each schema names its own.
  const silent = fragments.some(
    (fragment) => !['enum', 'const', '$ref', ...BRANCHES].some((keyword) => keyword in fragment),
  );
  if (lists.length === 0 || silent) return STRING;
  return { kind: 'string', values: [...new Set(lists.flat().filter((value) => typeof value === 'string'))] };
}

/** Whether answers may have fields that the schema does not name. */
function isOpenObject(schema: JsonObject): boolean {
  const { additionalProperties } = schema;
  return additionalProperties === true || isObject(additionalProperties) || isObject(schema.patternProperties);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(step: string): string {
  const text = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
