// `npm run check:imports`: whether imports go only where the design says, by dependency-cruiser.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './workspace-root.mjs';

/** dependency-cruiser finds nothing wrong with nothing: fewer modules than this mean that it did not see the code. */
const fewestModules = 1_500;

const folders = ['schemas/src', 'runtime/src', 'server/src', 'builder-ui/src'];
const { stdout } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules', '.bin', 'depcruise'),
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders],
  ],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 1 << 28 },
);
const { totalCruised, violations } = JSON.parse(stdout).summary;
for (const { rule, from, to } of violations) console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}`);
if (totalCruised < fewestModules)
  console.error(
    `Expected to look at ${fewestModules} modules or more, but saw ${totalCruised}. Check .dependency-cruiser.mjs.`,
  );
const isSound = totalCruised >= fewestModules && violations.every(({ rule }) => rule.severity !== 'error');
if (isSound) console.log(`${totalCruised} modules import only what they may.`);
process.exit(isSound ? 0 : 1);
