import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { definitions } from '../src/index.ts';

interface Fixture {
  readonly schema: string;
  readonly document: unknown;
  readonly errors?: readonly string[];
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, schemas: Object.values(definitions) });
addFormats.default(ajv);

function fixtures(kind: 'valid' | 'invalid'): [name: string, fixture: Fixture][] {
  const folder = new URL(`../fixtures/${kind}/`, import.meta.url);
  return readdirSync(folder).map((file) => [
    file.replace('.json', '').replaceAll('-', ' '),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]);
}

function errorsOf({ schema, document }: Fixture): string[] {
  const validate = ajv.getSchema(schema);
  if (!validate) throw new Error(`Expected '${schema}' to be a definition, but there is none.`);
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `'${instancePath}' ${message}`);
}

describe('the definitions', () => {
  it.each(Object.keys(definitions))('%s compiles strictly', (id) => {
    expect(() => ajv.getSchema(id)).not.toThrow();
  });

  it.each(fixtures('valid'))('accept a %s', (_name, fixture) => {
    expect(errorsOf(fixture)).toEqual([]);
  });

  it.each(fixtures('invalid'))('refuse a %s', (_name, fixture) => {
    expect(errorsOf(fixture)).toEqual(fixture.errors);
  });
});
