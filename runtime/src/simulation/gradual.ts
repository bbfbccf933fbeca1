/**
 * Work that pauses after each step of the engine, which is bounded, so that whoever runs it can do something else in between
 * or leave it: a server answers others meanwhile, and stops what takes too long.
 */
export type Gradual<Result> = Generator<void, Result, void>;

/** Does gradual work to its end. */
export function atOnce<Result>(work: Gradual<Result>): Result {
  let pause = work.next();
  while (!pause.done) pause = work.next();
  return pause.value;
}
