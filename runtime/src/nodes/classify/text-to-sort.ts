import type { ClassifyConfig } from '@nativ/schemas';
import type { TextToSort } from '../../engine/classification.ts';
import { type Expression, evaluate } from '../../expressions/expression.ts';
import { isSensitive } from '../../expressions/value-type.ts';
import type { Failure, NodeRun } from '../../model/compiled-flow.ts';
import { expressionFailed } from '../fail.ts';
import type { CompileSite } from '../node-type.ts';

/** The texts that a node reads, each on its own since some of them may be sealed. */
export function expressionsOf({ fields = [], text }: ClassifyConfig, site: CompileSite): readonly Expression[] {
  if (fields.length === 0 && text === undefined) site.report('config.missing', { setting: 'fields' });
  return [
    ...fields.map((field) => site.compileExpression(field, 'fields')),
    ...(text === undefined ? [] : [site.compileExpression(text, 'text')]),
  ];
}

/** Prepares the reading of the text: what is sealed stands apart, since most classifiers may not see it. */
export function textReader(expressions: readonly Expression[]): (run: NodeRun) => TextToSort | Failure {
  return (run) => {
    const open: string[] = [];
    const sealed: string[] = [];
    for (const expression of expressions) {
      const result = evaluate(expression, run.variables);
      if ('failure' in result) return expressionFailed('The text to sort', result.failure);
      (isSensitive(expression.type) ? sealed : open).push(...textsIn(result.value));
    }
    return { open: open.join('\n'), sealed: sealed.join('\n') };
  };
}

/** A text, or those of a list, such as the choices of one question. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}
