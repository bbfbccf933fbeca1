import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clusterPaths } from '../../server/src/db/embedded/cluster-paths.ts';
import { startProcess, temporaryFolder } from '../../server/src/test/server-process.ts';

/** Names the folder to whoever starts a server in this run, in whichever process. */
export const preparedFolderSetting = 'NATIV_E2E_PREPARED_FOLDER';

/**
 * Once per run: a data folder as the first start leaves it, with its database and the sample, for each server of the run to
 * begin from a copy of. Making a database and its tables takes 5 seconds or more on two cores, a copy a tenth of one.
 */
export default async function prepareFolder(): Promise<() => void> {
  const folder = temporaryFolder();
  const server = startProcess({ NATIV_DATA_DIR: folder });
  await server.ready();
  const code = await server.end('SIGTERM');
  if (code !== 0)
    throw new Error(`Expected the first server to end in order, but its code was ${code}:\n${server.output()}`);
  // Nobody cuts the power of a test, so that nothing need wait for the disk. What is killed loses nothing by it.
  appendFileSync(path.join(clusterPaths(folder).cluster, 'postgresql.conf'), '\nfsync = off\nfull_page_writes = off\n');
  process.env[preparedFolderSetting] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
