import type { FlowDocument, FlowNode, LocalizedText } from '@nativ/schemas';
import type { AnnotationKind } from '../annotations/annotation.ts';
import { freeId } from '../document/parts.ts';
import { idWords, type PaletteType } from './palette-types.ts';

/** The words that a new node begins with, in the languages of its flow. */
export interface NewWords {
  readonly name: (type: PaletteType) => LocalizedText;
  /** What a message, a post or a notice says until somebody writes it. */
  readonly text: (type: 'messageInquirer' | 'post' | 'notify') => LocalizedText;
  /** What stands on a note or an area until somebody writes it. */
  readonly annotation: (kind: AnnotationKind) => LocalizedText;
}

/** What a new node may name, as far as it is known. */
export interface NewSurroundings {
  readonly flowKey: string;
  readonly groups: readonly string[];
  readonly forms: readonly string[];
  readonly flows: readonly string[];
}

/**
 * A new node with as much said as can be guessed, first in the list; a part of a flow comes with a first step inside.
 * Where it stands and what it is joined to is for `placeParts`.
 */
export function newParts(
  type: PaletteType,
  document: FlowDocument,
  words: NewWords,
  surroundings: NewSurroundings,
): readonly [FlowNode, ...FlowNode[]] {
  const made = madeBy(document, words, surroundings);
  const node = made(type);
  if (type !== 'subProcess' && type !== 'forEach') return [node];
  return [node, { ...made('userTask', new Set([node.id])), parent: node.id }];
}

function madeBy(document: FlowDocument, words: NewWords, surroundings: NewSurroundings) {
  return (type: PaletteType, alsoTaken?: ReadonlySet<string>): FlowNode => {
    const config = configs[type]?.({ document, words, surroundings, name: words.name(type) });
    return {
      id: freeId(document, idWords[type], alsoTaken),
      type,
      name: words.name(type),
      ...(config && { config: withoutGaps(config) }),
    };
  };
}

interface Around {
  readonly document: FlowDocument;
  readonly words: NewWords;
  readonly surroundings: NewSurroundings;
  readonly name: LocalizedText;
}

type Config = Readonly<Record<string, unknown>>;

/** What cannot be guessed is left out: the check names it, and the properties ask for it. */
const configs: Partial<Readonly<Record<PaletteType, (around: Around) => Config>>> = {
  formStart: ({ surroundings }) => ({ form: only(surroundings.forms) }),
  scheduleStart: () => ({ cron: '0 8 * * 0' }),
  webhookStart: ({ surroundings }) => ({ webhook: surroundings.flowKey }),
  userTask: (around) => ({ group: groupFor(around), title: around.name }),
  approval: (around) => {
    const group = groupFor(around);
    return { groups: group === undefined ? undefined : [group], title: around.name };
  },
  messageInquirer: ({ words }) => ({ text: words.text('messageInquirer') }),
  receiveMessage: () => ({ message: 'reply' }),
  post: (around) => ({ group: groupFor(around), text: around.words.text('post') }),
  notify: (around) => ({ group: groupFor(around), text: around.words.text('notify') }),
  wait: () => ({ when: { duration: 'P1D' } }),
  boundaryTimer: () => ({ interrupting: false, when: { duration: 'P2D' } }),
  boundaryMessage: () => ({ interrupting: false, message: 'reply' }),
  boundaryError: () => ({}),
  setVariables: () => ({ assignments: [{ variable: 'result', expression: "''" }] }),
  classify: () => ({ variable: 'kind' }),
  httpRequest: () => ({ method: 'GET', path: '/' }),
  callFlow: ({ surroundings }) => ({ flow: only(surroundings.flows.filter((key) => key !== surroundings.flowKey)) }),
  forEach: () => ({ item: 'entry' }),
  errorEnd: () => ({ code: 'failed' }),
};

const only = (keys: readonly string[]): string | undefined => (keys.length === 1 ? keys[0] : undefined);

/** The group that the flow named last, since the next step is often theirs too. A first one is never made up: it would get strangers' secrets. */
function groupFor({ document, surroundings }: Around): string | undefined {
  const named = document.nodes.flatMap(({ config }) => {
    const { group, groups } = config ?? {};
    return [group, ...(Array.isArray(groups) ? groups : [])].filter((key) => typeof key === 'string');
  });
  return named.at(-1) ?? only(surroundings.groups);
}

const withoutGaps = (config: Config): Record<string, unknown> =>
  Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
