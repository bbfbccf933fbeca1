import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the service worker of the staff app beside it: one file, at a name that stays, since browsers come back to it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    modulePreload: false,
    rolldownOptions: {
      input: fileURLToPath(new URL('src/notifications/worker/service-worker.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'service-worker.js', codeSplitting: false },
    },
  },
});
