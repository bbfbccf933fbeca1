import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const client = fileURLToPath(new URL('../../builder-ui/dist/client/', import.meta.url));
const gzipped = (file) => gzipSync(readFileSync(path.join(client, file)), { level: 9 }).length;

/** What the staff's start page loads before anybody presses anything, gzipped, in bytes: what its HTML names, what that imports at once, and its texts in the language that has more of them. */
export function startPageSizes() {
  const html = readFileSync(path.join(client, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  const all = new Set(named);
  for (const file of all) for (const imported of importsOf(file)) all.add(imported);
  const sum = (ending) =>
    [...all].filter((file) => file.endsWith(ending)).reduce((bytes, file) => bytes + gzipped(file), 0);
  const texts = readdirSync(path.join(client, 'assets')).filter((file) => file.startsWith('start-texts-'));
  if (texts.length === 0)
    throw new Error(
      "Expected the texts of the start page in files called 'start-texts-...', but found none. See builder-ui/vite.config.ts.",
    );
  return {
    script: sum('.js'),
    styles: sum('.css'),
    texts: Math.max(...texts.map((file) => gzipped(`assets/${file}`))),
  };
}

/** Static imports alone: a chunk that is loaded when it is needed is imported by a call. */
function importsOf(file) {
  if (!file.endsWith('.js')) return [];
  const text = readFileSync(path.join(client, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => `assets/${name}`);
}
