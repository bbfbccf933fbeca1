// Builds what has changed since the last build. `--force` builds everything.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSteps } from './build-steps.mjs';
import { fingerprint } from './fingerprint.mjs';
import { root } from './workspace-root.mjs';

const stampFile = path.join(root, '.build-stamp');

/** Builds every step that is stale; throws a sentence when one fails. */
export function build({ force = false } = {}) {
  const stamps = readStamps();
  for (const step of buildSteps) {
    if (!step.isPossible()) {
      console.log(`The ${step.name} cannot be built yet: ${step.needs} is missing.`);
      continue;
    }
    if (!force && stamps[step.name] === fingerprint(step.inputs) && step.outputs.every(isThere)) continue;
    console.log(`Building: ${step.name}`);
    run(step);
    // Taken after the step, since one step may write what is an input of itself or of the next.
    stamps[step.name] = fingerprint(step.inputs);
    writeFileSync(stampFile, `${JSON.stringify(stamps, null, 2)}\n`);
  }
}

function run({ name, command: [program, ...args] }) {
  const executable = program === 'node' ? process.execPath : program;
  const { status } = spawnSync(executable, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`Expected to build: ${name}, but it failed. Its messages stand above.`);
}

const isThere = (file) => existsSync(path.join(root, file));

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
