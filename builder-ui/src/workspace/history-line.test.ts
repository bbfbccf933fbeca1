import type { HistoryEventKind } from '@nativ/runtime';
import type { GroupOption, HistoryEntry } from '@nativ/schemas';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../i18n/en.json';
import he from '../i18n/he.json';
import { textIn } from '../i18n/text-in.ts';
import { historyLines } from './history-line.ts';
import { type CaseWords, sayings } from './history-words.ts';

const task = {
  id: 't1',
  title: { en: 'First answer' },
  status: 'completed',
  stage: 'inProgress',
  startsAt: null,
  followUpAt: null,
  createdBy: null,
  archivedAt: null,
  group: { key: 'legal', name: 'Legal' },
  assignee: null,
  instanceId: 'i1',
  nodeId: 'answer',
  reference: null,
  createdAt: '2026-03-03T10:00:00.000Z',
  dueAt: null,
  completedAt: '2026-03-03T11:00:00.000Z',
  completedBy: { id: 'u1', name: 'Legal' },
  purpose: null,
  groupStatus: null,
  labels: [] as GroupOption[],
} as const;

const languages = { en, he };
const speech = new Map<string, TFunction>();
beforeAll(async () => {
  for (const [lng, translation] of Object.entries(languages)) {
    const i18n = i18next.createInstance();
    await i18n.init({ lng, resources: { [lng]: { translation } }, interpolation: { escapeValue: false } });
    speech.set(lng, i18n.t);
  }
});

const words = (more: Partial<CaseWords> = {}, language: keyof typeof languages = 'en'): CaseWords => ({
  t: speech.get(language) as TFunction,
  text: (text) => textIn(language, text),
  nodes: [{ id: 'sort', type: 'exclusiveGateway', name: { en: 'Which team?' } }],
  edges: [{ id: 'e1', source: 'sort', target: 'answer', name: { en: 'Legal' } }],
  tasks: [task],
  hasInquiry: true,
  ...more,
});
const at = { sequence: 1, at: '2026-03-03T10:00:00.000Z' };
const said = (entry: Partial<HistoryEntry> & { kind: string }, given = words()) =>
  historyLines({ ...at, ...entry }, given).map(({ line }) => line);

describe('the history of a case in words', () => {
  it('says who completed which task', () => {
    expect(said({ kind: 'taskCompleted', nodeId: 'answer', detail: { taskId: 't1' } })).toEqual([
      'Legal completed: First answer.',
    ]);
  });

  it('says which way was taken where the way has a name', () => {
    const entry = { ...at, kind: 'edgeTaken', edgeId: 'e1' };

    expect(historyLines(entry, words())).toEqual([{ line: '“Which team?” led to: Legal.', isSmall: false }]);
    const unnamed = words({ edges: [{ id: 'e1', source: 'sort', target: 'answer' }] });
    expect(historyLines(entry, unnamed)).toEqual([
      { line: 'From “Which team?” the case went on to “First answer”.', isSmall: true },
    ]);
  });

  it('keeps apart the small steps, which say nothing to those who do the work', () => {
    expect(historyLines({ ...at, kind: 'nodeEntered', nodeId: 'sort' }, words())[0]?.isSmall).toBe(true);
  });

  it('names a step by its words, its task or its kind where the flow is out of sight, never by its id', () => {
    const unseen = words({ nodes: [], edges: [] });
    const stuck = (entry: Partial<HistoryEntry>) => said({ kind: 'incidentRaised', ...entry }, unseen)[0];

    expect(stuck({ nodeId: 'answer' })).toBe('The case got stuck at: First answer.');
    expect(stuck({ nodeId: 'sort', nodeName: { en: 'Which team?' } })).toBe('The case got stuck at: Which team?');
    expect(stuck({ nodeId: 'sort', nodeType: 'exclusiveGateway' })).toBe('The case got stuck at: Decision.');
    expect(stuck({ nodeId: 'sort' })).toBe('The case got stuck at: an earlier step.');
  });

  it('says who decided what, and why', () => {
    const cause = { kind: 'resolveIncident', how: 'skip', by: { id: 'u1', name: 'Legal' }, reason: 'Done by phone' };

    expect(said({ kind: 'incidentResolved', nodeId: 'answer', cause })[0]).toBe(
      'Legal passed over the step that was stuck. Reason: Done by phone',
    );
    expect(said({ kind: 'instanceMigrated', cause: { kind: 'migrate', by: null, toVersion: 3 } })[0]).toBe(
      'Somebody moved the case to version 3 of its flow.',
    );
    expect(said({ kind: 'instanceStarted', cause: { kind: 'start' } })).toHaveLength(1);
  });

  it('does not fall over a kind of a newer server, even one named like a method', () => {
    expect(said({ kind: 'toString', cause: { kind: 'valueOf' } })).toEqual(['Something else happened.']);
  });
});

const detail = {
  outcome: 'approved',
  code: 'raw-code',
  message: 'raw message',
  incidentId: 'raw:1',
  index: 2,
  names: ['rawName'],
};
const kinds = Object.keys(sayings) as HistoryEventKind[];
const causes = ['start', 'completeTask', 'fireTimer', 'deliverMessage', 'reportSuccess', 'reportFailure'];
const decided = ['withdraw', 'cancel', 'resolveIncident', 'migrate', 'continue'];

describe.each(['he', 'en'] as const)('in %s', (language) => {
  const given = () => words({ nodes: [], edges: [], tasks: [] }, language);
  const letters = language === 'he' ? /[א-ת]/ : /[a-z]/;

  it.each(kinds)('%s is a sentence without ids, codes or contents', (kind) => {
    const lines = said({ kind, nodeId: 'rawNode', edgeId: 'rawEdge', nodeType: 'userTask', detail }, given());

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\.$/);
    expect(lines[0]).toMatch(letters);
    expect(lines[0]).not.toMatch(/raw|history\.|\{\{/);
    expect(lines[0]).not.toContain(kind);
  });

  it.each([...causes, ...decided])('%s, as a cause, is a sentence', (kind) => {
    const cause = { kind, by: null, how: 'skip', toVersion: 2 };
    const [line = ''] = said({ kind: 'nodeEntered', nodeType: 'userTask', cause }, given());

    expect(line).toMatch(/\.$/);
    expect(line).toMatch(letters);
    expect(line).not.toMatch(/history\.|\{\{/);
  });
});
