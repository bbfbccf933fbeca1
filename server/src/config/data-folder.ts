import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.ts';

/** Makes the data folder if it is not there, and makes sure that we may write in it before anything relies on that. */
export function prepareDataFolder(folder: string): void {
  try {
    // Others may enter but not list it: as root, Postgres runs as another user and has its folder in here.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const probe = path.join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Refusal(
      `Expected to be able to write in the data folder '${folder}', but the system refused (${code}). Give this user the right to write there, or set NATIV_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}
