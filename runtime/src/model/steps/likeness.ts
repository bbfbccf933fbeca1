import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { isSame } from '../../forms/compare/is-same.ts';

/** Edges may be wanting where only nodes are known. */
export type SteppedFlow = Pick<FlowDocument, 'nodes'> & Partial<Pick<FlowDocument, 'edges'>>;

/** A step with the ways to it and from it, each by the ids of the edges and of the steps at their other ends. */
export interface Step {
  readonly id: string;
  readonly node: FlowNode;
  readonly in: Ways;
  readonly out: Ways;
}
interface Ways {
  readonly edges: string;
  readonly steps: string;
}

export function stepsOf({ nodes, edges = [] }: SteppedFlow): readonly Step[] {
  const coming = by(edges, 'target');
  const leaving = by(edges, 'source');
  return nodes.map((node) => ({
    id: node.id,
    node,
    in: waysOf(coming.get(node.id) ?? [], 'source'),
    out: waysOf(leaving.get(node.id) ?? [], 'target'),
  }));
}

/** The same in everything but its id: where it stands is known, and is where it was. */
export function isTwin(one: Step, other: Step): boolean {
  return (
    one.node.type === other.node.type &&
    isSame(one.node.position, other.node.position) &&
    isSame(one.node.name, other.node.name) &&
    isSame(one.node.config?.form, other.node.config?.form) &&
    one.in.edges === other.in.edges &&
    one.out.edges === other.out.edges &&
    isPlaced(one)
  );
}

/** What it is and where it stands agree; where nobody drew where it stands, its name says enough. */
export function isLike(one: Step, other: Step): boolean {
  if (one.node.type !== other.node.type) return false;
  return isNowhere(one, other) ? hasName(one, other) : isTheSameThing(one, other) && standsThere(one, other);
}

/** One of the two agrees, so that it would be guessing. */
export function mayBe(one: Step, other: Step): boolean {
  return one.node.type === other.node.type && (isNamedAlike(one, other) || standsThere(one, other));
}

/** Whether a step looks more like this one than like the one that has its id. */
export const isRather = (one: Step, other: Step, sameId: Step): boolean =>
  isLike(one, other) && isNamedAlike(one, other) && !isNamedAlike(one, sameId);

const hasName = ({ node: one }: Step, { node: other }: Step): boolean =>
  one.name !== undefined && isSame(one.name, other.name);

const isNamedAlike = (one: Step, other: Step): boolean =>
  hasName(one, other) || (one.node.config?.form !== undefined && one.node.config.form === other.node.config?.form);

const isTheSameThing = (one: Step, other: Step): boolean =>
  isNamedAlike(one, other) || isSame(one.node.config ?? {}, other.node.config ?? {});

function standsThere(one: Step, other: Step): boolean {
  if (one.node.position && isSame(one.node.position, other.node.position)) return true;
  return [one.in, one.out].some((ways, index) => {
    const others = index === 0 ? other.in : other.out;
    return ways.edges !== '' && (ways.edges === others.edges || ways.steps === others.steps);
  });
}

const isPlaced = ({ node, in: coming, out }: Step): boolean =>
  node.position !== undefined || coming.edges !== '' || out.edges !== '';

/** Where they stand is not told of both. */
const isNowhere = (one: Step, other: Step): boolean => !(isPlaced(one) && isPlaced(other));

function by(edges: readonly FlowEdge[], end: 'source' | 'target'): ReadonlyMap<string, readonly FlowEdge[]> {
  const found = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    const there = found.get(edge[end]);
    if (there) there.push(edge);
    else found.set(edge[end], [edge]);
  }
  return found;
}

/** Ids have no line breaks. */
const waysOf = (edges: readonly FlowEdge[], end: 'source' | 'target'): Ways => ({
  edges: edges
    .map(({ id }) => id)
    .sort()
    .join('\n'),
  steps: edges
    .map((edge) => edge[end])
    .sort()
    .join('\n'),
});
