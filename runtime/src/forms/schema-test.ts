import type { JsonSchema, SchemaNode } from './json-schema.ts';

/**
 * Tells whether `value` satisfies `schema`, a part of `root` or a schema made up on the way; its references point into
 * `root`. An absent value (`undefined`) satisfies nothing.
 *
 * The server passes one made with ajv, browsers and tests pass `createCfworkerSchemaTest()`: ajv generates code, which a
 * strict content security policy forbids, and then fails without a word.
 */
export type SchemaTest = (schema: SchemaNode, value: unknown, root: JsonSchema) => boolean;
