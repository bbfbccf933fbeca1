import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyOf } from '../../server/src/test/prepared-folder.ts';
import { startProcess, temporaryFolder } from '../../server/src/test/server-process.ts';
import { preparedFolderSetting } from './prepared-folder.ts';

/** A server as a newcomer starts it: the built program, its own database, the sample workspace, nothing set. */
export interface Nativ {
  readonly address: string;
  /** The one password of all the sample's people. */
  readonly password: string;
  /** Where it stores everything. */
  readonly folder: string;
  /** Ends it in order and removes what it stored. @throws Error when it did not end in order */
  stop(): Promise<void>;
}

/** @param settings what an operator set, such as which addresses on the network may be called */
export async function startNativ(settings: Readonly<Record<string, string>> = {}): Promise<Nativ> {
  const prepared = process.env[preparedFolderSetting];
  const folder = prepared === undefined ? temporaryFolder() : copyOf(prepared);
  // A driven browser fills a form faster than anybody reads it.
  const server = startProcess({ ...settings, NATIV_DATA_DIR: folder, NATIV_LEAST_SECONDS: '0' });
  const address = await server.ready();
  return {
    address,
    password: samplePasswordIn(folder),
    folder,
    async stop() {
      const code = await server.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0)
        throw new Error(`Expected the server to end in order, but its code was ${code}:\n${server.output()}`);
    },
  };
}

export const samplePasswordIn = (folder: string): string =>
  readFileSync(path.join(folder, 'sample-password'), 'utf8').trim();
