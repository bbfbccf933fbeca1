import type { FlowDocument, FlowNode, Key, ScenarioBreak, ScenarioEnd, ScenarioSent } from '@nativ/schemas';
import { nameOf } from '../../model/told-path.ts';
import type { Trouble } from '../rehearsal/trouble.ts';
import type { Difference } from './differences.ts';
import type { ScenarioMessages, Words } from './scenario-messages.ts';
import { englishScenarioMessages } from './scenario-messages-en.ts';
import { hebrewScenarioMessages } from './scenario-messages-he.ts';

/** The drawings from which sentences take the names of steps. */
export interface Drawings {
  /** The key of the flow that is tried. */
  readonly flow: Key;
  readonly documents: ReadonlyMap<Key, Pick<FlowDocument, 'nodes'>>;
}

type Broken = Trouble | Difference;
type Language = 'he' | 'en';

const MESSAGES: Readonly<Record<Language, ScenarioMessages>> = {
  he: hebrewScenarioMessages,
  en: englishScenarioMessages,
};
/** What somebody typed stays readable inside a sentence. */
const MAX_WORD = 200;
/** More places than this nobody reads. */
const MAX_NAMES = 5;

/** Puts into words, in each language, what came otherwise than a scenario says; `move` is the one that did not fit. */
export function tellBreak(drawings: Drawings, broken: Broken & { readonly move?: number }): ScenarioBreak {
  const sentence = (language: Language) => MESSAGES[language].breaks[broken.code](wordsOf(drawings, broken, language));
  const [he, en] = [sentence('he'), sentence('en')];
  return {
    code: broken.code,
    ...(broken.move !== undefined && { move: broken.move }),
    ...(broken.nodeId !== undefined && { nodeId: broken.nodeId }),
    params: paramsOf(broken),
    message: en,
    messages: { he, en },
  };
}

/** What the sentence names, for a program: ids and counts instead of words. */
function paramsOf(broken: Broken): Record<string, string> {
  if (broken.kind === 'trouble') return { ...shortened(broken.params), ...standingParams(broken.standing) };
  const { expected, found, what, ends } = broken;
  if (ends) return { expected: ends.expected.status, found: ends.found.status };
  return { expected: String(expected), found: String(found), ...(what !== undefined && { what }) };
}

function standingParams(standing: Trouble['standing']): Record<string, string> {
  if (standing === undefined) return {};
  return { found: standing.kind === 'ended' ? standing.status : standing.nodeIds.slice(0, MAX_NAMES).join(' ') };
}

function wordsOf(drawings: Drawings, broken: Broken, language: Language): Words {
  const messages = MESSAGES[language];
  const within = broken.kind === 'trouble' ? broken.within : [];
  const nodes = nodesWithin(drawings, within);
  const named = (id: string) => shorten(nameOf(nodes.find((node) => node.id === id) ?? { id }, language));
  const { nodeId } = broken;
  if (broken.kind === 'trouble') {
    const { occurrence = '1' } = broken.params;
    const which = occurrence === '1' ? '' : ` (${occurrence})`;
    return {
      ...shortened(broken.params),
      ...(nodeId !== undefined && { node: `${named(nodeId)}${which}` }),
      ...(broken.reasons && { reason: shorten(broken.reasons[language]) }),
      standing: standingWords(messages, broken.standing, named),
    };
  }
  const { expected, found, what, ends } = broken;
  return {
    ...(nodeId !== undefined && { node: named(nodeId) }),
    expected: ends ? endWords(messages, ends.expected) : String(expected),
    found: ends ? endWords(messages, ends.found) : String(found),
    ...(what !== undefined && { what: messages.sent[what as ScenarioSent['kind']] ?? what }),
  };
}

function standingWords(
  messages: ScenarioMessages,
  standing: Trouble['standing'],
  named: (id: string) => string,
): string {
  if (standing === undefined) return messages.neverStarted;
  if (standing.kind === 'ended') return messages.ended[standing.status];
  return messages.waitsAt(standing.nodeIds.slice(0, MAX_NAMES).map(named));
}

function endWords({ status, withError }: ScenarioMessages, end: ScenarioEnd): string {
  return end.error === undefined ? status[end.status] : withError(status[end.status], shorten(end.error));
}

/** The nodes of the flow that calls lead to; none where the drawing no longer has such a call. */
function nodesWithin({ flow, documents }: Drawings, within: readonly string[]): readonly FlowNode[] {
  let nodes = documents.get(flow)?.nodes ?? [];
  for (const id of within) {
    const called = nodes.find((node) => node.id === id)?.config?.flow;
    nodes = typeof called === 'string' ? (documents.get(called)?.nodes ?? []) : [];
  }
  return nodes;
}

const shorten = (text: string) => (text.length > MAX_WORD ? `${text.slice(0, MAX_WORD - 1)}…` : text);

const shortened = (words: Words): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, shorten(text)]));
