import { pointerTokens } from '../json-pointer.ts';
import type { JsonObject } from '../json-schema.ts';
import { type ForbiddenAnswers, pruneAnswers } from '../prune-answers.ts';
import type { SchemaTest } from '../schema-test.ts';
import { withoutPlaces, withPlace } from './change-answers.ts';
import type { CompiledForm } from './compile-form.ts';
import type { CompiledSet } from './compile-rules.ts';
import { computedValue, holds, type RuleScope } from './evaluate-rules.ts';
import { hiddenPlaces, isHidden } from './hidden-places.ts';
import { placesOf } from './question-places.ts';
import { withoutHidden } from './without-hidden.ts';

/** What settling needs of the world. */
export interface SettleContext {
  /** The date where the workspace is, such as `2026-01-31`. */
  readonly today: string;
  readonly test: SchemaTest;
  /** What becomes of an answer that the branch in force forbids; see `pruneAnswers`. */
  readonly forbidden?: ForbiddenAnswers;
}

export interface SettledAnswers {
  /** The answers that count: what is set is set, what is hidden is dropped. */
  readonly answers: JsonObject;
  /** The places of questions that rules and pages hide, such as `/children/0/school`. */
  readonly hidden: ReadonlySet<string>;
}

const nothingHidden: ReadonlySet<string> = new Set();

/**
 * Finds the answers that count. Each round begins with what was given: what the round before found hidden is left out,
 * then values are set and the branches of the schema prune, then it is asked again what is hidden. So an answer is not lost
 * because something was hidden for a moment, the order of the answers does not matter, and settling what is settled changes
 * nothing. A form in which this might not end is not published; a draft stops after as many rounds as it has rules.
 */
export function settleAnswers(form: CompiledForm, given: JsonObject, context: SettleContext): SettledAnswers {
  if (form.isStatic) return { answers: given, hidden: nothingHidden };
  if (!form.hasRules) {
    const { test, forbidden } = context;
    return { answers: pruneAnswers(form.schema, given, test, forbidden), hidden: nothingHidden };
  }
  const { shows, turns } = form.rules;
  const rounds = shows.length + turns.size + 2;
  let hidden = nothingHidden;
  let answers = given;
  for (let round = 0; round < rounds; round += 1) {
    answers = computed(form, withoutHidden(form, given, hidden), hidden, context);
    const found = hiddenPlaces(form, { data: answers, today: context.today });
    if (isSame(found, hidden)) break;
    hidden = found;
  }
  return { answers: withoutHidden(form, answers, hidden), hidden };
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((path) => right.has(path));
}

/** Sets values and lets the schema prune, until neither changes anything. */
function computed(
  form: CompiledForm,
  given: JsonObject,
  hidden: ReadonlySet<string>,
  { test, today, forbidden }: SettleContext,
): JsonObject {
  const { sets } = form.rules;
  let current = given;
  for (let round = 0; round <= sets.length + 1; round += 1) {
    const set = sets.reduce((data, rule) => applySet(rule, { data, today }, hidden), current);
    const pruned = pruneAnswers(form.schema, set, test, forbidden);
    if (isEqual(pruned, current)) return current;
    current = pruned;
  }
  return current;
}

/** Gives the same object where the value is there already, so that what does not change is seen not to change. */
function applySet(
  { address, condition, value }: CompiledSet,
  scope: RuleScope,
  hidden: ReadonlySet<string>,
): JsonObject {
  let { data } = scope;
  for (const place of placesOf(address, scope.data)) {
    const row = place.row ?? null;
    if (isHidden(place.path, hidden) || (condition !== undefined && !holds(condition, scope, row))) continue;
    const answer = computedValue(value, scope, row);
    if (isEqual(answer ?? undefined, place.answer)) continue;
    data = answer === null ? withoutPlaces(data, [place.path]) : withPlace(data, pointerTokens(place.path), answer);
  }
  return data;
}

function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right);
}
