import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.ts';

/** Takes the data folder for this process, or refuses when a running server has it. Gives the function that lets it go. */
export function lockDataFolder(folder: string): () => void {
  const lock = path.join(folder, 'nativ.lock');
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  const own = path.join(folder, `.nativ.lock-${process.pid}`);
  writeFileSync(own, mine);
  try {
    while (!tryLink(own, lock)) {
      const holder = readOrNull(lock);
      if (holder !== null && isRunning(holder)) throw new Refusal(inUse(folder, holder));
      if (holder !== null) removeStale(lock, holder, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readOrNull(lock) === mine) rmSync(lock, { force: true });
  };
}

function inUse(folder: string, holder: string): string {
  return `Expected the data folder '${folder}' to be free, but another server (process ${holder.split(' ')[0]}) is using it. Stop that one first, or set NATIV_DATA_DIR to another folder.`;
}

/** A link appears with its content or not at all; a file that is created and then written can be read while empty. */
function tryLink(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moved aside rather than deleted: if somebody replaced it meanwhile, what we moved is a living lock and goes back. */
function removeStale(lock: string, holder: string, own: string): void {
  const aside = `${own}-stale`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readOrNull(aside) !== holder) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function isRunning(holder: string): boolean {
  const [pid = '', ...start] = holder.trim().split(' ');
  const found = startOf(Number(pid));
  return found !== '' && found === start.join(' ');
}

/**
 * When a process began, as the system counts: with the id it names one process for ever, while the id alone is used again
 * (in a container the server is always process 1). Empty when there is none.
 */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const [state, ...afterName] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' || state === 'X' ? '' : `${boot} ${afterName[18]}`;
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
