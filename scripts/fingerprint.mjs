import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace-root.mjs';

/** Tests and build results are not part of what a program is made from. */
const isSource = (file) => !/\.(test|stories)\.tsx?$|(^|\/)(node_modules|dist)\//.test(file);

/**
 * One text that changes when a source does: names, sizes and times of all files, which takes milliseconds where reading
 * them all would not. A checkout that touches files without changing them costs one build too many, never one too few.
 */
export function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(input).filter(isSource).sort()) {
      const { size, mtimeMs } = statSync(path.join(root, file));
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(input) {
  const found = statSync(path.join(root, input), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [input];
  return readdirSync(path.join(root, input), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
