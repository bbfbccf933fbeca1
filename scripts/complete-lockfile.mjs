// Completes package-lock.json with the packages for other platforms that npm left out because the registry at hand does not serve
// them: `npm ci` takes a lock file without them for stale and refuses it, on every platform. Run it after `npm install`.
// With --check it writes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace-root.mjs';

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => platformOf(name) && !isLocked(parent, name))
    .map(([name, version]) => [
      `node_modules/${name}`,
      { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true },
    ]),
);

if (process.argv.includes('--check') && missing.length > 0) {
  console.error(
    `Expected package-lock.json to list every platform, but ${missing.length} packages such as '${missing[0][0]}' are missing. Run: node scripts/complete-lockfile.mjs`,
  );
  process.exit(1);
}
if (missing.length > 0) {
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
}

function isLocked(parent, name) {
  return `node_modules/${name}` in lock.packages || `${parent}/node_modules/${name}` in lock.packages;
}

/** What the name of a package of binaries says about where it runs; null for a package that is not for one platform. */
function platformOf(name) {
  const found =
    /[-/](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    );
  if (!found) return null;
  const [, os, cpu, abi = ''] = found;
  const libc = os !== 'linux' || abi === '' ? {} : { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
  return { cpu: [cpu], os: [os], ...libc };
}
