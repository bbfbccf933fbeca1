// `npm test`: everything that is checked, in the order in which a mistake is cheapest to find. Stops at the first step that fails,
// except for the tests themselves, which all run. The last line sums up what passed, failed and was skipped.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareBrowser } from './browser-needs.mjs';
import { root } from './workspace-root.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
/** dependency-cruiser finds nothing wrong with nothing: fewer modules than this mean that it did not see the code. */
const fewestModules = 150;

const checks = [
  { name: 'generated files', args: ['schemas/scripts/generate.mjs', '--check'] },
  { name: 'lock file', args: ['scripts/complete-lockfile.mjs', '--check'] },
  { name: 'style', args: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', args: [bin('tsc'), '-b'] },
  { name: 'imports', run: checkImports },
  { name: 'unused code', args: [bin('knip')] },
  { name: 'build', args: ['scripts/build.mjs'] },
  { name: 'sizes', args: ['scripts/check-sizes.mjs'] },
];

for (const check of checks) {
  console.log(`\n== ${check.name}`);
  const passed = check.run ? check.run() : node(check.args).status === 0;
  if (!passed) fail(`The check of the ${check.name} failed; its messages stand above.`);
}

const needed = prepareBrowser();
if (needed !== null) fail(needed);

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

function checkImports() {
  const folders = ['schemas/src', 'runtime/src', 'server/src', 'builder-ui/src'];
  const config = ['--config', '.dependency-cruiser.mjs'];
  const counted = node([bin('depcruise'), ...config, '--output-type', 'json', ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen = JSON.parse(counted.stdout).summary.totalCruised;
  if (seen < fewestModules) {
    console.error(
      `Expected to look at ${fewestModules} modules or more, but saw ${seen}. Check .dependency-cruiser.mjs.`,
    );
    return false;
  }
  return node([bin('depcruise'), ...config, ...folders]).status === 0;
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
