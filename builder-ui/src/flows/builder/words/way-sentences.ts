import { nodeTraits } from '@nativ/runtime';
import type { FlowEdge, FlowNode, ParallelGatewayConfig } from '@nativ/schemas';
import { isolate } from '../../../i18n/isolate.ts';
import { configOf } from '../../../nodes/summary-of.ts';
import type { Telling } from './telling.ts';

/** Where a step leads, in sentences. To the step that is told next one goes on without a word. */
export function waySentences(node: FlowNode, edges: readonly FlowEdge[], telling: Telling): readonly string[] {
  switch (node.type) {
    case 'exclusiveGateway':
      return choiceSentences(edges, telling, 'flowWords.if');
    case 'inclusiveGateway':
      return [...meeting(node, telling), ...choiceSentences(edges, telling, 'flowWords.alsoIf')];
    case 'parallelGateway':
      return [...meeting(node, telling), ...atOnce(edges, telling)];
    case 'eventGateway':
      return [telling.words.t('flowWords.firstOf', { steps: stepsOf(edges, telling) })];
    default:
      return plainWay(node, edges, telling);
  }
}

/** A step as the telling refers to it: its number and its name. */
function stepOf(nodeId: string, { numbers, words }: Telling): string {
  return words.t('flowWords.step', { number: numbers.get(nodeId) ?? '?', name: isolate(words.nodeName(nodeId)) });
}

const stepsOf = (edges: readonly FlowEdge[], telling: Telling) =>
  edges.map(({ target }) => stepOf(target, telling)).join(telling.words.t('flowWords.listJoin'));

function plainWay(node: FlowNode, edges: readonly FlowEdge[], telling: Telling): readonly string[] {
  const { words, next } = telling;
  const [edge] = edges;
  if (!edge) return nodeTraits(node.type)?.role === 'end' ? [] : [words.t('flowWords.nothingFollows')];
  if (edges.length === 1 && next.get(node.id) === edge.target) return [];
  return [words.t('flowWords.goOn', { steps: stepsOf(edges, telling) })];
}

function choiceSentences(
  edges: readonly FlowEdge[],
  telling: Telling,
  key: 'flowWords.if' | 'flowWords.alsoIf',
): readonly string[] {
  const { words } = telling;
  const [only] = edges;
  if (only && edges.length === 1 && only.condition === undefined)
    return [words.t('flowWords.goOn', { steps: stepsOf(edges, telling) })];
  // What holds in all other cases is told last, wherever it is drawn.
  const sorted = edges.toSorted((left, right) => Number(left.default === true) - Number(right.default === true));
  return sorted.map((edge) => {
    const step = stepOf(edge.target, telling);
    if (edge.default === true) return words.t('flowWords.otherwise', { step });
    const name = words.text(edge.name);
    if (edge.condition === undefined) return words.t('flowWords.onlyNamed', { name: isolate(name), step });
    const when = words.condition(edge.condition);
    return name === '' ? words.t(key, { when, step }) : words.t(`${key}Named`, { name: isolate(name), when, step });
  });
}

/** Where branches meet, they wait for one another. */
function meeting({ id, ...node }: FlowNode, { flow, words }: Telling): readonly string[] {
  if (flow.edges.filter(({ target }) => target === id).length < 2) return [];
  const { required, rest } = configOf<ParallelGatewayConfig>({ id, ...node });
  if (required === undefined) return [words.t('flowWords.waitsForAll')];
  return [
    words.t('flowWords.waitsFor', { count: required }),
    ...(rest === 'cancel' ? [words.t('flowWords.restCancelled')] : []),
  ];
}

function atOnce(edges: readonly FlowEdge[], telling: Telling): readonly string[] {
  const key = edges.length > 1 ? 'flowWords.atOnce' : 'flowWords.goOn';
  return edges.length === 0 ? [] : [telling.words.t(key, { steps: stepsOf(edges, telling) })];
}
