import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds what the browser of an inquirer loads: dist/public/form.js for our own pages, drafts.js for forms that may keep
 * what was typed, files.js for those that ask for files, embed.js for other websites. One file each, without anything shared, since each has to be small.
 */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    modulePreload: false,
    rolldownOptions: {
      input: fileURLToPath(new URL(`src/public/script/${mode}-script.ts`, import.meta.url)),
      output: { format: 'iife', entryFileNames: `${mode}.js`, codeSplitting: false },
    },
  },
}));
