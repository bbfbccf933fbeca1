import { answerFormats } from '../formats/answer-formats.ts';
import { joinPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownObject, ownText } from '../json-schema.ts';
import { normalizeSchema } from '../normalize-schema.ts';
import { recogniseQuestion } from '../questions/question-kinds.ts';
import { subschemas } from '../schema-keywords.ts';
import { resolveReference } from '../schema-reach.ts';
import type { ImportNotices } from './import-notices.ts';

const judged = [
  '$ref additionalItems additionalProperties allOf anyOf const contains dependencies dependentRequired dependentSchemas',
  'else enum exclusiveMaximum exclusiveMinimum format if items maxContains maxItems maxLength maxProperties maximum',
  'minContains minItems minLength minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems',
  'properties propertyNames required then type unevaluatedItems unevaluatedProperties uniqueItems',
];
const said = [
  '$anchor $comment $defs $id $schema default definitions deprecated description enumNames examples id readOnly title',
  'writeOnly x-file x-options x-question x-sensitivity',
];
const withoutEffect = [
  '$dynamicAnchor $dynamicRef $recursiveAnchor $recursiveRef $vocabulary contentEncoding contentMediaType contentSchema',
];
const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));
const known = new Set([...setOf(judged), ...setOf(said)]);
const ineffective = setOf(withoutEffect);

/** Those of ajv-formats, which judges on the server. */
const formats = new Set([
  ...setOf([
    'binary byte date date-time double duration email float hostname int32 int64 ipv4 ipv6 iso-date-time iso-time',
    'json-pointer json-pointer-uri-fragment password regex relative-json-pointer time uri uri-reference uri-template url',
    'uuid',
  ]),
  ...Object.keys(answerFormats),
]);

/** The widgets of our renderer. */
const widgets = setOf([
  'checkbox checkboxes color date date-time datetime-local email file files hidden password radio range rating scale',
  'select tags text textarea time updown uri url alt-date alt-datetime',
]);

/** Finds what in a schema will have no effect here. */
export function inspectSchema(schema: JsonSchema, notices: ImportNotices): void {
  const walk = (node: JsonSchema, path: string, depth: number): void => {
    for (const keyword of Object.keys(node)) {
      const place = joinPointer(path, keyword);
      if (ineffective.has(keyword)) notices.add('keyword-without-effect', place, keyword);
      else if (!known.has(keyword)) notices.add('unknown-keyword', place, keyword);
    }
    const format = ownText(node, 'format');
    if (format !== undefined && !formats.has(format))
      notices.add('unknown-format', joinPointer(path, 'format'), format);
    if (depth > 60) return;
    for (const { pointer, node: inner } of subschemas(node))
      if (isJsonObject(inner)) walk(inner, path + pointer, depth + 1);
  };
  walk(schema, '/schema', 0);
}

/** Finds references that lead out of the file, in the normal form, in which those that lead nowhere are left as they are. */
export function inspectReferences(schema: JsonSchema, notices: ImportNotices): void {
  const root = normalizeSchema(schema);
  const walk = (node: JsonSchema, depth: number): void => {
    const reference = ownText(node, '$ref');
    if (reference !== undefined && resolveReference(reference, root) === undefined)
      notices.add('remote-reference', '/schema', reference);
    if (depth > 60) return;
    for (const { node: inner } of subschemas(node)) if (isJsonObject(inner)) walk(inner, depth + 1);
  };
  walk(root, 0);
}

/** Finds questions of no kind of ours. */
export function inspectQuestions(schema: JsonSchema, uiSchema: JsonObject, notices: ImportNotices): void {
  const walk = (node: JsonSchema, ui: JsonObject, path: string, depth: number): void => {
    for (const [name, property] of Object.entries(ownObject(node, 'properties'))) {
      const place = joinPointer(joinPointer(path, 'properties'), name);
      const own = ownObject(ui, name);
      const kind = recogniseQuestion(property, own, schema);
      if (kind.id === 'custom') notices.add('custom-questions', place);
      if (kind.id === 'section' && isJsonObject(property) && depth < 20) walk(property, own, place, depth + 1);
    }
  };
  walk(schema, uiSchema, '/schema', 0);
}

/** Finds what of a uiSchema only the program has that it comes from. */
export function inspectUiSchema(uiSchema: JsonObject, notices: ImportNotices): void {
  const walk = (ui: JsonObject, path: string, depth: number): void => {
    for (const [key, value] of Object.entries(ui)) {
      const place = joinPointer(path, key);
      if (key === 'ui:widget' && !(typeof value === 'string' && widgets.has(value)))
        notices.add('unknown-widget', place, String(value));
      else if (['ui:field', 'ui:FieldTemplate', 'ui:ObjectFieldTemplate', 'ui:ArrayFieldTemplate'].includes(key))
        notices.add('own-field', place, key);
      else if (isJsonObject(value) && depth < 40) walk(value, place, depth + 1);
    }
  };
  walk(uiSchema, '/uiSchema', 0);
}
