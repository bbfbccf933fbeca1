import type { FieldError, Language } from '@nativ/schemas';
import { checkReferences } from './check-references.ts';
import { checkSchemaNode, type Finding } from './check-schema-node.ts';
import { formLimits } from './form-limits.ts';
import { joinPointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownObject } from './json-schema.ts';
import { type CheckMessages, checkEn, checkHe } from './messages/check-messages.ts';
import { normalizeSchema } from './normalize-schema.ts';
import { subschemas } from './schema-keywords.ts';
import { schemaNesting } from './schema-nesting.ts';
import { declaringSchemas } from './schema-reach.ts';
import { isTranslatable } from './translatable-text.ts';

/** More findings than a designer reads at once. */
const maximumFindings = 50;

/**
 * Tells what keeps a form document from being published, each finding with its place and what to do; none where it can
 * be. It takes any JSON and throws on none of it, so that what passes here can be normalized, compiled and rendered.
 */
export function checkForm(document: unknown, language: Language = 'en'): FieldError[] {
  const messages = language === 'he' ? checkHe : checkEn;
  if (!isJsonObject(document)) return [{ path: '', message: messages.notAnObject }];
  if (isDeeperThan(document, formLimits.maximumDocumentDepth)) return [{ path: '', message: messages.tooDeepDocument }];
  return [
    ...checkTitle(document, messages),
    ...checkSchema(document.schema, messages),
    ...(document.uiSchema === undefined || isJsonObject(document.uiSchema)
      ? []
      : [{ path: '/uiSchema', message: messages.uiSchema }]),
    ...checkTranslations(document.translations, messages),
  ].slice(0, maximumFindings);
}

/** Walks with a list of its own: the document may be nested deeper than the call stack is. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

function checkTitle(document: JsonObject, messages: CheckMessages): Finding[] {
  const { title } = document;
  const isText = typeof title === 'string' && title.trim() !== '';
  const texts = isJsonObject(title) ? Object.values(title) : [];
  const isPerLanguage = texts.length > 0 && texts.every((text) => typeof text === 'string');
  return isText || isPerLanguage ? [] : [{ path: '/title', message: messages.title }];
}

function checkSchema(schema: unknown, messages: CheckMessages): Finding[] {
  if (!isJsonObject(schema)) return [{ path: '/schema', message: messages.schemaMissing }];
  const fields = countFields(schema);
  if (fields > formLimits.maximumFields) return [{ path: '/schema', message: messages.tooManyFields(fields) }];
  const isDraft04 = typeof schema.$schema === 'string' && schema.$schema.includes('draft-04');
  const findings = findInSchema(schema, '/schema', (node, path) => checkSchemaNode(node, path, isDraft04, messages));
  if (findings.length > 0) return findings;
  const references = checkReferences(schema, messages);
  return references.length > 0 ? references : checkShape(normalizeSchema(schema), messages);
}

/** Looks at the form as a whole, which takes references that lead somewhere. */
function checkShape(root: JsonSchema, messages: CheckMessages): Finding[] {
  const schemas = declaringSchemas([root], root);
  const isOther = schemas.some(({ type }) => type !== undefined && type !== 'object');
  if (isOther) return [{ path: '/schema/type', message: messages.rootType }];
  if (schemas.every((schema) => Object.keys(ownObject(schema, 'properties')).length === 0)) {
    return [{ path: '/schema/properties', message: messages.rootProperties }];
  }
  const { levels, path } = schemaNesting(root);
  return levels > formLimits.maximumNesting ? [{ path, message: messages.tooDeep(path) }] : [];
}

/** Visits every subschema; stops when there is more than anybody reads. */
function findInSchema(
  schema: JsonSchema,
  path: string,
  check: (schema: JsonSchema, path: string) => Finding[],
  found: Finding[] = [],
): Finding[] {
  if (found.length >= maximumFindings) return found;
  found.push(...check(schema, path));
  for (const { pointer, node } of subschemas(schema))
    if (isJsonObject(node)) findInSchema(node, path + pointer, check, found);
  return found;
}

function countFields(schema: JsonSchema): number {
  return subschemas(schema).reduce(
    (count, { node }) => count + (isJsonObject(node) ? countFields(node) : 0),
    Object.keys(ownObject(schema, 'properties')).length,
  );
}

function checkTranslations(translations: unknown, messages: CheckMessages): Finding[] {
  if (translations === undefined) return [];
  if (!isJsonObject(translations)) return [{ path: '/translations', message: messages.translations }];
  return Object.entries(translations).flatMap(([language, texts]): Finding[] => {
    const path = joinPointer('/translations', language);
    if (!isJsonObject(texts)) return [{ path, message: messages.translations }];
    return Object.entries(texts).flatMap(([pointer, text]): Finding[] => {
      const place = joinPointer(path, pointer);
      if (!isTranslatable(pointer)) return [{ path: place, message: messages.translationPlace(pointer) }];
      return typeof text === 'string' ? [] : [{ path: place, message: messages.translationText(pointer) }];
    });
  });
}
