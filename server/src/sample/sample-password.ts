import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newSamplePassword } from './seed-sample.ts';

/** The password of the sample's people, made on the first start and kept beside the data, so that each start can show it. */
export async function samplePassword(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'sample-password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const password = newSamplePassword();
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}
