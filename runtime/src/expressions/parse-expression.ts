import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { type ExpressionProblem, positionOf } from './expression-problem.ts';

/** The bounds of one expression. The definitions of edges and assignments name the same length. */
const EXPRESSION_LIMITS = { length: 2000, nodes: 500, depth: 40 } as const;

/** Only the parser is used: what the parsed tree means is ours (docs/decisions/0003). */
const parser = new Environment({
  limits: {
    maxAstNodes: EXPRESSION_LIMITS.nodes,
    maxDepth: EXPRESSION_LIMITS.depth,
    maxListElements: 200,
    maxMapEntries: 0,
    maxCallArguments: 4,
  },
});

/** Reads the text of a CEL expression as a tree, or says why it cannot be read. */
export function parseExpression(source: string): { tree: ASTNode } | { problem: ExpressionProblem } {
  const { length } = EXPRESSION_LIMITS;
  if (source.length > length)
    return {
      problem: {
        reason: 'too-long',
        params: { limit: String(length), found: String(source.length) },
        position: positionOf(source, { start: length, end: source.length }),
      },
    };
  try {
    return { tree: parser.parse(source).ast };
  } catch (error) {
    return { problem: describe(error, source) };
  }
}

function describe(error: unknown, source: string): ExpressionProblem {
  const { code, range } = error as { code?: string; range?: { start: number; end: number } };
  const at = Math.min(range?.start ?? 0, source.length);
  const position = positionOf(source, { start: at, end: range?.end ?? at });
  // A tree that is too deep for the parser itself overflows its stack, which is the same trouble for the author.
  if (code === 'limit_exceeded' || error instanceof RangeError) return { reason: 'too-complex', params: {}, position };
  if (typeof code !== 'string') throw error;
  const params = { position: String(at + 1), near: source.slice(at, at + 20) || 'its end' };
  return { reason: 'syntax', params, position };
}
