import type { FlowChange } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import type { FaceWords } from '../../nodes/node-face.ts';
import { type SettingWords, settingsInWords } from './setting-words.ts';

/** One change as it is read: a sentence, and the settings that changed with it. */
export interface ToldChange {
  readonly id: string;
  readonly sign: '+' | '−' | '±' | '↔';
  readonly sentence: string;
  readonly settings: readonly SettingWords[];
  /** The node to look at; null for a change of the whole flow, and for an edge whose beginning is gone. */
  readonly nodeId: string | null;
}

interface Compared {
  readonly before: FlowDocument;
  readonly after: FlowDocument;
}

const signs = { added: '+', removed: '−', changed: '±', moved: '↔' } as const;

/** More than these, and only how many moved is told: a drawing that was tidied up is one change to a reader. */
const mostMoves = 3;

/** Says all changes in the language of the reader. */
export function toldChanges(
  changes: readonly FlowChange[],
  compared: Compared,
  words: FaceWords,
): readonly ToldChange[] {
  const isMove = (change: FlowChange) => change.of === 'node' && change.change === 'moved';
  const moves = changes.filter(isMove);
  const told = (moves.length > mostMoves ? changes.filter((change) => !isMove(change)) : changes).map((change) =>
    toldChange(change, compared, words),
  );
  if (moves.length <= mostMoves) return told;
  const sentence = words.t('flowVersions.change.moves', { count: moves.length });
  return [...told, { id: 'moves', sign: signs.moved, sentence, settings: [], nodeId: null }];
}

/** Says a change in the language of the reader. */
function toldChange(change: FlowChange, compared: Compared, words: FaceWords): ToldChange {
  const { t, nodeName } = words;
  switch (change.of) {
    case 'title':
      return whole('title', t('flowVersions.change.title'), {
        name: t('flowVersions.title'),
        was: words.text(compared.before.title),
        is: words.text(compared.after.title),
      });
    case 'setting':
      return whole(
        `setting/${change.name}`,
        change.name === 'description'
          ? t('flowVersions.change.description')
          : t('flowVersions.change.setting', { name: change.name }),
      );
    case 'order':
      return {
        id: `order/${change.id}`,
        sign: '±',
        sentence: t('flowVersions.change.order', { name: nodeName(change.id) }),
        settings: [],
        nodeId: change.id,
      };
    case 'node':
      return {
        id: `node/${change.id}`,
        sign: signs[change.change],
        sentence: t(`flowVersions.change.node.${change.change}`, { name: nodeName(change.id) }),
        settings: change.change === 'changed' ? settingsOf('nodes', change, compared, words) : [],
        nodeId: change.id,
      };
    case 'edge':
      return edgeChange(change, compared, words);
  }
}

function edgeChange(change: Extract<FlowChange, { of: 'edge' }>, compared: Compared, words: FaceWords): ToldChange {
  const { edges } = change.change === 'removed' ? compared.before : compared.after;
  const edge = edges.find(({ id }) => id === change.id);
  const from = words.nodeName(edge?.source ?? '');
  const to = words.nodeName(edge?.target ?? '');
  return {
    id: `edge/${change.id}`,
    sign: signs[change.change],
    sentence: words.t(`flowVersions.change.edge.${change.change}`, { from, to }),
    settings: change.change === 'changed' ? settingsOf('edges', change, compared, words) : [],
    nodeId: edge?.source ?? null,
  };
}

type Changed = Extract<FlowChange, { change: 'changed' }>;

function settingsOf(
  member: 'nodes' | 'edges',
  { id, settings }: Changed,
  { before, after }: Compared,
  words: FaceWords,
): readonly SettingWords[] {
  const partIn = (document: FlowDocument) => document[member].find((part) => part.id === id);
  return settingsInWords(settings, { was: partIn(before), is: partIn(after) }, words);
}

const whole = (id: string, sentence: string, setting?: SettingWords): ToldChange => ({
  id,
  sign: '±',
  sentence,
  settings: setting ? [setting] : [],
  nodeId: null,
});
