import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../refusal.ts';
import type { ClusterPaths } from './cluster-paths.ts';
import { invocation, type OperatingUser } from './operating-user.ts';
import { postgresEnvironment } from './postgres-environment.ts';

const scratchPrefix = '.new-postgres-';

interface Initialisation {
  readonly paths: ClusterPaths;
  readonly binaries: string;
  readonly user: OperatingUser;
  readonly adminPassword: string;
}

/**
 * Makes the cluster if there is none. It grows in a scratch folder that is renamed at the end: an initdb that was killed
 * half-way leaves a folder that Postgres starts but that has no databases.
 */
export async function initialiseCluster(initialisation: Initialisation): Promise<void> {
  const { paths, user } = initialisation;
  removeScratchFolders(paths);
  if (existsSync(path.join(paths.cluster, 'PG_VERSION'))) return;
  const scratch = mkdtempSync(path.join(paths.folder, scratchPrefix));
  give(scratch, user);
  try {
    const passwordFile = path.join(scratch, 'password');
    writeFileSync(passwordFile, `${initialisation.adminPassword}\n`, { mode: 0o600 });
    give(passwordFile, user);
    renameSync(await runInitdb(initialisation, scratch, passwordFile), paths.cluster);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * With the character type 'C', pg_trgm sees no Hebrew letter at all, so it comes last, for systems that have no other.
 * macOS has no C.UTF-8.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function runInitdb(initialisation: Initialisation, scratch: string, passwordFile: string): Promise<string> {
  let output = '';
  for (const [attempt, characterType] of characterTypes.entries()) {
    const target = path.join(scratch, `cluster-${attempt}`);
    mkdirSync(target, { mode: 0o700 });
    give(target, initialisation.user);
    const result = await initdb(initialisation, target, [`--pwfile=${passwordFile}`, `--lc-ctype=${characterType}`]);
    if (result.succeeded) return target;
    output = result.output;
  }
  throw new Refusal(
    `Expected to set up the embedded Postgres in '${initialisation.paths.folder}', but its set-up failed: ${output.trim().slice(-300)}. Set NATIV_DATA_DIR to another folder, or DATABASE_URL to a Postgres of your own.`,
  );
}

function initdb({ binaries, user }: Initialisation, target: string, more: readonly string[]) {
  const { program, args, identity } = invocation(user, path.join(binaries, 'initdb'), [
    '-D',
    target,
    '--username=nativ',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    '--lc-messages=C',
    '--data-checksums',
    ...more,
  ]);
  return new Promise<{ readonly succeeded: boolean; readonly output: string }>((resolve) => {
    execFile(program, args, { ...identity, cwd: target, env: postgresEnvironment() }, (error, stdout, stderr) =>
      resolve({ succeeded: error === null, output: stderr || stdout || String(error) }),
    );
  });
}

function removeScratchFolders({ folder }: ClusterPaths): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(scratchPrefix)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function give(file: string, user: OperatingUser): void {
  if (user.kind === 'user') chownSync(file, user.uid, user.gid);
}
