import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever its clock really does (USER_HZ). */
const ticksPerSecond = 100;

/** Seconds of processor time that a process has used in all its threads, user and system together. */
export function processSeconds(pid) {
  const { own } = readTimes(pid);
  return own / ticksPerSecond;
}

/**
 * Seconds of processor time of a Postgres: the postmaster, its living backends, and those that have ended, whose time
 * the postmaster inherits.
 */
export function postgresSeconds(postmaster) {
  const main = readTimes(postmaster);
  const backends = childrenOf(postmaster).map((pid) => readTimes(pid).own);
  return (main.own + main.ended + backends.reduce((sum, own) => sum + own, 0)) / ticksPerSecond;
}

/** The largest memory of a process since the last reset, in megabytes. */
export function peakMegabytes(pid) {
  return kilobytes(pid, 'VmHWM') / 1024;
}

export function residentMegabytes(pid) {
  return kilobytes(pid, 'VmRSS') / 1024;
}

function kilobytes(pid, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

function readTimes(pid) {
  try {
    // The name of the program may hold spaces, so the fields are counted from the bracket that ends it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
    return { parent: Number(fields[1]), own: user + system, ended: endedUser + endedSystem };
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
}

function childrenOf(pid) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && readTimes(name).parent === pid);
}
