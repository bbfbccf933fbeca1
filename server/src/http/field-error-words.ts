import type { ErrorObject } from 'ajv';
import { fillWords, type Language, type Words } from './problem-kind.ts';

/** What to say of each kind of mismatch, with the parameters that ajv gives. */
const byKeyword: Readonly<Record<string, Words>> = {
  required: { en: 'is missing', he: 'חסר' },
  additionalProperties: { en: 'is not known here; remove it', he: 'אינו מוכר כאן; יש להסיר אותו' },
  type: { en: 'must be of type {type}', he: 'צריך להיות מסוג {type}' },
  enum: { en: 'must be one of {allowedValues}', he: 'צריך להיות אחד מאלה: {allowedValues}' },
  const: { en: 'must be {allowedValue}', he: 'צריך להיות {allowedValue}' },
  minLength: { en: 'must have at least {limit} characters', he: 'צריך להכיל לפחות {limit} תווים' },
  maxLength: { en: 'must have at most {limit} characters', he: 'צריך להכיל לכל היותר {limit} תווים' },
  minItems: { en: 'must have at least {limit} entries', he: 'צריך להכיל לפחות {limit} פריטים' },
  maxItems: { en: 'must have at most {limit} entries', he: 'צריך להכיל לכל היותר {limit} פריטים' },
  minimum: { en: 'must be {limit} or more', he: 'צריך להיות {limit} או יותר' },
  maximum: { en: 'must be {limit} or less', he: 'צריך להיות {limit} או פחות' },
  pattern: { en: 'must look like {pattern}', he: 'צריך להיראות כך: {pattern}' },
  format: { en: 'must be a valid {format}', he: 'צריך להיות {format} תקין' },
};

const otherwise: Words = { en: 'is not as the schema describes it', he: 'אינו כפי שהסכמה מתארת' };

export function fieldErrorMessage({ keyword, params }: ErrorObject, language: Language): string {
  const values = Object.fromEntries(
    Object.entries(params as Readonly<Record<string, unknown>>).map(([name, value]) => [name, textOf(value)]),
  );
  return fillWords(byKeyword[keyword] ?? otherwise, language, values);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
