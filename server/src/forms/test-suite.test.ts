import { cfworkerErrors, checkForm, type JsonSchema, normalizeSchema } from '@nativ/runtime';
import { describe, expect, it } from 'vitest';
import { hasCases, readCase } from '../test/cases.ts';
import { compileSchemaValidator } from './schema-validator.ts';

/** The official JSON-Schema-Test-Suite: by file, groups of tests of one schema. */
type Suite = Readonly<
  Record<
    string,
    readonly {
      readonly description: string;
      readonly schema: JsonSchema | boolean;
      readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
    }[]
  >
>;

/**
 * The groups outside of what a form may be; docs/real-forms.md says why. All but the last are refused before anybody could
 * publish them.
 */
const outside = new Set([
  'boolean_schema.json/*',
  'definitions.json/validate definition against metaschema',
  'refRemote.json/*',
  'ref.json/remote ref, containing refs itself',
  'ref.json/Recursive references between schemas',
  'ref.json/Reference an anchor with a non-relative URI',
  'ref.json/Location-independent identifier with base URI change in subschema',
  'ref.json/refs with relative uris and defs',
  'ref.json/relative refs with absolute uris and defs',
  'ref.json/$id must be resolved against nearest parent, not just immediate parent',
  'ref.json/URN base URI with URN and anchor ref',
  'ref.json/ref with absolute-path-reference',
  'properties.json/properties whose names are Javascript object property names',
  'ref.json/ref overrides any sibling keywords',
]);

function verdicts(schema: JsonSchema, data: unknown) {
  const normal = normalizeSchema(schema);
  return {
    server: compileSchemaValidator(normal).validate(data).length === 0,
    browser: cfworkerErrors(normal, data).length === 0,
  };
}

describe.skipIf(!hasCases)('the required tests of draft-07', () => {
  const suite = hasCases ? readCase<Suite>('forms/json-schema-test-suite/draft7-required.json') : {};
  const groups = Object.entries(suite).flatMap(([file, list]) => list.map((group) => ({ file, ...group })));
  const isOutside = ({ file, description }: { readonly file: string; readonly description: string }) =>
    outside.has(`${file}/*`) || outside.has(`${file}/${description}`);

  it('come out as labelled, on the server and in browsers, within what a form may be', () => {
    const within = groups.filter((group) => !isOutside(group));
    const wrong = within.flatMap(({ file, description, schema, tests }) =>
      tests.flatMap((test) => {
        const found = typeof schema === 'boolean' ? { server: schema, browser: schema } : verdicts(schema, test.data);
        const isRight = found.server === test.valid && found.browser === test.valid;
        return isRight ? [] : [`${file}/${description}/${test.description} ${JSON.stringify(found)}`];
      }),
    );

    expect(wrong).toEqual([]);
    expect(within.reduce((sum, { tests }) => sum + tests.length, 0)).toBeGreaterThan(850);
  });

  it('are refused at publishing where they are outside of it', () => {
    const referring = groups.filter((group) => isOutside(group) && typeof group.schema !== 'boolean');
    const published = referring.filter(({ schema }) => {
      const properties = { value: { $ref: '#/definitions/value' } };
      const form = { type: 'object', properties, definitions: { value: schema } };
      return checkForm({ title: 'A form', schema: form }).length === 0;
    });

    expect(published.map(({ description }) => description)).toEqual([]);
  });
});
