import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces what stands between the two markers of this name in a document; the words around it are written by people. */
export function writeBetween(file, name, text) {
  const [start, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const document = readFileSync(file, 'utf8');
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`Expected the markers '${start}' and '${end}' in ${file}. Put them back.`);
  writeFileSync(file, `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`);
}
