import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { hostOf, placeOf } from '../../../nodes/attachment.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import { readingOrder } from '../../../nodes/reading-order.ts';
import { configOf } from '../../../nodes/summary-of.ts';
import type { SentenceWords } from './sentence-words.ts';
import { sentencesOf } from './step-sentences.ts';
import type { Telling } from './telling.ts';
import type { ToldFlow, ToldPeople, ToldStep } from './told-flow.ts';
import { waySentences } from './way-sentences.ts';

/** Tells a flow in sentences, in the language of the words. */
export function tellFlow(document: FlowDocument, words: SentenceWords): ToldFlow {
  const order = readingOrder(document.nodes, document.edges);
  const levels = levelsOf(order);
  const numbers = new Map<string, string>();
  const next = new Map<string, string>();
  const count = (within: string | null, before: string): void => {
    const steps = stepsIn(levels, within);
    for (const [index, node] of steps.entries()) {
      const number = `${before}${index + 1}`;
      numbers.set(node.id, number);
      const after = steps[index + 1];
      if (after) next.set(node.id, after.id);
      count(node.id, `${number}.`);
    }
  };
  count(null, '');
  const telling: Telling = { flow: document, words, numbers, next };
  return {
    title: words.text(document.title),
    purpose: words.text(document.settings?.description) || null,
    people: peopleOf(order, words),
    steps: toldSteps(levels, null, telling),
  };
}

type Levels = ReadonlyMap<string | null, readonly FlowNode[]>;

function levelsOf(order: readonly FlowNode[]): Levels {
  const known = new Set(order.map(({ id }) => id));
  const levels = new Map<string | null, FlowNode[]>();
  for (const node of order) {
    const place = placeOf(node);
    const within = place !== null && known.has(place) ? place : null;
    levels.set(within, [...(levels.get(within) ?? []), node]);
  }
  return levels;
}

/** The steps of a level; events that are attached to one of them are told with it. */
const stepsIn = (levels: Levels, within: string | null): readonly FlowNode[] =>
  (levels.get(within) ?? []).filter((node) => hostOf(node) === null);

function toldSteps(levels: Levels, within: string | null, telling: Telling): readonly ToldStep[] {
  const { words, numbers } = telling;
  return stepsIn(levels, within).map((node) => {
    const events = (levels.get(node.id) ?? []).filter((each) => hostOf(each) !== null);
    return {
      nodeId: node.id,
      number: numbers.get(node.id) ?? '',
      name: words.nodeName(node.id),
      sentences: [...sentencesOf(node, telling), ...waySentences(node, outOf(node, telling), telling)],
      meanwhile: events.map((event) =>
        [...sentencesOf(event, telling), ...waySentences(event, outOf(event, telling), telling)].join(' '),
      ),
      inner: toldSteps(levels, node.id, telling),
    };
  });
}

const outOf = ({ id }: FlowNode, { flow }: Telling): readonly FlowEdge[] =>
  flow.edges.filter(({ source }) => source === id);

/** Who does what, in the order in which they come up. */
function peopleOf(order: readonly FlowNode[], words: SentenceWords): readonly ToldPeople[] {
  const tasks = new Map<string, Set<string>>();
  for (const node of order)
    for (const who of doersOf(node, words)) tasks.set(who, (tasks.get(who) ?? new Set()).add(words.nodeName(node.id)));
  return [...tasks].map(([who, names]) => ({ who, tasks: [...names] }));
}

function doersOf(node: FlowNode, { groupName }: SentenceWords): readonly string[] {
  if (faceOf(node.type).tone !== 'people') return [];
  const { group, groups = [] } = configOf<{ group: string; groups: string[] }>(node);
  return [...(group === undefined ? [] : [group]), ...groups].map(groupName);
}
