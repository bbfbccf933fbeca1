import { readFileSync } from 'node:fs';

/** The release, as the package says; the file stands one folder above both the source and the build. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version;
