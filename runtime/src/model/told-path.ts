import type { FlowEdge, FlowNode } from '@nativ/schemas';

/** A step of an example: a node that is come to, and, where a gateway chose it, by which of its edges. */
export interface PathStep {
  readonly node: FlowNode;
  readonly decision?: { readonly gateway: FlowNode; readonly edge: FlowEdge };
}

/** More steps than this nobody follows in a sentence; the last ones tell most. */
const MAX_TOLD = 12;
/** A longer condition is cut short. */
const MAX_CONDITION = 60;

/** An example in words: the names of its steps in their order, and what was decided on the way. */
export function toldPath(path: readonly PathStep[], language: 'he' | 'en'): string {
  const steps = path.slice(-MAX_TOLD).map((step) => toldStep(step, language));
  return [...(path.length > MAX_TOLD ? ['…'] : []), ...steps].join(' → ');
}

/** The ids of the nodes of an example, each once, in the order in which one comes to them; also of gateways that chose. */
export function idsOnPath(path: readonly PathStep[]): string[] {
  return [...new Set(path.flatMap(({ node, decision }) => [...(decision ? [decision.gateway.id] : []), node.id]))];
}

/** What a node is called: its name in the language, else its id. */
export function nameOf({ id, name }: Pick<FlowNode, 'id' | 'name'>, language: string): string {
  const text = typeof name === 'string' ? name : name?.[language];
  return text === undefined || text === '' ? id : text.slice(0, 100);
}

function toldStep({ node, decision }: PathStep, language: 'he' | 'en'): string {
  const name = nameOf(node, language);
  if (!decision) return name;
  return `${name} (${nameOf(decision.gateway, language)}: ${toldEdge(decision.edge, language)})`;
}

/** What speaks for an edge: what people read on it, else its condition. */
function toldEdge(edge: FlowEdge, language: 'he' | 'en'): string {
  if (edge.name !== undefined) return nameOf(edge, language);
  const { condition, default: isDefault } = edge;
  if (condition === undefined || isDefault === true) return language === 'he' ? 'אחרת' : 'otherwise';
  const text = condition.trim();
  return text.length > MAX_CONDITION ? `${text.slice(0, MAX_CONDITION - 1)}…` : text;
}
