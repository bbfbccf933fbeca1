/** Runs the engine with a clock and a randomness that throw when they are read, and puts the real ones back. */
export function withoutClock<Result>(run: () => Result): Result {
  const realDate = globalThis.Date;
  const realRandom = Math.random;
  const realNow = performance.now;
  const refuse = (): never => {
    throw new Error('Expected the engine to read neither clock nor chance, but it did. Use env.now or derive an id.');
  };
  globalThis.Date = new Proxy(realDate, { construct: refuse, apply: refuse, get: refuse });
  Math.random = refuse;
  performance.now = refuse;
  try {
    return run();
  } finally {
    globalThis.Date = realDate;
    Math.random = realRandom;
    performance.now = realNow;
  }
}
