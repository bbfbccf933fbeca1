import type { TFunction } from 'i18next';
import { conditionInWords, type FieldWords } from './condition-words.ts';

const pathPattern = /^(data|tasks|vars)(\.\w+)+$/;

/**
 * Says an expression in words where it is a simple condition or names a field of a form. Any other stands as it is, in
 * marks that keep it readable from left to right inside a Hebrew sentence.
 */
export function expressionInWords(expression: string, fields: FieldWords, t: TFunction): string {
  const isField = pathPattern.test(expression);
  // A field alone would be a condition as well, but here it is what it holds.
  const condition = isField ? null : conditionInWords(expression, fields, t);
  if (condition !== null) return condition;
  const title = isField ? fields.field(expression) : expression;
  return title === expression ? `\u2066${expression}\u2069` : title;
}
