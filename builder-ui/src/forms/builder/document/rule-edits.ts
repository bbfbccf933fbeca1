import type { FormDocument, FormRule } from '@nativ/schemas';
import { editAt } from './edit-at.ts';
import { freeId } from './pages.ts';

/** Puts the rules in place of those that were there; an empty list is not kept. */
export function withRules(document: FormDocument, rules: readonly FormRule[]): FormDocument {
  return editAt(document, ['settings', 'rules'], () => (rules.length === 0 ? undefined : [...rules]));
}

export function rulesOf(document: FormDocument): readonly FormRule[] {
  return document.settings?.rules ?? [];
}

/** An id that no rule has yet. */
export function freeRuleId(document: FormDocument): string {
  return freeId(rulesOf(document), 'rule');
}

/** Changes the rule of that id, or adds it. */
export function putRule(document: FormDocument, rule: FormRule): FormDocument {
  const rules = rulesOf(document);
  const index = rules.findIndex(({ id }) => id === rule.id);
  return withRules(document, index < 0 ? [...rules, rule] : rules.with(index, rule));
}

export function deleteRule(document: FormDocument, id: string): FormDocument {
  return withRules(
    document,
    rulesOf(document).filter((rule) => rule.id !== id),
  );
}

/** Rules of a kind are applied in their order, so their order can be changed. */
export function moveRule(document: FormDocument, id: string, by: -1 | 1): FormDocument {
  const rules = rulesOf(document);
  const from = rules.findIndex((rule) => rule.id === id);
  const rule = rules[from];
  const other = rules[from + by];
  return rule === undefined || other === undefined
    ? document
    : withRules(document, rules.with(from, other).with(from + by, rule));
}
