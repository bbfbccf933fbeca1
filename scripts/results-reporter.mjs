// A reporter of vitest's: leaves what a run came to in the file NATIV_TEST_RESULTS names, for `npm test` to sum up.
import { writeFileSync } from 'node:fs';

export default class ResultsReporter {
  /** Vitest calls it at the end of a run. Errors outside of tests make vitest's own exit code bad, so they are only named here. */
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const results = {
      passed: inState('passed').length,
      skipped: inState('skipped').length,
      failed: [
        ...inState('failed').map(described),
        ...modules.flatMap((module) => failuresOutsideTests(module)),
        ...unhandledErrors.map((error) => ({ name: 'outside of any test', reason: reasonOf([error]) })),
      ],
      atSecondTry: tests.filter((test) => test.diagnostic()?.flaky).map(described),
    };
    writeFileSync(process.env.NATIV_TEST_RESULTS, JSON.stringify(results));
  }
}

const described = (test) => ({
  name: `${test.module.relativeModuleId} > ${test.fullName}`,
  reason: reasonOf(test.result().errors),
});

/** The same mistake in both tries is told once, and of its places those that are ours. */
const reasonOf = (errors = []) => [...new Set(errors.map(withPlaces))].join('\n');

function withPlaces({ stack = '', message }) {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'));
  return [message, ...places].join('\n');
}

/** What fails before or after the tests of a file or a suite, such as a file that does not load. */
function failuresOutsideTests(module) {
  return [module, ...module.children.allSuites()]
    .map((scope) => ({ name: scope.fullName ?? module.relativeModuleId, errors: scope.errors() }))
    .filter(({ errors }) => errors.length > 0)
    .map(({ name, errors }) => ({ name, reason: reasonOf(errors) }));
}
