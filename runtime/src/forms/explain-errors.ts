import type { FieldError, Language } from '@nativ/schemas';
import { inFormOrder } from './error-order.ts';
import type { ValidatorError } from './error-shape.ts';
import { fieldAt, type NamedField } from './field-title.ts';
import { joinPointer, readPointer } from './json-pointer.ts';
import { type FormTexts, type LocalizedForm, localizeForm } from './localize-form.ts';
import { en } from './messages/en.ts';
import type { ErrorMessages } from './messages/error-messages.ts';
import { he } from './messages/he.ts';
import { isObjectLike } from './property-schemas.ts';
import { settleAlternatives } from './settle-alternatives.ts';

/** A form document, which is put into the language of the messages, or one that is in it already. */
export type ExplainedForm = FormTexts | LocalizedForm;

type NamedForm = Pick<LocalizedForm, 'schema' | 'uiSchema'>;

/** More errors than anybody reads; the rest would only make the answer long. */
const maximumErrors = 100;

const silent = new Set(['if', 'then', 'else', 'allOf']);

/** The messages about answers in a language; English for the languages we have none in. */
export function errorMessages(language: string): ErrorMessages {
  return language === 'he' ? he : en;
}

/**
 * Says what is wrong with the answers in a person's words, each error at the field it is about: a missing answer at the
 * missing field, an undeclared one at itself. What the validator says only for its own sake is left out.
 */
export function explainErrors(
  errors: readonly ValidatorError[],
  form: ExplainedForm,
  language: Language | string,
): FieldError[] {
  if (errors.length === 0) return [];
  const messages = errorMessages(language);
  const named: NamedForm = isLocalized(form) ? form : localizeForm(form, language);
  const settled = settleAlternatives(errors, named.schema).filter((error) => !silent.has(error.keyword));
  const found = new Map<string, FieldError>();
  for (const error of settled) {
    const path = placeOf(error);
    if (found.has(path)) continue;
    found.set(path, { path, message: messageOf(error, path, named, messages) });
    if (found.size >= maximumErrors) break;
  }
  return inFormOrder([...found.values()], named.schema, named.uiSchema);
}

function isLocalized(form: ExplainedForm): form is LocalizedForm {
  return 'direction' in form;
}

/** Says of each undeclared field that the form does not ask for it. */
export function explainUndeclared(paths: readonly string[], language: Language | string): FieldError[] {
  const messages = errorMessages(language);
  return paths.slice(0, maximumErrors).map((path) => ({ path, message: messages.undeclared(lastToken(path)) }));
}

function placeOf(error: ValidatorError): string {
  const name = error.params.missingProperty ?? error.params.additionalProperty ?? error.params.unevaluatedProperty;
  return typeof name === 'string' ? joinPointer(error.instancePath, name) : error.instancePath;
}

function lastToken(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

function messageOf(error: ValidatorError, path: string, form: NamedForm, messages: ErrorMessages): string {
  const field = fieldAt(path, form.schema, form.uiSchema);
  const { title } = field;
  const limit = Number(error.params.limit);
  switch (error.keyword) {
    case 'required':
    case 'dependencies':
    case 'dependentRequired':
      return missingMessage(field, messages);
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
    case 'undeclared':
      return messages.undeclared(lastToken(path));
    case 'minLength':
      return limit === 1 ? messages.required(title) : messages.minLength(title, limit);
    case 'maxLength':
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'minItems':
    case 'maxItems':
      return messages[error.keyword](title, limit);
    case 'multipleOf':
      return messages.multipleOf(title, Number(error.params.multipleOf));
    case 'pattern':
    case 'uniqueItems':
      return messages[error.keyword](title);
    case 'format':
      return formatMessage(String(error.params.format), title, messages);
    case 'type':
      return typeMessage(error.params.type, title, messages);
    case 'enum':
    case 'const':
      return choiceMessage(error, title, messages);
    case 'oneOf':
    case 'anyOf':
      return alternativesMessage(error, form, field, messages);
    default:
      return messages.other(title);
  }
}

function missingMessage(field: NamedField, messages: ErrorMessages): string {
  if (isConsent(field)) return messages.consent(field.title);
  const hasChoices = field.schemas.some((schema) => Array.isArray(schema.enum) || isOptionList(schema.oneOf));
  const isBoolean = field.schemas.some((schema) => schema.type === 'boolean');
  if (hasChoices || isBoolean) return messages.requiredChoice(field.title);
  return isObjectLike(field.schemas) ? messages.requiredGroup(field.title) : messages.required(field.title);
}

function isConsent(field: NamedField): boolean {
  return field.schemas.some(
    (schema) =>
      schema.const === true || (Array.isArray(schema.enum) && schema.enum.length === 1 && schema.enum[0] === true),
  );
}

function isOptionList(options: unknown): boolean {
  return (
    Array.isArray(options) && options.length > 0 && options.every((option) => Object.hasOwn(Object(option), 'const'))
  );
}

function formatMessage(format: string, title: string, messages: ErrorMessages): string {
  const name = format === 'uri-reference' || format === 'url' || format === 'iri' ? 'uri' : format;
  return Object.hasOwn(messages.format, name)
    ? messages.format[name as keyof ErrorMessages['format']](title)
    : messages.format.other(title);
}

function typeMessage(type: unknown, title: string, messages: ErrorMessages): string {
  const name = Array.isArray(type) ? type.find((one) => one !== 'null') : String(type).split(',')[0];
  return Object.hasOwn(messages.type, String(name))
    ? messages.type[String(name) as keyof ErrorMessages['type']](title)
    : messages.type.other(title);
}

function choiceMessage(error: ValidatorError, title: string, messages: ErrorMessages): string {
  const allowed: unknown[] = Array.isArray(error.params.allowedValues)
    ? error.params.allowedValues
    : [error.params.allowedValue];
  const [only] = allowed;
  if (allowed.length !== 1) return messages.choice(title);
  if (only === true) return messages.consent(title);
  return typeof only === 'object' ? messages.other(title) : messages.exactly(title, String(only));
}

function alternativesMessage(
  error: ValidatorError,
  form: NamedForm,
  field: NamedField,
  messages: ErrorMessages,
): string {
  const branches = field.schemas.map((schema) => schema[error.keyword]).find(Array.isArray) ?? [];
  if (isOptionList(branches)) return messages.choice(field.title);
  const wanted = branches.map((branch: unknown) => readPointer(branch, '/required/0'));
  if (error.keyword === 'anyOf' && wanted.length > 0 && wanted.every((key: unknown) => typeof key === 'string')) {
    return messages.oneOfThese(
      wanted.map((key: string) => fieldAt(joinPointer(error.instancePath, key), form.schema, form.uiSchema).title),
    );
  }
  const several = Array.isArray(error.params.passingSchemas);
  return several ? messages.severalMatch(field.title) : messages.noneMatch(field.title);
}
