import type { ASTNode } from '@marcbachmann/cel-js';
import { parseExpression } from '../../expressions/parse-expression.ts';
import { formBases, readsOf } from './question-reads.ts';

/**
 * The condition without the parts that read a question which is going away; null when nothing is left of it. A text that
 * cannot be parsed stays, since nobody knows what it reads.
 */
export function withoutQuestion(source: string, path: string, rowPath?: string): string | null {
  const parsed = parseExpression(source);
  if ('problem' in parsed) return source;
  const bases = formBases(rowPath);
  const isGone = (node: ASTNode) =>
    readsOf(node, bases).some((read) => read.path === path || read.path.startsWith(`${path}/`));
  if (!isGone(parsed.tree)) return source;
  return remaining(parsed.tree, source, isGone);
}

function remaining(node: ASTNode, source: string, isGone: (node: ASTNode) => boolean): string | null {
  if (!isGone(node)) return source.slice(node.range.start, node.range.end);
  if (node.op !== '&&' && node.op !== '||') return null;
  const sides = node.args.map((side) => {
    const text = remaining(side, source, isGone);
    const needsParentheses = text !== null && /\|\||\?/.test(text) && node.op === '&&';
    return needsParentheses ? `(${text})` : text;
  });
  const [left, right] = sides;
  if (left == null || right == null) return unwrapped(left ?? right ?? null);
  return `${left} ${node.op} ${right}`;
}

/** The only thing that is left needs no parentheses around it. */
function unwrapped(text: string | null): string | null {
  if (text === null || !text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0 && index < text.length - 1) return text;
  }
  return text.slice(1, -1);
}
