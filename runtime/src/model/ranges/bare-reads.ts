import type { ASTNode } from '@marcbachmann/cel-js';
import { compileCondition, evaluateCondition } from '../../expressions/expression.ts';
import { parseExpression } from '../../expressions/parse-expression.ts';
import type { FlowRoots } from '../../expressions/part.ts';
import type { Variables } from '../../state/instance.ts';
import { pathOf } from './predicate.ts';

type Children = readonly unknown[];

/**
 * The paths that a condition really looks at for these answers, without asking first whether there is an answer:
 * `has(data.a) && data.a > 3` does not look at an `a` that is absent, nor does `data.a == null` mind.
 */
export function bareReads(source: string, variables: Variables, roots: FlowRoots): readonly string[][] {
  const parsed = parseExpression(source);
  if ('problem' in parsed) return [];
  const found: string[][] = [];
  visit(parsed.tree, { source, variables, roots, found });
  return found;
}

/** Every path that stands in a condition, wherever it does. */
export function pathsIn(source: string): readonly (readonly string[])[] {
  const parsed = parseExpression(source);
  const waiting = 'tree' in parsed ? [parsed.tree] : [];
  const found: (readonly string[])[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const path = pathOf(node);
    if (path === null) waiting.push(...childrenOf(node));
    else found.push(path);
  }
  return found;
}

interface Visit {
  readonly source: string;
  readonly variables: Variables;
  readonly roots: FlowRoots;
  readonly found: string[][];
}

function visit(node: ASTNode, context: Visit): void {
  const path = pathOf(node);
  if (path !== null) {
    context.found.push([...path]);
    return;
  }
  switch (node.op) {
    case '&&':
    case '||': {
      const [left, right] = node.args;
      visit(left, context);
      // What cannot be decided here may be looked at, or not; then nothing is claimed of it.
      if (holds(left, context) === (node.op === '&&')) visit(right, context);
      return;
    }
    case '?:': {
      const [test, yes, no] = node.args;
      visit(test, context);
      const held = holds(test, context);
      if (held !== null) visit(held ? yes : no, context);
      return;
    }
    case '==':
    case '!=':
      if (node.args.some((side: ASTNode) => side.op === 'value' && side.args === null)) return;
      break;
    case 'call':
      if (node.args[0] === 'has') return;
      break;
    default:
  }
  for (const child of childrenOf(node)) visit(child, context);
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;
  const args: unknown = node.args;
  if (isNode(args)) return [args];
  return Array.isArray(args) ? (args as Children).flat().filter(isNode) : [];
}

function holds(node: ASTNode, { source, variables, roots }: Visit): boolean | null {
  const { expression, problems } = compileCondition(source.slice(node.range.start, node.range.end), roots);
  if (problems.length > 0) return null;
  const result = evaluateCondition(expression, variables);
  return 'failure' in result ? null : result.value;
}
