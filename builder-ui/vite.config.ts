import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.NATIV_BASE_URL ?? 'http://localhost:3000';

/** Builds the staff app into dist/client, which the server serves; dist/ holds what others build, so only client/ is emptied. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { conditions: ['nativ-source', 'module', 'browser', 'import', 'default'] },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // A file inlined as data: would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': server, '/f/': server, '/r': server } },
});
