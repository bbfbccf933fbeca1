import { cfworkerErrors } from '../forms/cfworker-errors.ts';
import { createCfworkerSchemaTest } from '../forms/cfworker-schema-test.ts';
import { isJsonObject, type JsonSchema, ownArray, ownObject, ownText, ownValue } from '../forms/json-schema.ts';
import { pruneAnswers } from '../forms/prune-answers.ts';
import { compileSafePattern } from '../forms/safe-pattern.ts';
import { resolveReference } from '../forms/schema-reach.ts';

type Answers = Readonly<Record<string, unknown>>;

const test = createCfworkerSchemaTest();
const MAX_DEPTH = 8;

/** Texts that people might write, tried in this order where a question asks for a certain shape. */
const SAMPLES = [
  '050-1234567',
  '+972 50 123 4567',
  '0501234567',
  '1234567',
  '12345',
  '123456789',
  'AB-1234',
  'abc',
  'A1',
];
/** By the `format` of JSON Schema, and our own. Addresses are of domains that reach nobody (RFC 2606). */
const FORMATS: Readonly<Record<string, string>> = {
  email: 'somebody@example.org',
  uri: 'https://example.org/',
  date: '2026-03-01',
  time: '10:00:00Z',
  'date-time': '2026-03-01T10:00:00Z',
  uuid: '00000000-0000-4000-8000-000000000000',
  file: '00000000-0000-4000-8000-000000000000',
  phone: '+972501234567',
  'israeli-id': '000000018',
};

/**
 * Answers to every question of a form as somebody might give them, for trying a flow. What no example fits is left out,
 * and so are questions that the other answers hide: whoever tries the form fills in the rest.
 *
 * @param words what is written where any text will do
 */
export function exampleFilling(root: JsonSchema, words: string): Answers {
  try {
    const filled = valueFor(root, { root, words, depth: 0 });
    return isJsonObject(filled) ? withoutWrong(root, pruneAnswers(root, filled, test)) : {};
  } catch {
    // A schema that the validator cannot read: nothing is claimed of it.
    return {};
  }
}

interface Site {
  readonly root: JsonSchema;
  readonly words: string;
  readonly depth: number;
}

function valueFor(asked: unknown, site: Site): unknown {
  const schema = isJsonObject(asked) ? resolved(asked, site.root) : null;
  if (schema === null || site.depth > MAX_DEPTH) return undefined;
  const set = ownValue(schema, 'const') ?? ownValue(schema, 'default');
  if (set !== undefined) return set;
  const [first] = ownArray(schema, 'enum');
  if (first !== undefined) return first;
  const [choice] = [...ownArray(schema, 'oneOf'), ...ownArray(schema, 'anyOf')];
  if (isJsonObject(choice) && ownValue(choice, 'const') !== undefined) return ownValue(choice, 'const');
  const deeper = { ...site, depth: site.depth + 1 };
  switch (ownText(schema, 'type')) {
    case 'object':
      return objectFor(schema, deeper);
    case 'array': {
      const entry = valueFor(ownValue(schema, 'items'), deeper);
      return entry === undefined ? undefined : [entry];
    }
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return numberFor(schema);
    case 'string':
      return textFor(schema, site.words);
    default:
      return undefined;
  }
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema | null {
  const reference = ownText(schema, '$ref');
  if (reference === undefined) return schema;
  const found = resolveReference(reference, root);
  return isJsonObject(found) ? found : null;
}

function objectFor(schema: JsonSchema, site: Site): Answers {
  const properties = ownObject(schema, 'properties');
  return Object.fromEntries(
    Object.entries(properties)
      .map(([name, property]) => [name, valueFor(property, site)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function numberFor(schema: JsonSchema): number {
  const least = Number(ownValue(schema, 'minimum') ?? ownValue(schema, 'exclusiveMinimum') ?? Number.NaN);
  const most = Number(ownValue(schema, 'maximum') ?? ownValue(schema, 'exclusiveMaximum') ?? Number.NaN);
  const wanted = Number.isNaN(least) ? Math.min(3, Number.isNaN(most) ? 3 : most - 1) : least + 1;
  return !Number.isNaN(most) && wanted > most ? least : wanted;
}

function textFor(schema: JsonSchema, words: string): string | undefined {
  const format = ownText(schema, 'format');
  if (format !== undefined) return FORMATS[format];
  const pattern = ownText(schema, 'pattern');
  if (pattern !== undefined) {
    const shape = compileSafePattern(pattern);
    return SAMPLES.find((sample) => shape.test(sample));
  }
  const least = Number(ownValue(schema, 'minLength') ?? 0);
  const most = Number(ownValue(schema, 'maxLength') ?? Number.POSITIVE_INFINITY);
  return words.padEnd(least, '.').slice(0, most);
}

/** Leaves out the answers that the form refuses, the outermost ones that are not needed. */
function withoutWrong(root: JsonSchema, answers: Answers): Answers {
  const wrong = new Set(cfworkerErrors(root, answers).map(({ instancePath }) => instancePath.split('/')[1] ?? ''));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong.has(name)));
}
