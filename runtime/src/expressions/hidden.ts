import { EvaluationFailure } from './scope.ts';

/**
 * Stands where an answer may be that whoever looks at a past case may not read, or that nobody has kept. An evaluation
 * that reads it has no result, rather than the one that an absent answer would give. Never stored, never in a running case.
 */
export const HIDDEN = Symbol('hidden answer');

/** What stands in its place in a text. */
export const HIDDEN_TEXT = '•••';

/** Why such an evaluation has no result. */
export const READS_HIDDEN = 'Expected answers that may be read here, but one is sealed or was not kept.';

/** The value, unless it is hidden. */
export function seen<Value>(value: Value): Value {
  if (value === HIDDEN) throw new EvaluationFailure(READS_HIDDEN);
  return value;
}

/** Answers of which none may be read: nobody can tell how many there are. */
const unread = new WeakSet<object>();

/** Answers that are compared with others: those of which none may be read are equal to nothing and different from nothing. */
export function seenAnswers<Answers extends object>(answers: Answers): Answers {
  if (unread.has(answers)) throw new EvaluationFailure(READS_HIDDEN);
  return answers;
}

/** Answers that are counted: of one that is hidden nobody can tell whether it is there. */
export function countable<Answers extends object>(answers: Answers): Answers {
  for (const answer of Object.values(seenAnswers(answers))) seen(answer);
  return answers;
}

/**
 * Answers of which none may be read, whatever their names are; `known` is what is known all the same. Spreading or writing it
 * gives only what is known.
 */
export function hiddenAnswers(known: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const readAs = (name: string | symbol): unknown => {
    if (typeof name === 'symbol') return undefined;
    return Object.hasOwn(known, name) ? known[name] : HIDDEN;
  };
  const answers = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_target, name) => readAs(name),
      has: (_target, name) => typeof name === 'string',
      ownKeys: () => Object.keys(known),
      getOwnPropertyDescriptor: (_target, name) =>
        typeof name === 'symbol' ? undefined : { value: readAs(name), configurable: true, enumerable: true },
    },
  );
  unread.add(answers);
  return answers;
}
