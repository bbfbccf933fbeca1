import type { JsonObject, JsonSchema } from '../json-schema.ts';

/** The kinds of question that a form may ask. What is none of the others is `custom`, and kept as it is. */
export type QuestionKindId =
  | 'text'
  | 'paragraph'
  | 'number'
  | 'integer'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'email'
  | 'phone'
  | 'israeliId'
  | 'url'
  | 'yesNo'
  | 'choice'
  | 'several'
  | 'listChoice'
  | 'rating'
  | 'scale'
  | 'file'
  | 'files'
  | 'signature'
  | 'address'
  | 'repeating'
  | 'section'
  | 'richText'
  | 'hidden'
  | 'calculated'
  | 'consent'
  | 'custom';

/** What a designer may bound in the answers to a kind of question, in the words of JSON Schema and ours. */
export type QuestionConstraint =
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  /** The answers offered, `enum` or `oneOf` of `const`. */
  | 'options'
  /** The key of an option list of the workspace, `x-options`. */
  | 'optionList'
  /** Which files are taken, `x-file`. */
  | 'files'
  /** The words at the two ends, `lowLabel` and `highLabel` in `ui:options`. */
  | 'ends';

/** A property of a schema, and its part of the uiSchema. */
export interface QuestionShape {
  readonly schema: JsonSchema;
  readonly ui: JsonObject;
}

/** The words that a new question begins with, in the language in which the form is written. */
export interface QuestionWords {
  readonly title: string;
  /** What stands where something is chosen: 'Option 1'. */
  readonly option: (number: number) => string;
  /** The titles of the parts of an address. */
  readonly address: Readonly<Record<AddressPart, string>>;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** The text of a new piece of rich text. */
  readonly richText: string;
  /** What a new consent asks. */
  readonly consent: string;
}

export type AddressPart = 'street' | 'houseNumber' | 'apartment' | 'city' | 'postalCode' | 'country';

/** Where a kind stands among the others when one is chosen. */
export type QuestionFamily = 'text' | 'number' | 'time' | 'choice' | 'file' | 'group' | 'other';

/** One kind of question: how a new one looks, and how it is known again. */
export interface QuestionKind {
  readonly id: QuestionKindId;
  readonly family: QuestionFamily;
  readonly constraints: readonly QuestionConstraint[];
  /** Whether anybody answers it, so that it can be required. A text to read and a computed answer cannot. */
  readonly isAsked: boolean;
  /** The ways it may look, as `ui:widget`; the first is that of a new one. */
  readonly widgets: readonly string[];
  readonly create: (words: QuestionWords) => QuestionShape;
  /** Whether a property is of this kind. Asked in the order of the catalogue, where the more particular stand first. */
  readonly recognise: (shape: QuestionShape) => boolean;
}
