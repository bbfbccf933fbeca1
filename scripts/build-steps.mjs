import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace-root.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const vite = (config, ...more) => [
  'node',
  bin('vite'),
  'build',
  '--config',
  config,
  'builder-ui',
  '--logLevel',
  'warn',
  ...more,
];
const shared = ['tsconfig.base.json', 'package-lock.json'];

/**
 * What has to be built, in order. A step is fresh when what it was made from (`inputs`) has not changed since and what it
 * makes (`outputs`) is there. `needs` names a file without which there is nothing to build yet.
 */
export const buildSteps = [
  {
    name: 'types from the schemas',
    inputs: ['schemas/definitions', 'schemas/scripts'],
    outputs: ['schemas/src/generated/types.ts', 'schemas/src/generated/definitions.ts'],
    command: ['node', 'schemas/scripts/generate.mjs'],
  },
  {
    name: 'schemas, runtime and server',
    inputs: [
      'schemas/src',
      'runtime/src',
      'server/src',
      'schemas/tsconfig.json',
      'runtime/tsconfig.json',
      'server/tsconfig.json',
      ...shared,
    ],
    outputs: ['schemas/dist/index.js', 'runtime/dist/index.js', 'server/dist/cli/run.js'],
    command: ['node', bin('tsc'), '-b', 'schemas', 'runtime', 'server'],
  },
  {
    name: 'staff app',
    needs: 'builder-ui/vite.config.ts',
    inputs: [
      'builder-ui/src',
      'builder-ui/public',
      'builder-ui/index.html',
      'builder-ui/vite.config.ts',
      'builder-ui/catalogue-parts.ts',
      'builder-ui/named-texts.ts',
      'runtime/src',
      'schemas/src',
      ...shared,
    ],
    outputs: ['builder-ui/dist/client/index.html'],
    command: vite('builder-ui/vite.config.ts'),
  },
  {
    name: 'service worker',
    needs: 'builder-ui/vite.worker.config.ts',
    inputs: ['builder-ui/src/notifications/worker', 'builder-ui/vite.worker.config.ts', ...shared],
    outputs: ['builder-ui/dist/client/service-worker.js'],
    command: vite('builder-ui/vite.worker.config.ts'),
  },
  {
    name: 'form renderer',
    needs: 'builder-ui/vite.renderer.config.ts',
    inputs: ['builder-ui/src', 'builder-ui/vite.renderer.config.ts', 'runtime/src', 'schemas/src', ...shared],
    outputs: ['builder-ui/dist/renderer/form-page.js'],
    command: vite('builder-ui/vite.renderer.config.ts'),
  },
  ...['form', 'proof', 'leave', 'embed', 'drafts', 'files'].map((name) => ({
    name: `script of the public form: ${name}`,
    needs: 'builder-ui/vite.public.config.ts',
    inputs: [
      'builder-ui/src/public/script',
      'builder-ui/src/forms/renderer/texts/file-texts.ts',
      'builder-ui/vite.public.config.ts',
      ...shared,
    ],
    outputs: [`builder-ui/dist/public/${name}.js`],
    command: vite('builder-ui/vite.public.config.ts', '--mode', name),
  })),
].map((step) => ({ ...step, isPossible: () => !step.needs || existsSync(path.join(root, step.needs)) }));
