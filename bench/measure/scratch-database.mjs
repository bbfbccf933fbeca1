import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const dist = fileURLToPath(new URL('../../server/dist/', import.meta.url));

/** The program as operators run it. */
export const serverProgram = path.join(dist, 'cli/main.js');

/**
 * Starts a Postgres of its own in a new folder, with the launcher and the settings of the product (fsync and synchronous
 * commit are on). `NATIV_BENCH_FOLDER` chooses the disk; it is the system's temporary folder otherwise.
 */
export async function startScratchDatabase() {
  if (!existsSync(serverProgram)) throw new Error('Expected the server to have been built. Run: npm run build');
  const folder = mkdtempSync(path.join(process.env.NATIV_BENCH_FOLDER ?? tmpdir(), 'nativ-bench-'));
  // As root, Postgres runs as another user, who must be able to get through.
  chmodSync(folder, 0o711);
  const { startEmbeddedPostgres } = await import(path.join(dist, 'db/embedded/embedded-postgres.js'));
  const { silentLog } = await import(path.join(dist, 'observability/log.js'));
  const postgres = await startEmbeddedPostgres(folder, silentLog);
  // A run that is broken off leaves nothing behind either; its Postgres is not worth an orderly end.
  const breakOff = () => {
    process.kill(postgres.pid(), 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  process.on('exit', breakOff);
  const owner = new pg.Client({ connectionString: postgres.url });
  const admin = new pg.Client({ connectionString: withDatabase(postgres.adminUrl, new URL(postgres.url).pathname) });
  await Promise.all([owner.connect(), admin.connect()]);
  return {
    folder,
    url: postgres.url,
    owner,
    admin,
    pid: () => postgres.pid(),
    async stop() {
      await Promise.all([owner.end(), admin.end()]);
      await postgres.stop();
      process.off('exit', breakOff);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withDatabase(url, pathname) {
  const changed = new URL(url);
  changed.pathname = pathname;
  return changed.href;
}
