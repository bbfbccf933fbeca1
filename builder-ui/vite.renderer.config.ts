import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the public pages into one module that the server loads: dist/renderer/form-page.js, see form-page-contract.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['nativ-source', 'module', 'node', 'import', 'default'] },
  ssr: { noExternal: true, resolve: { conditions: ['nativ-source', 'module', 'node', 'import', 'default'] } },
  build: {
    ssr: 'src/public/render.tsx',
    outDir: 'dist/renderer',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    cssMinify: true,
    rolldownOptions: { output: { entryFileNames: 'form-page.js', codeSplitting: false } },
  },
});
