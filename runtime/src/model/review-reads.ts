import type { FlowEdge } from '@nativ/schemas';
import { ownField } from '../expressions/operators.ts';
import type { Variables } from '../state/instance.ts';
import type { FlowGraph } from './check-graph.ts';
import { variablesSetBy } from './check-loops.ts';
import type { ProblemList } from './problem-list.ts';
import { bareReads, pathsIn } from './ranges/bare-reads.ts';
import type { Examples } from './ranges/examples.ts';
import { isHideable } from './ranges/field-facts.ts';

/**
 * Finds conditions that look at something that is not there in a case that can really come to them: an answer that the
 * form hides, a task that is not done on the way, a variable that is not set on it. An optional question that was left
 * open is none of these: that "what is not there is not so" is how people read it (docs/decisions/0003).
 */
export function reviewReads(graph: FlowGraph, examples: Examples, problems: ProblemList): void {
  for (const [id, { node, type }] of graph.nodes) {
    if (type?.role !== 'gateway') continue;
    for (const edge of graph.outgoing.get(id) ?? []) {
      if (edge.condition === undefined || edge.default === true || isTold(edge, problems)) continue;
      const absent = absentRead(edge, graph, examples);
      if (absent !== null) problems.addExpression('condition', absent, { node, edgeId: edge.id }, { edge: edge.id });
    }
  }
}

function isTold({ id }: FlowEdge, { problems }: ProblemList): boolean {
  return problems.some(({ edgeId }) => edgeId === id);
}

interface Absent {
  readonly reason: 'may-be-absent';
  readonly params: Readonly<Record<string, string>>;
}

function absentRead({ condition = '', source }: FlowEdge, graph: FlowGraph, examples: Examples): Absent | null {
  const { walk, roots } = examples;
  if (!pathsIn(condition).some((path) => mayBeAbsent(path, source, graph, examples))) return null;
  for (const data of examples.someAnswers()) {
    const variables: Variables = { data, tasks: {}, vars: {} };
    for (const path of bareReads(condition, variables, roots)) {
      const without = writersOf(path, graph);
      if (without === null ? !isHidden(path, data, examples) : without.size === 0) continue;
      const way = walk.way(source, data, without ?? new Set());
      if (way === null || (without?.has(source) ?? false)) continue;
      return {
        reason: 'may-be-absent',
        params: { path: path.join('.'), example: told(data, way, without !== null) },
      };
    }
  }
  return null;
}

/** Whether it is worth looking for a case: the form may hide the answer, or some way leads round those who give it. */
function mayBeAbsent(path: readonly string[], at: string, graph: FlowGraph, examples: Examples): boolean {
  const without = writersOf(path, graph);
  if (without === null) {
    const schema = examples.dataSchema();
    return schema !== null && path.length > 1 && isHideable(schema, path.slice(1));
  }
  return without.size > 0 && !without.has(at) && examples.walk.way(at, null, without) !== null;
}

/** The nodes that give a task its answers or a variable its value; null for an answer of the start. */
function writersOf([root, name = '']: readonly string[], graph: FlowGraph): ReadonlySet<string> | null {
  if (root === 'data') return null;
  if (root === 'tasks') return new Set(graph.nodes.has(name) ? [name] : []);
  const writers = [...graph.nodes].filter(([, shaped]) => variablesSetBy(shaped).includes(name));
  return new Set(writers.map(([id]) => id));
}

function isHidden([, ...fields]: readonly string[], data: Variables['data'], examples: Examples): boolean {
  const schema = examples.dataSchema();
  if (schema === null || fields.length === 0 || !isHideable(schema, fields)) return false;
  let value: unknown = data;
  for (const field of fields) value = typeof value === 'object' && value !== null ? ownField(value, field) : null;
  return value === null || value === undefined;
}

const MAX_TOLD = 4;

/** The example: the way where it matters which way was gone, else the answers that have to do with it. */
function told(data: Variables['data'], way: readonly string[], isWay: boolean): string {
  if (isWay) return way.join(' → ');
  const short = Object.entries(data).filter(([, value]) => typeof value === 'boolean' || typeof value === 'string');
  return short
    .slice(0, MAX_TOLD)
    .map(([name, value]) => `data.${name} = ${JSON.stringify(value)}`)
    .join(', ');
}
