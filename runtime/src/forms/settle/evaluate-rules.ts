import { evaluate, evaluateCondition } from '../../expressions/expression.ts';
import type { JsonObject } from '../json-schema.ts';
import type { CompiledCondition, CompiledQuestion, CompiledRules, CompiledTurn } from './compile-rules.ts';
import { placesOf, type QuestionPlace } from './question-places.ts';

/** What the conditions of rules read. */
export interface RuleScope {
  readonly data: JsonObject;
  /** A date, such as `2026-01-31`. */
  readonly today: string;
}

/** A condition that fails, such as one that compares a text with a number, does not hold. */
export function holds({ expression }: CompiledCondition, scope: RuleScope, row: unknown): boolean {
  const found = evaluateCondition(expression, { data: scope.data, today: scope.today, row });
  return 'value' in found && found.value;
}

/** The value, and null where there is none. */
export function computedValue({ expression }: CompiledCondition, scope: RuleScope, row: unknown): unknown {
  const found = evaluate(expression, { data: scope.data, today: scope.today, row });
  return 'value' in found ? found.value : null;
}

/** Goes through the places of a question with whether any of its conditions holds there. */
export function eachPlace(
  { address, conditions }: CompiledQuestion,
  scope: RuleScope,
  visit: (place: QuestionPlace, isSo: boolean) => void,
): void {
  const always = conditions.some((condition) => !condition.readsRow && holds(condition, scope, null));
  const perRow = conditions.filter((condition) => condition.readsRow);
  for (const place of placesOf(address, scope.data))
    visit(place, always || perRow.some((condition) => holds(condition, scope, place.row ?? null)));
}

/** What the way through the pages came to. */
export interface PageWay {
  /** The ids of the pages on it. */
  readonly pages: readonly string[];
  readonly end: (CompiledTurn & { readonly kind: 'end' }) | undefined;
  /** The page after which the end came. */
  readonly after: string | undefined;
}

/** Follows the pages from the first one; after each, the first of its rules that holds decides. */
export function wayThrough(pages: readonly { readonly id: string }[], rules: CompiledRules, scope: RuleScope): PageWay {
  const way: string[] = [];
  let index = 0;
  for (;;) {
    const page = pages[index];
    if (page === undefined) return { pages: way, end: undefined, after: undefined };
    way.push(page.id);
    const turn = rules.turns.get(page.id)?.find(({ condition }) => holds(condition, scope, null));
    if (turn?.kind === 'end') return { pages: way, end: turn, after: page.id };
    const target = turn === undefined ? -1 : pages.findIndex(({ id }) => id === turn.page);
    // Back is no way on: a form with such a rule is not published.
    index = target > index ? target : index + 1;
  }
}
