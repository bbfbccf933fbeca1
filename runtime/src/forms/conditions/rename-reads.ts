import { pointerTokens } from '../json-pointer.ts';
import { type QuestionRead, questionReads } from './question-reads.ts';

/** Where a question goes, and the rows of which the rule speaks before and after. */
export interface Relocation {
  readonly from: string;
  readonly to: string;
  readonly rowBefore?: string | undefined;
  readonly rowAfter?: string | undefined;
}

/**
 * The expression as it reads after a question has gone to another place. Null when it cannot follow: an answer inside a
 * list cannot be named from outside of its row.
 */
export function renameReads(source: string, relocation: Relocation): string | null {
  const reads = questionReads(source, relocation.rowBefore);
  const texts = reads.map((read) => ({ read, text: textAfter(read, source, relocation) }));
  if (texts.some(({ text }) => text === null)) return null;
  return texts.reduceRight(
    (result, { read, text }) => result.slice(0, read.start) + text + result.slice(read.end),
    source,
  );
}

/** A path after a question, and all within it, has gone from one place to another. */
export function relocated(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

function textAfter(read: QuestionRead, source: string, { from, to, rowAfter }: Relocation): string | null {
  const own = source.slice(read.start, read.end);
  const path = relocated(read.path, from, to);
  const basePath = read.base.name === 'row' ? rowAfter : relocated(read.base.path, from, to);
  const isSame = path === read.path && basePath === read.base.path;
  if (isSame) return own;
  const tokens = basePath !== undefined && isWithin(path, basePath) ? pointerTokens(path.slice(basePath.length)) : null;
  if (tokens !== null && tokens.length === read.steps.length) return withSteps(read, source, tokens);
  if (read.steps.some(({ token }) => token === '*')) return null;
  if (tokens !== null && !tokens.includes('*')) return chain(read.base.name, tokens);
  if (rowAfter !== undefined && isWithin(path, rowAfter)) return namedFrom('row', path.slice(rowAfter.length));
  return namedFrom('data', path);
}

const isWithin = (path: string, base: string) => base === '' || path.startsWith(`${base}/`);

function namedFrom(base: string, path: string): string | null {
  const tokens = pointerTokens(path);
  return tokens.includes('*') ? null : chain(base, tokens);
}

/** Only the names that differ are written anew, so that rows chosen by number stay chosen. */
function withSteps(read: QuestionRead, source: string, tokens: readonly string[]): string {
  const base = source.slice(read.start, read.steps[0]?.start ?? read.end);
  const steps = read.steps.map(({ token, start, end }, index) => {
    const next = tokens[index] ?? token;
    return next === token ? source.slice(start, end) : step(next);
  });
  return base + steps.join('');
}

/** An answer as an expression names it: `data.kind`, `row["first name"]`. */
export function chain(base: string, tokens: readonly string[]): string {
  return base + tokens.map(step).join('');
}

const step = (token: string) =>
  /^[A-Za-z_]\w*$/.test(token) && !reserved.has(token) ? `.${token}` : `[${JSON.stringify(token)}]`;

/** Words of CEL that cannot be the name of a field after a dot. */
const reserved = new Set([
  'in',
  'true',
  'false',
  'null',
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'let',
  'loop',
  'package',
  'namespace',
  'return',
  'var',
  'void',
  'while',
]);
