import { validateWithCfworker } from './cfworker-lookup.ts';
import type { SchemaTest } from './schema-test.ts';

/**
 * A `SchemaTest` that interprets the schema and generates no code, for browsers and for tests. What it prepares for a
 * root schema is kept as long as that root is.
 */
export function createCfworkerSchemaTest(): SchemaTest {
  return (schema, value, root) => {
    if (value === undefined) return false;
    if (typeof schema === 'boolean') return schema;
    try {
      return validateWithCfworker(schema, value, root, true).valid;
    } catch {
      return false;
    }
  };
}
