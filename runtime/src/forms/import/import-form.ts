import type { FormDocument } from '@nativ/schemas';
import { documentMisfits } from '../document-misfits.ts';
import { formLimits } from '../form-limits.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownObject, ownText } from '../json-schema.ts';
import { type ImportNotice, ImportNotices } from './import-notices.ts';
import { inspectQuestions, inspectReferences, inspectSchema, inspectUiSchema } from './inspect-import.ts';

/** A form that was made of something else, and what should be known about it. */
export interface ImportedForm {
  readonly kind: 'imported';
  readonly document: FormDocument;
  readonly notices: readonly ImportNotice[];
  /** The answers that came along with a form of react-jsonschema-form. */
  readonly answers?: JsonObject;
}

/** Why nothing can be made of it. */
export interface RefusedImport {
  readonly kind: 'refused';
  readonly messages: { readonly he: string; readonly en: string };
}

/**
 * Makes a form of a form document, of a form of react-jsonschema-form (`schema`, `uiSchema`, `formData`), or of a JSON
 * Schema of draft-04 to 2020-12. What is not understood is kept as it is, and said. Whether the form can be published is
 * for `reviewForm`.
 *
 * @param name what the form is called where it does not say so itself, such as the name of the file
 */
export function importForm(value: unknown, name = ''): ImportedForm | RefusedImport {
  if (!isJsonObject(value)) return refused.notAnObject;
  if (isTooDeep(value)) return refused.tooDeep;
  if (documentMisfits(value).length === 0)
    return {
      kind: 'imported',
      document: value as unknown as FormDocument,
      notices: inspected(value as unknown as FormDocument).list(),
    };
  const isPair = isJsonObject(value.schema);
  const schema = (isPair ? value.schema : value) as JsonSchema;
  if (!isObjectSchema(schema)) return refused.notAForm;
  const title = ownText(schema, 'title') ?? ownText(value, 'title') ?? name;
  const document: FormDocument = {
    title: title.trim() === '' ? 'Form' : title,
    schema,
    uiSchema: isPair ? ownObject(value, 'uiSchema') : {},
    settings: { language: writtenIn(schema) },
  };
  const notices = inspected(document);
  if (title.trim() === '') notices.add('title-made-up', '/title');
  const answers = isPair && isJsonObject(value.formData) ? value.formData : undefined;
  if (answers !== undefined && Object.keys(answers).length > 0) notices.add('answers-left-out', '');
  return { kind: 'imported', document, notices: notices.list(), ...(answers === undefined ? {} : { answers }) };
}

/** The form for programs that know react-jsonschema-form: its questions and how they look, without rules and translations. */
export function exportForm({ schema, uiSchema = {} }: FormDocument): { schema: JsonSchema; uiSchema: JsonObject } {
  const dialect = 'https://json-schema.org/draft/2020-12/schema';
  return { schema: typeof schema.$schema === 'string' ? schema : { $schema: dialect, ...schema }, uiSchema };
}

function inspected({ schema, uiSchema = {} }: FormDocument): ImportNotices {
  const notices = new ImportNotices();
  inspectSchema(schema, notices);
  inspectReferences(schema, notices);
  inspectQuestions(schema, uiSchema, notices);
  inspectUiSchema(uiSchema, notices);
  return notices;
}

const refused = {
  notAnObject: {
    kind: 'refused',
    messages: {
      en: 'Expected a JSON Schema or a form, but the file holds something else. Choose another file.',
      he: 'ציפינו לסכמת JSON או לטופס, אבל בקובץ יש משהו אחר. כדאי לבחור קובץ אחר.',
    },
  },
  tooDeep: {
    kind: 'refused',
    messages: {
      en: `Expected at most ${formLimits.maximumDocumentDepth} levels of JSON, but the file has more. Simplify it.`,
      he: `ציפינו לכל היותר ל־${formLimits.maximumDocumentDepth} רמות של JSON, ובקובץ יש יותר. כדאי לפשט אותו.`,
    },
  },
  notAForm: {
    kind: 'refused',
    messages: {
      en: 'Expected a schema whose answers are an object with questions, but found none. Put it into a property of an object.',
      he: 'ציפינו לסכמה שהתשובות לה הן אובייקט עם שאלות, ולא מצאנו כזו. אפשר להכניס אותה לתוך מאפיין של אובייקט.',
    },
  },
} as const satisfies Readonly<Record<string, RefusedImport>>;

/** Walks with a list of its own: the file may be nested deeper than the call stack is. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > formLimits.maximumDocumentDepth) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

function isObjectSchema(schema: JsonSchema): boolean {
  const types = [schema.type].flat();
  if (schema.type !== undefined && !types.includes('object')) return false;
  return ['properties', '$ref', 'allOf', 'anyOf', 'oneOf', 'patternProperties', 'additionalProperties', 'then'].some(
    (key) => Object.hasOwn(schema, key),
  );
}

/** The language in which most of the words are. */
function writtenIn(schema: JsonSchema): 'he' | 'en' {
  const text = JSON.stringify(schema);
  const hebrew = text.match(/"(?:title|description)":"[^"]*\p{Script=Hebrew}/gu)?.length ?? 0;
  const all = text.match(/"(?:title|description)":"/g)?.length ?? 0;
  return hebrew * 2 > all ? 'he' : 'en';
}
