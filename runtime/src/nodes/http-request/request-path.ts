import type { Variables } from '../../state/instance.ts';
import type { CompileSite } from '../node-type.ts';

const MAX_PATH = 2_000;
const PLACEHOLDER = /\{\{[^{}]{0,300}\}\}/g;

/**
 * Compiles a path with placeholders. Each value is percent-encoded, so that an answer such as '../admin' or 'x?all=1'
 * stays one part of the path and never leads elsewhere.
 */
export function compilePath(path: string, site: CompileSite): (variables: Variables) => string {
  const parts: ((variables: Variables) => string)[] = [];
  let end = 0;
  for (const match of path.matchAll(PLACEHOLDER)) {
    const before = path.slice(end, match.index);
    const template = site.compileText(match[0], 'path', MAX_PATH);
    parts.push(
      () => before,
      (variables) => encode(template(variables)),
    );
    end = match.index + match[0].length;
  }
  const rest = path.slice(end);
  return (variables) => parts.map((part) => part(variables)).join('') + rest;
}

function encode(text: unknown): string {
  const encoded = encodeURIComponent(typeof text === 'string' ? text.replace(/[\ud800-\udfff]/g, '\ufffd') : '');
  return /^\.+$/.test(encoded) ? encoded.replaceAll('.', '%2E') : encoded;
}
