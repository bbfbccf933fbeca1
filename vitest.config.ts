import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['nativ-source', 'import', 'module', 'default'] };
/** How long a test waits for what happens by itself: on a busy machine a second is not enough, and whoever finds it earlier waits no longer. The same goes for how long a test may take. */
const patient = { poll: { timeout: 20_000 } };
/** Where a database or a browser takes part, one try may meet a moment of a busy machine; `npm test` names what needed the second. */
const retry = 1;
// Vitest hands these to Node itself, where 'import' would make a CommonJS package require an ES module (pg its pool).
const ssr = { resolve: { conditions: ['nativ-source', 'node', 'default'] } };

/** Where a test stands tells what it needs: `x.test.ts` nothing, `x.db.test.ts` Postgres, `x.e2e.test.ts` the built program and a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{schemas,runtime,server,builder-ui}/{src,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.e2e.test.ts'],
          setupFiles: ['runtime/test/fixed-seed.ts'],
          // 270 files: a thread that starts anew for each, and loads the same modules again, takes longer than the tests themselves.
          pool: 'threads',
          isolate: false,
          // Left to itself, vitest keeps one of two cores free.
          maxWorkers: 2,
          // Properties run hundreds of cases; how long they take says nothing on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'db',
          retry,
          expect: patient,
          include: ['{server,bench}/**/*.db.test.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          globalSetup: ['server/src/test/global-setup.ts'],
          isolate: false,
          // Most of the time they wait for Postgres: three files at once, also where there are only two cores.
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'mutate',
          include: ['server/src/**/*.mutate.ts'],
          globalSetup: ['server/src/test/global-setup.ts'],
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'e2e',
          retry,
          expect: patient,
          globalSetup: ['e2e/support/prepared-folder.ts'],
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: ['e2e/screens-*', '**/node_modules/**'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          isolate: false,
          // Each file has a server and a browser of its own, and waits for them: three at once, also where there are only two cores.
          maxWorkers: 3,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'screens',
          retry,
          expect: patient,
          globalSetup: ['e2e/support/prepared-folder.ts'],
          include: ['e2e/screens-*.e2e.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // One for each language, side by side: a browser that waits for its page leaves the processor to the other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
