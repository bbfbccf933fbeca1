import { formLimits } from './form-limits.ts';
import { joinPointer } from './json-pointer.ts';
import { isJsonObject, isSchemaNode, type JsonSchema, prototypeKeys } from './json-schema.ts';
import type { CheckMessages } from './messages/check-messages.ts';
import { compileSafePattern } from './safe-pattern.ts';

/** What is wrong with a form, and where: a JSON Pointer into the form document. */
export interface Finding {
  readonly path: string;
  readonly message: string;
}

const typeNames = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

const counts = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minContains',
  'maxContains',
];
const numbers = ['minimum', 'maximum', 'multipleOf'];
const texts = ['title', 'description', 'format', '$id', '$schema', '$anchor'];
const schemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const schemaMaps = ['properties', 'definitions', '$defs', 'patternProperties', 'dependentSchemas'];
const schemaPlaces = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'additionalProperties',
  'propertyNames',
  'additionalItems',
];

/** Checks the keywords of one schema, not of those within it. */
export function checkSchemaNode(
  schema: JsonSchema,
  path: string,
  isDraft04: boolean,
  messages: CheckMessages,
): Finding[] {
  const at = (keyword: string): string => joinPointer(path, keyword);
  return [
    ...checkType(schema, at('type'), messages),
    ...checkRequired(schema, at('required'), isDraft04, messages),
    ...checkOptions(schema, path, messages),
    ...checkPatterns(schema, path, messages),
    ...checkSubschemas(schema, path, messages),
    ...mistyped(schema, counts, isCount).map((key) => finding(at(key), messages.keywordType(at(key), 'count'))),
    ...mistyped(schema, numbers, isNumber).map((key) => finding(at(key), messages.keywordType(at(key), 'number'))),
    ...mistyped(schema, texts, isText).map((key) => finding(at(key), messages.keywordType(at(key), 'text'))),
    ...mistyped(schema, ['exclusiveMinimum', 'exclusiveMaximum'], isBound).map((key) =>
      finding(at(key), messages.keywordType(at(key), 'number')),
    ),
    ...mistyped(schema, ['uniqueItems'], isBoolean).map((key) =>
      finding(at(key), messages.keywordType(at(key), 'trueOrFalse')),
    ),
  ];
}

function finding(path: string, message: string): Finding {
  return { path, message };
}

function mistyped(schema: JsonSchema, keywords: readonly string[], fits: (value: unknown) => boolean): string[] {
  return keywords.filter((keyword) => Object.hasOwn(schema, keyword) && !fits(schema[keyword]));
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isText = (value: unknown): boolean => typeof value === 'string';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isBound = (value: unknown): boolean => isNumber(value) || isBoolean(value);

function checkType(schema: JsonSchema, path: string, messages: CheckMessages): Finding[] {
  if (schema.type === undefined) return [];
  const names: unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const fits =
    names.length > 0 && new Set(names).size === names.length && names.every((name) => typeNames.has(name as string));
  return fits ? [] : [finding(path, messages.typeName(path))];
}

function checkRequired(schema: JsonSchema, path: string, isDraft04: boolean, messages: CheckMessages): Finding[] {
  const { required } = schema;
  if (required === undefined) return [];
  const isList = Array.isArray(required) && required.every(isText) && new Set(required).size === required.length;
  if (!isList) return [finding(path, messages.requiredList(path))];
  return isDraft04 && required.length === 0 ? [finding(path, messages.requiredEmpty(path))] : [];
}

function checkOptions(schema: JsonSchema, path: string, messages: CheckMessages): Finding[] {
  const enumPath = joinPointer(path, 'enum');
  if (schema.enum !== undefined && !Array.isArray(schema.enum)) {
    return [finding(enumPath, messages.keywordType(enumPath, 'list'))];
  }
  return ['enum', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const options = schema[keyword];
    const place = joinPointer(path, keyword);
    if (!Array.isArray(options)) return [];
    if (options.length === 0) return [finding(place, messages.emptyOptions(place))];
    return options.length > formLimits.maximumOptions
      ? [finding(place, messages.tooManyOptions(place, options.length))]
      : [];
  });
}

function checkPatterns(schema: JsonSchema, path: string, messages: CheckMessages): Finding[] {
  const own = Object.hasOwn(schema, 'pattern') ? [[joinPointer(path, 'pattern'), schema.pattern] as const] : [];
  const named = isJsonObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const keys = named.map((name) => [joinPointer(joinPointer(path, 'patternProperties'), name), name] as const);
  return [...own, ...keys].flatMap(([place, pattern]) => checkPattern(pattern, place, messages));
}

function checkPattern(pattern: unknown, place: string, messages: CheckMessages): Finding[] {
  if (typeof pattern !== 'string') return [finding(place, messages.patternText(place))];
  if (pattern.length > formLimits.maximumPatternLength)
    return [finding(place, messages.patternLong(place, pattern.length))];
  try {
    compileSafePattern(pattern);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [finding(place, messages.patternSyntax(place, reason))];
  }
}

function checkSubschemas(schema: JsonSchema, path: string, messages: CheckMessages): Finding[] {
  const listed = schemaLists.flatMap((keyword) => {
    const list = schema[keyword];
    const place = joinPointer(path, keyword);
    if (list === undefined) return [];
    if (!Array.isArray(list)) return [finding(place, messages.keywordType(place, 'list'))];
    return list.flatMap((node, index) => checkPlace(node, joinPointer(place, index), messages));
  });
  const mapped = schemaMaps.flatMap((keyword) => {
    const map = schema[keyword];
    const place = joinPointer(path, keyword);
    if (map === undefined) return [];
    if (!isJsonObject(map)) return [finding(place, messages.keywordType(place, 'object'))];
    return Object.entries(map).flatMap(([name, node]) =>
      prototypeKeys.has(name)
        ? [finding(joinPointer(place, name), messages.prototypeKey(joinPointer(place, name)))]
        : checkPlace(node, joinPointer(place, name), messages),
    );
  });
  const single = schemaPlaces.flatMap((keyword) =>
    Object.hasOwn(schema, keyword) ? checkPlace(schema[keyword], joinPointer(path, keyword), messages) : [],
  );
  return [
    ...listed,
    ...mapped,
    ...single,
    ...checkItems(schema, path, messages),
    ...checkDependencies(schema, path, messages),
  ];
}

function checkPlace(node: unknown, place: string, messages: CheckMessages): Finding[] {
  return isSchemaNode(node) ? [] : [finding(place, messages.subschema(place))];
}

function checkItems(schema: JsonSchema, path: string, messages: CheckMessages): Finding[] {
  if (schema.items === undefined) return [];
  const place = joinPointer(path, 'items');
  if (!Array.isArray(schema.items)) return checkPlace(schema.items, place, messages);
  return schema.items.flatMap((node, index) => checkPlace(node, joinPointer(place, index), messages));
}

function checkDependencies(schema: JsonSchema, path: string, messages: CheckMessages): Finding[] {
  return ['dependencies', 'dependentRequired'].flatMap((keyword) => {
    const map = schema[keyword];
    const place = joinPointer(path, keyword);
    if (map === undefined) return [];
    if (!isJsonObject(map)) return [finding(place, messages.keywordType(place, 'object'))];
    return Object.entries(map).flatMap(([name, node]) => {
      const own = joinPointer(place, name);
      if (Array.isArray(node)) return node.every(isText) ? [] : [finding(own, messages.requiredList(own))];
      return keyword === 'dependencies' ? checkPlace(node, own, messages) : [finding(own, messages.requiredList(own))];
    });
  });
}
