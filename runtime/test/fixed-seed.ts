import fc from 'fast-check';

/**
 * Property tests try the same cases on every machine, so that a run says something about the change and not about chance.
 * `npm run fuzz` looks for others; the seed of a failure is printed, and stays as a named test.
 */
const wanted = process.env.NATIV_FUZZ_SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
