import type { FormRule, LocalizedText } from '@nativ/schemas';
import { compileCondition, compileExpression, type Expression } from '../../expressions/expression.ts';
import type { FormRoots } from '../../expressions/part.ts';
import { ANY, STRING } from '../../expressions/value-type.ts';
import { type QuestionAddress, questionAddress } from './question-places.ts';

/** A condition, and whether it is another one for each row. */
export interface CompiledCondition {
  readonly expression: Expression;
  readonly readsRow: boolean;
}

/** What rules of one kind say of a question. */
export interface CompiledQuestion {
  readonly address: QuestionAddress;
  /** It is so while any of them holds. */
  readonly conditions: readonly CompiledCondition[];
}

export interface CompiledSet {
  readonly address: QuestionAddress;
  /** Undefined where it always holds. */
  readonly condition: CompiledCondition | undefined;
  readonly value: CompiledCondition;
}

export interface CompiledRefusal {
  readonly condition: CompiledCondition;
  readonly addresses: readonly QuestionAddress[];
  readonly message: LocalizedText;
}

/** What may happen after a page. */
export type CompiledTurn =
  | { readonly kind: 'skipTo'; readonly condition: CompiledCondition; readonly page: string }
  | {
      readonly kind: 'end';
      readonly condition: CompiledCondition;
      readonly text: LocalizedText | undefined;
      readonly refuses: boolean;
    };

/** The rules of a form, ready to run. */
export interface CompiledRules {
  readonly shows: readonly CompiledQuestion[];
  readonly requires: readonly CompiledQuestion[];
  readonly sets: readonly CompiledSet[];
  readonly refusals: readonly CompiledRefusal[];
  /** By the page after which they come, in the order of the rules. */
  readonly turns: ReadonlyMap<string, readonly CompiledTurn[]>;
}

/** Types are for the check at publishing; here anything may come, and what does not fit does not hold. */
const roots: FormRoots = { data: ANY, row: ANY, today: STRING };

/**
 * Compiles the rules of a form. A rule that cannot be read is left out: publishing refuses it, and a draft that is being
 * typed is shown all the same.
 */
export function compileRules(rules: readonly FormRule[]): CompiledRules {
  const shows = new Map<string, CompiledCondition[]>();
  const requires = new Map<string, CompiledCondition[]>();
  const sets: CompiledSet[] = [];
  const refusals: CompiledRefusal[] = [];
  const turns = new Map<string, CompiledTurn[]>();
  for (const rule of rules) {
    const condition = rule.when === undefined ? undefined : conditionOf(rule.when);
    if (condition === null) continue;
    if (rule.kind === 'set') {
      const value = expressionOf(rule.value);
      if (value !== null) sets.push({ address: questionAddress(rule.question), condition, value });
    } else if (condition === undefined) continue;
    else if (rule.kind === 'show') for (const path of rule.questions) push(shows, path, condition);
    else if (rule.kind === 'require') for (const path of rule.questions) push(requires, path, condition);
    else if (rule.kind === 'refuse')
      refusals.push({ condition, addresses: rule.questions.map(questionAddress), message: rule.message });
    else if (rule.kind === 'skipTo') push(turns, rule.after, { kind: 'skipTo', condition, page: rule.page });
    else push(turns, rule.after, { kind: 'end', condition, text: rule.text, refuses: rule.refuses === true });
  }
  return { shows: byQuestion(shows), requires: byQuestion(requires), sets, refusals, turns };
}

function conditionOf(source: string): CompiledCondition | null {
  return usable(compileCondition(source, roots), source);
}

function expressionOf(source: string): CompiledCondition | null {
  return usable(compileExpression(source, roots), source);
}

function usable(compiled: ReturnType<typeof compileExpression>, source: string): CompiledCondition | null {
  if (compiled.problems.length > 0) return null;
  return { expression: compiled.expression, readsRow: /\brow\b/.test(source) };
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function byQuestion(map: ReadonlyMap<string, readonly CompiledCondition[]>): readonly CompiledQuestion[] {
  return [...map].map(([path, conditions]) => ({ address: questionAddress(path), conditions }));
}
