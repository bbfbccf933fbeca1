import { STRING } from '../../expressions/value-type.ts';
import { canHold } from '../../model/ranges/can-hold.ts';
import { fieldFacts } from '../../model/ranges/field-facts.ts';
import type { KnownAnswers } from '../../model/ranges/known-answers.ts';
import { type Predicate, predicateOf, type Values } from '../../model/ranges/predicate.ts';
import { pointerTokens, toPointer } from '../json-pointer.ts';
import { questionAddress } from '../settle/question-places.ts';
import type { ReviewedForm } from './reviewed-form.ts';

/** Tells what conditions may come out as. Where it cannot tell, they may. */
export interface MayHold {
  /** Whether a condition may be true of some answers. */
  readonly holds: (when: string, target: string | undefined) => boolean;
  /** Whether it may be false of some answers. */
  readonly fails: (when: string, target: string | undefined) => boolean;
}

/** A question outside of lists that shows only while one of these is true. */
interface Gate {
  readonly key: string;
  readonly predicates: readonly Predicate[];
}

/** More conditions than this are not put together. */
const mostGates = 8;

/**
 * Tries conditions with values that stand for all that the questions take. A question that a rule hides counts as
 * unanswered, so that a condition on what shows only in the other case is found never to hold.
 */
export function mayHoldIn(form: ReviewedForm): MayHold {
  const gates = gatesOf(form);
  const decide = (when: string, target: string | undefined, wanted: boolean): boolean => {
    const own = predicateOf(when);
    if (own === null) return true;
    const answers = knownAnswers(form, target);
    const around = gatesAround(own, gates);
    const isSo = (values: Values) => own.holds(withoutHidden(values, around)) === wanted;
    const predicates = [own, ...around.flatMap((gate) => gate.predicates)];
    return (
      (canHold(predicates, isSo, answers) ?? canHold([own], (values) => own.holds(values) === wanted, answers)) !==
      false
    );
  };
  return {
    holds: (when, target) => decide(when, target, true),
    fails: (when, target) => decide(when, target, false),
  };
}

/** By the key of what a condition reads, such as `data.kind`. */
function gatesOf({ rules }: ReviewedForm): ReadonlyMap<string, Gate> {
  const conditions = new Map<string, (Predicate | null)[]>();
  for (const rule of rules) {
    if (rule.kind !== 'show') continue;
    for (const path of rule.questions)
      if (questionAddress(path).rowPath === undefined) {
        const key = ['data', ...pointerTokens(path)].join('.');
        conditions.set(key, [...(conditions.get(key) ?? []), predicateOf(rule.when)]);
      }
  }
  return new Map(
    [...conditions].flatMap(([key, predicates]): [string, Gate][] => {
      const known = predicates.filter((predicate) => predicate !== null);
      return known.length < predicates.length ? [] : [[key, { key, predicates: known }]];
    }),
  );
}

function gatesAround(own: Predicate, gates: ReadonlyMap<string, Gate>): readonly Gate[] {
  const found = new Set<Gate>();
  const waiting = [own];
  for (const predicate of waiting)
    for (const { key } of predicate.subjects) {
      const gate = gates.get(key);
      if (gate === undefined || found.has(gate) || found.size >= mostGates) continue;
      found.add(gate);
      waiting.push(...gate.predicates);
    }
  return [...found];
}

function withoutHidden(values: Values, gates: readonly Gate[]): Values {
  if (gates.length === 0) return values;
  let left = values;
  for (let round = 0; round <= gates.length; round += 1) {
    const hidden = gates.filter(({ predicates }) => !predicates.some((predicate) => predicate.holds(left)));
    const next = new Map(values);
    for (const { key } of hidden) next.set(key, null);
    left = next;
  }
  return left;
}

function knownAnswers(form: ReviewedForm, target: string | undefined): KnownAnswers {
  const row = target === undefined ? undefined : questionAddress(target).rowPath;
  const pathOf = ([root, ...names]: readonly string[]) => `${root === 'row' ? row : ''}${toPointer(names)}`;
  return {
    typeOf(path) {
      if (path[0] === 'today') return STRING;
      return path[0] === 'row' && row === undefined ? null : form.typeOf(pathOf(path));
    },
    factsOf([root, ...names]) {
      // While a form is being filled, even what has to be answered is not answered yet.
      return root === 'data' ? { ...fieldFacts(form.schema, names), isAlways: false } : null;
    },
    caseWith: () => null,
  };
}
