import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { flowName } from '@nativ/runtime';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';

/** What can be written behind or around a field, with what it does to the text. */
const functions: readonly Completion[] = [
  'has',
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'exists',
  'all',
].map((label) => ({ label, type: 'function', apply: `${label}(`, boost: -1 }));

/** A field, a comparison sign, and perhaps the beginning of what it is compared with. */
const compared = /([A-Za-z_][\w.]*)\s*(?:==|!=|in\s*\[(?:[^\]]*,)?)\s*((['"]?)[^'"\s]*)$/;

/** Offers the fields, and after a comparison the answers that the form offers for it. */
export function celCompletions(
  { state, pos, explicit, matchBefore }: Pick<CompletionContext, 'state' | 'pos' | 'explicit' | 'matchBefore'>,
  questions: readonly QuestionChoice[],
): CompletionResult | null {
  const before = state.sliceDoc(0, pos);
  const [, name, begun = ''] = compared.exec(before) ?? [];
  const answers = questions.find(({ path }) => flowName(path) === name)?.options ?? [];
  if (answers.length > 0) {
    const after = /^['"]/.test(state.sliceDoc(pos, pos + 1)) && /^['"]/.test(begun) ? pos + 1 : pos;
    return {
      from: pos - begun.length,
      to: after,
      options: answers.map(({ value, title, literal }) => ({
        label: literal === undefined ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(literal),
        detail: title,
        type: 'enum',
      })),
    };
  }
  const word = matchBefore.call({ state, pos }, /[A-Za-z_][\w.]*/);
  if (word === null && !explicit) return null;
  const fields = questions.map(({ path, title, group }) => ({
    label: flowName(path),
    detail: title,
    ...(group !== undefined && { info: group }),
    type: 'variable',
  }));
  return { from: word?.from ?? pos, options: [...fields, ...functions], validFor: /^[\w.]*$/ };
}
