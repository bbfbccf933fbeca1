import { fieldAt } from '../field-title.ts';
import { joinPointer, pointerTokens, toPointer } from '../json-pointer.ts';
import { ownObject } from '../json-schema.ts';
import type { CompiledForm } from './compile-form.ts';
import { eachPlace, type RuleScope, wayThrough } from './evaluate-rules.ts';

/**
 * The places of the questions that are not asked: those that a rule hides, those of pages off the way, and the groups
 * nothing of which is left.
 */
export function hiddenPlaces(form: CompiledForm, scope: RuleScope): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const question of form.rules.shows)
    eachPlace(question, scope, ({ path }, isShown) => {
      if (!isShown) hidden.add(path);
    });
  for (const name of namesOffTheWay(form, scope)) hidden.add(joinPointer('', name));
  for (const path of [...hidden]) hideEmptyGroups(path, hidden, form);
  return hidden;
}

/** Whether something is hidden at a place, or around it. */
export function isHidden(path: string, hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return false;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (hidden.has(path.slice(0, end))) return true;
  return false;
}

function namesOffTheWay(form: CompiledForm, scope: RuleScope): readonly string[] {
  if (form.rules.turns.size === 0) return [];
  const way = new Set(wayThrough(form.pages, form.rules, scope).pages);
  const pages = pageOfName(form);
  return form.names.filter((name) => !way.has(pages.get(name) ?? ''));
}

/** The page on which each question at the top stands: the one that names it first, else the last. */
export function pageOfName({ pages, names }: CompiledForm): ReadonlyMap<string, string> {
  const last = pages.at(-1)?.id;
  if (last === undefined) return new Map();
  const named = new Map(pages.flatMap((page) => page.questions.map((name) => [name, page.id] as const)).reverse());
  return new Map(names.map((name) => [name, named.get(name) ?? last]));
}

/** A group all of whose questions are hidden is hidden with them. A row of a list stays. */
function hideEmptyGroups(path: string, hidden: Set<string>, form: CompiledForm): void {
  const tokens = pointerTokens(path).slice(0, -1);
  const parent = toPointer(tokens);
  if (tokens.length === 0 || hidden.has(parent)) return;
  const { schemas } = fieldAt(parent, form.schema);
  const isRow = /^\d+$/.test(tokens.at(-1) ?? '') && isListItem(tokens, form);
  const names = schemas.flatMap((schema) => Object.keys(ownObject(schema, 'properties')));
  if (isRow || names.length === 0 || !names.every((name) => hidden.has(joinPointer(parent, name)))) return;
  hidden.add(parent);
  hideEmptyGroups(parent, hidden, form);
}

function isListItem(tokens: readonly string[], form: CompiledForm): boolean {
  const { schemas } = fieldAt(toPointer(tokens.slice(0, -1)), form.schema);
  return schemas.some((schema) => Object.hasOwn(schema, 'items'));
}
