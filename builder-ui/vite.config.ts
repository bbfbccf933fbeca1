import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogueParts, prefixOfPart } from './catalogue-parts.ts';
import { catalogueTexts } from './catalogue-texts.ts';

const server = process.env.NATIV_BASE_URL ?? 'http://localhost:3000';

/** Builds the staff app into dist/client, which the server serves; dist/ holds what others build, so only client/ is emptied. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [catalogueParts(), catalogueTexts(), react()],
  resolve: { conditions: ['nativ-source', 'module', 'browser', 'import', 'default'] },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // A file inlined as data: would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // By this name scripts/check-sizes.mjs finds the texts that the start page loads.
        chunkFileNames: ({ facadeModuleId }) => {
          const [part, language] = facadeModuleId?.split(prefixOfPart)[1]?.split(':') ?? [];
          return part === undefined ? 'assets/[name]-[hash].js' : `assets/${part}-texts-${language}-[hash].js`;
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/f/': server, '/r': server } },
});
