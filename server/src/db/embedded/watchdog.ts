import { spawn } from 'node:child_process';

/** The shell waits until our end of its pipe closes, in whatever way we die, and shuts that postmaster down fast. */
const script = 'cat >/dev/null; [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$0" ] && kill -INT "$0"';

/** Sees to it that no postmaster outlives this program, a kill -9 included. Gives the function that dismisses it. */
export function watchPostmaster(pid: number, cluster: string): () => void {
  const dog = spawn('/bin/sh', ['-c', script, String(pid), cluster], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  dog.on('error', () => {});
  dog.stdin.on('error', () => {});
  dog.unref();
  // A pipe's stream is a socket at run time; without this it would keep the program alive.
  (dog.stdin as unknown as { unref?: () => void }).unref?.();
  return () => {
    dog.kill('SIGKILL');
  };
}
