import { IconNote } from '@tabler/icons-react';
import { expect, test } from 'vitest';
import type { DrawnFlow, DrawnNode } from '../../../canvas/drawn-flow.ts';
import { findParts } from './find-parts.ts';

const drawn = (id: string, name: string, config: Record<string, unknown> = {}): DrawnNode => ({
  node: { id, type: 'userTask', config },
  face: { type: 'userTask', icon: IconNote, label: 'node.userTask.label', tone: 'people', summary: () => null },
  within: null,
  name,
  typeLabel: 'Task for a person',
  summary: null,
  severity: null,
  problem: null,
});
const flow: DrawnFlow = {
  nodes: [
    drawn('call', 'Ask the mentor', { title: { he: 'שיחה עם המנטורית', en: 'Talk' } }),
    drawn('mentor', 'Talk again'),
    drawn('check', 'Check', { instructions: `${'x'.repeat(80)} the mentor signs ${'y'.repeat(80)}` }),
  ],
  edges: [
    {
      edge: { id: 'e', source: 'check', target: 'call', condition: 'data.age > 17' },
      label: null,
      isExpression: true,
      severity: null,
      problem: null,
    },
  ],
};
const note = {
  id: 'n',
  kind: 'note' as const,
  text: '',
  position: { x: 0, y: 0 },
  size: { width: 100, height: 60 },
  words: 'Who is a mentor?',
  kindLabel: 'Note',
};

test('finds by name first, then by id, settings and notes', () => {
  expect(findParts(flow, [note], 'MENTOR').map(({ id }) => id)).toEqual(['call', 'n', 'mentor', 'check']);
});

test('shows the words around what was found in the settings', () => {
  expect(findParts(flow, [], 'mentor signs')[0]?.excerpt).toMatch(/^…x+ the mentor signs y+…$/);
});

test.each([
  ['שיחה', ['call']],
  ['data.age', ['check']],
  ['task person', ['call', 'mentor', 'check']],
  ['mentor nothing', []],
  ['  ', []],
])('finds %j in %j', (sought, ids) => {
  expect(findParts(flow, [], sought).map(({ id }) => id)).toEqual(ids);
});
