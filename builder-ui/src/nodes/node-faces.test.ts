import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FlowNode } from '@nativ/schemas';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { nodeTypes } from '../../../runtime/src/nodes/registry.ts';
import en from '../i18n/en.json';
import he from '../i18n/he.json';
import { textIn } from '../i18n/text-in.ts';
import { expressionInWords } from './expression-words.ts';
import type { FaceWords } from './node-face.ts';
import { faceOf } from './node-faces.ts';

const folder = fileURLToPath(new URL('../../../runtime/src/nodes', import.meta.url));
const types = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()));

async function wordsIn(language: 'he' | 'en'): Promise<FaceWords> {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: language === 'he' ? he : en } },
    interpolation: { escapeValue: false },
  });
  const titles: Readonly<Record<string, string>> = { 'data.guests': 'Guests', 'data.age': 'Age' };
  const fields = {
    field: (path: string) => titles[path] ?? path,
    value: (_path: string, value: unknown) => String(value),
  };
  return {
    t: i18n.t,
    language,
    text: (text) => textIn(language, text),
    groupName: (key) => (key === 'legal' ? 'Legal help' : key),
    formTitle: (key) => `“${key}”`,
    flowTitle: () => 'Home visit',
    classifierTitle: () => 'Kind of inquiry',
    nodeName: (id) => `step ${id}`,
    expression: (expression) => expressionInWords(expression, fields, i18n.t),
  };
}

describe('every node type of the engine', () => {
  it('is known here', () => {
    expect(types.length).toBeGreaterThanOrEqual(29);
  });

  it.each(types)('has a face of its own: %s', (type) => {
    expect(faceOf(type).type).toBe(type);
    expect(faceOf(type).label).not.toBe(faceOf('nothing like it').label);
  });

  it.each(['he', 'en'] as const)('is called something else than any other, in %s', async (language) => {
    const { t } = await wordsIn(language);

    expect(new Set(types.map((type) => t(faceOf(type).label))).size).toBe(types.length);
  });

  it.each(types)('is drawn by the rules that the engine has for it: %s', async (type) => {
    const rules = nodeTypes.get(type);
    const { tone, shape } = faceOf(type);

    expect(shape === 'frame').toBe(rules?.hasBody ?? false);
    expect([shape === 'gateway', shape === 'boundary', tone === 'start', tone === 'end']).toEqual(
      ['gateway', 'boundary', 'start', 'end'].map((role) => rules?.role === role),
    );
  });

  it.each(types)('says something, or nothing, of a %s that is only begun', async (type) => {
    expect(() => faceOf(type).summary({ id: 'a', type }, words)).not.toThrow();
  });
});

const words = await wordsIn('en');

it.each<[string, string, Record<string, unknown>]>([
  [
    'Every Sunday and Wednesday at 08:30 · time of Asia/Jerusalem',
    'scheduleStart',
    { cron: '30 8 * * 0,3', timeZone: 'Asia/Jerusalem' },
  ],
  ['On day 1 of each month at 06:00', 'scheduleStart', { cron: '0 6 1 * *' }],
  ['\u2066*/5 * * * *\u2069', 'scheduleStart', { cron: '*/5 * * * *' }],
  [
    'Group: Legal help · in turn · Form: “answer” · Due in 1 day and 2 hours',
    'userTask',
    { group: 'legal', assignment: { kind: 'roundRobin' }, form: 'answer', dueIn: 'P1DT2H' },
  ],
  [
    'Group: Legal help · Due in 4 hours of working time',
    'userTask',
    { group: 'legal', due: { businessDuration: 'PT4H' } },
  ],
  [
    '2 people of Legal help, social · the majority decides · not by those it is about · stops after 3 days',
    'approval',
    {
      groups: ['legal', 'social'],
      decision: 'majority',
      notByAuthor: true,
      timeout: { duration: 'P3D' },
      onTimeout: 'stop',
    },
  ],
  ['until this holds: Age is at least 18', 'wait', { condition: 'data.age >= 18' }],
  [
    '2 hours · then every 30 minutes · the step goes on',
    'boundaryTimer',
    { attachedTo: 'x', when: { duration: 'PT2H' }, every: 'PT30M', interrupting: false },
  ],
  [
    'Looks at: Age · 2 rules · the first that fits',
    'decisionTable',
    { inputs: [{ expression: 'data.age' }], outputs: [], rules: [{}, {}], hitPolicy: 'first' },
  ],
  ['List: Guests · one after the other', 'forEach', { list: 'data.guests', item: 'guest', order: 'sequential' }],
  ['List: \u2066data.x + 1\u2069 · 5 at a time', 'forEach', { list: 'data.x + 1', item: 'guest', atOnce: 5 }],
  [
    'Goes on as soon as 2 paths have arrived · the others are withdrawn',
    'parallelGateway',
    { required: 2, rest: 'cancel' },
  ],
  ['Reads from crm', 'httpRequest', { connector: 'crm', path: '/x' }],
  ['Flow: Home visit', 'callFlow', { flow: 'home-visit' }],
  ['No longer needed: step a, step b', 'withdraw', { nodes: ['a', 'b'] }],
])('says %j of a %s', (expected, type, config) => {
  expect(faceOf(type).summary({ id: 'n', type, config } as FlowNode, words)).toBe(expected);
});
