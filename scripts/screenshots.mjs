// `npm run screenshots`: takes the pictures in docs/images anew, from a server and a browser of its own.
import path from 'node:path';
import { runnerImport } from 'vite';
import { build } from './build.mjs';
import { root } from './workspace-root.mjs';

build();
// Written in TypeScript, like the browser tests, whose parts it uses.
const { module } = await runnerImport(path.join(root, 'e2e/screenshots/take-screenshots.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { resolve: { conditions: ['nativ-source', 'node', 'default'] } },
});
await module.takeScreenshots(path.resolve(process.argv[2] ?? path.join(root, 'docs/images')));
