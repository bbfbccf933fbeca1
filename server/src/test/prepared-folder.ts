import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { clusterPaths } from '../db/embedded/cluster-paths.ts';
import { startProcess, temporaryFolder } from './server-process.ts';

/**
 * A data folder as the first start leaves it, with its database and the sample, for servers to begin from copies of. Making a
 * database and its tables takes 5 seconds or more on two cores, a copy a tenth of one.
 */
export async function preparedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const server = startProcess({ NATIV_DATA_DIR: folder });
  await server.ready();
  const code = await server.end('SIGTERM');
  if (code !== 0)
    throw new Error(`Expected the first server to end in order, but its code was ${code}:\n${server.output()}`);
  // Nobody cuts the power of a test, so that nothing need wait for the disk. What is killed loses nothing by it.
  appendFileSync(path.join(clusterPaths(folder).cluster, 'postgresql.conf'), '\nfsync = off\nfull_page_writes = off\n');
  return folder;
}

/** A folder with the same in it. */
export function copyOf(prepared: string): string {
  const folder = temporaryFolder();
  // With its owners: as root, Postgres runs as another user, to whom its files belong.
  execFileSync('cp', ['-a', `${prepared}/.`, folder]);
  return folder;
}
