import type { FlowDocument } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { progressOf, statusWords } from './inquirer-view.ts';

const flow = {
  title: 'x',
  nodes: [
    { id: 'begin', type: 'formStart', status: { he: 'קיבלנו', en: 'We have it' } },
    { id: 'sort', type: 'exclusiveGateway' },
    { id: 'call', type: 'userTask', status: { he: 'נתקשר', en: 'We will call' } },
  ],
  edges: [],
} as unknown as FlowDocument;

test('the inquirer reads the words of the furthest step that has any', () => {
  expect(statusWords(flow, ['sort', 'begin'], 'he')).toBe('קיבלנו');
  expect(statusWords(flow, ['call', 'sort', 'begin'], 'en')).toBe('We will call');
  expect(statusWords(flow, ['sort'], 'en')).toBeNull();
  expect(statusWords(null, [], 'en')).toBeNull();
});

test('an incident is not the business of the inquirer', () => {
  expect(progressOf({ status: 'incident', touchedTasks: 0 })).toBe('received');
  expect(progressOf({ status: 'incident', touchedTasks: 1 })).toBe('inProcess');
  expect(progressOf({ status: 'cancelled', touchedTasks: 1 })).toBe('closed');
});
