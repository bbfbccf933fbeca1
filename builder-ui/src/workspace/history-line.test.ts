import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../i18n/en.json';
import { textIn } from '../i18n/text-in.ts';
import { type CaseWords, historyLine } from './history-line.ts';

const task = {
  id: 't1',
  title: { en: 'First answer' },
  status: 'completed',
  group: { key: 'legal', name: 'Legal' },
  assignee: null,
  instanceId: 'i1',
  nodeId: 'answer',
  reference: null,
  createdAt: '2026-03-03T10:00:00.000Z',
  dueAt: null,
  completedAt: '2026-03-03T11:00:00.000Z',
  completedBy: { id: 'u1', name: 'Dana' },
} as const;

const words = (more: Partial<CaseWords> = {}): CaseWords => ({
  t: i18next.t,
  text: (text) => textIn('en', text),
  nodes: [{ id: 'sort', type: 'exclusiveGateway', name: { en: 'Which team?' } }],
  edges: [{ id: 'e1', source: 'sort', target: 'answer', name: { en: 'Legal' } }],
  tasks: [task],
  ...more,
});
const at = { sequence: 1, at: '2026-03-03T10:00:00.000Z' };

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } }),
);

describe('historyLine', () => {
  it('says who completed which task', () => {
    const entry = { ...at, kind: 'taskCompleted', nodeId: 'answer', detail: { taskId: 't1' } };

    expect(historyLine(entry, words())).toBe('Dana completed: First answer.');
  });

  it('says which way was taken where the way has a name', () => {
    const entry = { ...at, kind: 'edgeTaken', edgeId: 'e1' };

    expect(historyLine(entry, words())).toBe('“Which team?” led to: Legal.');
    expect(historyLine(entry, words({ edges: [] }))).toBeNull();
  });

  it('leaves out what says nothing to those who do the work', () => {
    expect(historyLine({ ...at, kind: 'nodeEntered', nodeId: 'sort' }, words())).toBeNull();
  });

  it('names a step by its task or its id where the flow is out of sight', () => {
    const unseen = words({ nodes: [], edges: [] });

    expect(historyLine({ ...at, kind: 'incidentRaised', nodeId: 'answer' }, unseen)).toContain('First answer');
    expect(historyLine({ ...at, kind: 'incidentRaised', nodeId: 'sort' }, unseen)).toContain('sort');
  });

  it('does not fall over a kind of a newer server, even one named like a method', () => {
    expect(historyLine({ ...at, kind: 'toString' }, words())).toBe('Something else happened (toString).');
  });
});
