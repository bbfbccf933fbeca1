import { rmSync } from 'node:fs';
import { preparedFolder } from '../../server/src/test/prepared-folder.ts';

/** Names the folder to whoever starts a server in this run, in whichever process. */
export const preparedFolderSetting = 'NATIV_E2E_PREPARED_FOLDER';

/** Once per run: a folder for each server of the run to begin from a copy of. */
export default async function prepareFolder(): Promise<() => void> {
  const folder = await preparedFolder();
  process.env[preparedFolderSetting] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
