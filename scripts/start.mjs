// `npm start`: builds what is stale and runs the server in this very process, so that signals reach it directly.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './workspace-root.mjs';

try {
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { run } = await import(pathToFileURL(path.join(root, 'server/dist/cli/run.js')).href);
// The data folder stands in the repository, from wherever the command was given (`npm --prefix`).
await run({ args: process.argv.slice(2), environment: process.env, folder: root });
