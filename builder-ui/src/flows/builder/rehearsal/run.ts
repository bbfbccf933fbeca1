import { beginRehearsal, type Moment, makeMove, momentsUpTo, type RehearsalSetup, type Trouble } from '@nativ/runtime';
import type { ScenarioClassification, ScenarioMove } from '@nativ/schemas';

/** A rehearsal on the screen. */
export interface Run {
  readonly setup: RehearsalSetup;
  /** The moment that is shown. */
  readonly at: Moment;
  /** The latest moment of the way that is being tried; `at` is on it. */
  readonly head: Moment;
  /** Why the last move could not be made; null when it was. */
  readonly trouble: Trouble | null;
}

/** Starts a run, or says why it cannot start. */
export function beginRun(setup: RehearsalSetup): Run | Trouble {
  const first = beginRehearsal(setup);
  return first.kind === 'trouble' ? first : { setup, at: first, head: first, trouble: null };
}

/** Goes on from the moment that is shown. What had been tried after it is given up. */
export function moveOn(run: Run, move: ScenarioMove): Run {
  const next = makeMove(run.setup, run.at, move);
  return next.kind === 'trouble' ? { ...run, trouble: next } : { ...run, at: next, head: next, trouble: null };
}

/** Shows another moment of the way that is being tried; the later ones stay until somebody does something else. */
export const goTo = (run: Run, at: Moment): Run => ({ ...run, at, trouble: null });

/** Does all that was done up to the shown moment once more, in another drawing of the flow, as far as it fits. */
export function runAgain(setup: RehearsalSetup, before: Run): Run | Trouble {
  const begun = beginRun(setup);
  if ('code' in begun) return begun;
  let run = begun;
  for (const { move } of momentsUpTo(before.at)) {
    if (move !== null) run = moveOn(run, move);
    if (run.trouble !== null) return run;
  }
  return run;
}

/** What a classifier was asked on the way to the shown moment, and nobody has answered yet; null when there is nothing. */
export function openQuestion({ at }: Pick<Run, 'at'>): ScenarioClassification | null {
  const asked = momentsUpTo(at).flatMap(({ observed }) => observed);
  return asked.find(({ text }) => text !== '') ?? null;
}

/**
 * Goes the same way once more from the start, with what a classifier says of a text laid down. A move that no longer fits, since
 * the case went elsewhere, is where it ends.
 */
export function answerModel(run: Run, said: ScenarioClassification): Run | Trouble {
  const { classifications = [] } = run.setup;
  const again = runAgain({ ...run.setup, classifications: [...classifications, said] }, run);
  return 'code' in again ? again : { ...again, trouble: null };
}
