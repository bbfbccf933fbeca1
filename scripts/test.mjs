// `npm test`: everything that is checked: first what needs no test, and stops there when it fails; then the tests,
// which all run. The last line sums up what passed, failed and was skipped.
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

const totals = { passed: 0, failed: 0, skipped: 0 };
let honest = true;
for (const project of ['unit', 'db', 'e2e', 'screens']) {
  console.log(`\n== tests: ${project}`);
  honest = runTests(project, totals) && honest;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(honest && totals.failed === 0 ? 0 : 1);

/** Adds vitest's own counts; false when it ended badly for another reason, such as a file that does not load. */
function runTests(project, sums) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nativ-results-'));
  const output = path.join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const { status } = node([bin('vitest'), 'run', '--project', project, ...reporters]);
  const results = readResults(output);
  rmSync(folder, { recursive: true, force: true });
  sums.passed += results.numPassedTests;
  sums.failed += results.numFailedTests;
  sums.skipped += results.numPendingTests + results.numTodoTests;
  return status === 0;
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
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

function node(args, options = {}) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
