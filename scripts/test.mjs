// `npm test`: everything that is checked: first what needs no test, and stops there when it fails; then the tests,
// which all run. The end names what failed, and what passed only at its second try.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './workspace-root.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
/** Beside each other, since each uses one core and the browser is waited for: of a lane, each after the one before. */
const lanes = [
  [
    { name: 'generated files', args: ['schemas/scripts/generate.mjs', '--check'] },
    { name: 'types', args: [bin('tsc'), '-b'] },
    { name: 'build', args: ['scripts/build.mjs'] },
    { name: 'sizes', args: ['scripts/check-sizes.mjs'] },
  ],
  [
    { name: 'lock file', args: ['scripts/complete-lockfile.mjs', '--check'] },
    { name: 'style', args: [bin('biome'), 'check', '--error-on-warnings', '.'] },
    { name: 'browser', args: ['scripts/browser-needs.mjs'] },
    { name: 'imports', args: ['scripts/check-imports.mjs'] },
    { name: 'unused code', args: [bin('knip')] },
  ],
];
await Promise.all(lanes.map(runLane));

const results = ['unit', 'db', 'e2e', 'screens'].map((project) => {
  console.log(`\n== tests: ${project}`);
  return runTests(project);
});
sumUp(results);
process.exit(results.every(({ ended, failed }) => ended && failed.length === 0) ? 0 : 1);

/** Runs one project of vitest.config.ts; `ended` is false when vitest said so itself, or left no results at all. */
function runTests(project) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nativ-results-'));
  const output = path.join(folder, 'results.json');
  const reporters = ['--reporter=default', `--reporter=${path.join(root, 'scripts/results-reporter.mjs')}`];
  const args = [bin('vitest'), 'run', '--project', project, ...reporters];
  const env = { ...process.env, NATIV_TEST_RESULTS: output };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  const results = readResults(output);
  rmSync(folder, { recursive: true, force: true });
  return { ...results, ended: status === 0 };
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, skipped: 0, failed: [], atSecondTry: [] };
  }
}

/** What went wrong stands last, so that it is found in a log of which only the end is kept. */
function sumUp(all) {
  const list = (part) => all.flatMap((one) => one[part]);
  const count = (part) => all.reduce((sum, one) => sum + one[part], 0);
  for (const { name, reason } of list('atSecondTry'))
    console.log(`\nPassed only at the second try: ${name}\n${reason}`);
  for (const { name, reason } of list('failed')) console.log(`\nFailed: ${name}\n${reason}`);
  console.log(`\n${count('passed')} passed, ${list('failed').length} failed, ${count('skipped')} skipped`);
}

/** Each check prints all that it has to say when it ends, so that two do not talk at once. */
async function runLane(checks) {
  for (const { name, args } of checks) {
    const { status, output } = await runQuietly(args);
    console.log(`\n== ${name}\n${output.trimEnd()}`);
    if (status !== 0) fail(`The check of the ${name} failed; its messages stand above.`);
  }
}

function runQuietly(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
