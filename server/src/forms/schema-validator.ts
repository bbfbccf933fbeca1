import { answerFormats, compileSafePattern, type SchemaTest, type ValidatorError } from '@nativ/runtime';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { withOptionsAsEnum } from './option-lists.ts';

const ROOT = 'nativ:root';

/** Validates values against one schema. The authority over answers: the browser only advises. */
export interface SchemaValidator {
  /** @returns everything that is wrong, in the order found; empty when the value is valid */
  validate(value: unknown): readonly ValidatorError[];
  /** Tests values against parts of the schema, whose references are read against the whole. */
  readonly test: SchemaTest;
}

/**
 * Compiles a validator of its own for one schema. Sharing one ajv among forms validates a schema with the first one
 * that had the same `$id`, and never gives its memory back.
 *
 * Patterns run on RE2 (re2js), because a native regular expression of a designer can take minutes over a short answer.
 *
 * @param schema a normalised JSON Schema (see `normalizeSchema`)
 * @throws Error when the schema cannot be compiled, naming the place
 */
export function compileSchemaValidator(schema: Readonly<Record<string, unknown>>): SchemaValidator {
  const ajv = newAjv(namesInherited(schema));
  const root = withOptionsAsEnum(withoutId(schema));
  ajv.addSchema(root, ROOT);
  const whole = ajv.getSchema(ROOT);
  if (!whole) throw new Error('Expected the schema to compile, but the validator does not know it.');
  const parts = new WeakMap<object, ValidateFunction>();
  return {
    validate: (value) =>
      whole(value)
        ? []
        : (whole.errors ?? []).map(({ keyword, instancePath, params, schemaPath }) => ({
            keyword,
            instancePath,
            params,
            schemaPath,
          })),
    test: (part, value) => {
      if (typeof part === 'boolean') return part;
      let compiled = parts.get(part);
      if (!compiled) {
        compiled = ajv.compile(pointingAtRoot(withOptionsAsEnum(part)) as object);
        parts.set(part, compiled);
      }
      return compiled(value) === true;
    },
  };
}

const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a schema has a name that every object has, such as `toString`, whose absence takes a closer look to see. */
function namesInherited(node: unknown): boolean {
  if (typeof node === 'string') return inherited.has(node);
  if (typeof node !== 'object' || node === null) return false;
  return Object.entries(node).some(([key, value]) => inherited.has(key) || namesInherited(value));
}

function newAjv(ownProperties: boolean): Ajv2019 {
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    ownProperties,
    code: { regExp: safeRegExp },
  });
  addFormats.default(ajv);
  for (const [name, validate] of Object.entries(answerFormats)) ajv.addFormat(name, { type: 'string', validate });
  // The id of an uploaded file. Whether there is such a file is found out when the answers are stored.
  ajv.addFormat('file', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  return ajv;
}

/** What ajv calls instead of RegExp. The text of `code` would stand in generated stand-alone code, which is not used. */
const safeRegExp = Object.assign((pattern: string) => compileSafePattern(pattern), { code: 'compileSafePattern' });

function withoutId(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { $id: _id, $schema: _dialect, ...rest } = schema;
  return rest;
}

/** Rewrites the references of a part, which are relative to the whole schema, so that they find it. */
function pointingAtRoot(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(pointingAtRoot);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? [key, ROOT + value]
        : [key, pointingAtRoot(value)],
    ),
  );
}
