import { checkFlow, contextAround, nodeTypeNames } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, it, test } from 'vitest';
import { type NewWords, newParts } from './new-parts.ts';
import { idWords, paletteGroups } from './palette-types.ts';

const words: NewWords = {
  name: (type) => ({ en: type }),
  text: () => ({ en: 'Hello' }),
  annotation: () => ({ en: '' }),
};
const surroundings = {
  flowKey: 'helping',
  groups: ['intake', 'legal'],
  forms: ['inquiry'],
  flows: ['helping', 'other'],
};
const empty: FlowDocument = { title: 'Empty', nodes: [], edges: [] };

it('offers every type that the engine knows, once', () => {
  const offered = paletteGroups.flatMap(({ types }): readonly string[] => types);

  expect(offered.toSorted()).toEqual([...nodeTypeNames()].sort());
});

describe('a new step', () => {
  test('names what can be guessed: the group that the flow named last, the only form, the only other flow', () => {
    const flow: FlowDocument = { ...empty, nodes: [{ id: 'a', type: 'post', config: { group: 'legal' } }] };

    expect(newParts('userTask', flow, words, surroundings)).toEqual([
      { id: 'task', type: 'userTask', name: { en: 'userTask' }, config: { group: 'legal', title: { en: 'userTask' } } },
    ]);
    expect(newParts('formStart', flow, words, surroundings)[0].config).toEqual({ form: 'inquiry' });
    expect(newParts('callFlow', flow, words, surroundings)[0].config).toEqual({ flow: 'other' });
    expect(newParts('userTask', empty, words, surroundings)[0].config).not.toHaveProperty('group');
  });

  test('leaves out what nobody can guess', () => {
    const bare = { ...surroundings, groups: [], forms: ['one', 'two'] };

    expect(newParts('userTask', empty, words, bare)[0].config).toEqual({ title: { en: 'userTask' } });
    expect(newParts('formStart', empty, words, bare)[0].config).toEqual({});
  });

  test('has an id of a word and, where that is taken, a number', () => {
    const flow: FlowDocument = { ...empty, nodes: [{ id: 'task', type: 'end' }] };

    expect(newParts('userTask', flow, words, surroundings)[0].id).toBe('task2');
  });

  test('that is a part of the flow comes with a first step inside', () => {
    const parts = newParts('subProcess', { ...empty, nodes: [{ id: 'task', type: 'end' }] }, words, surroundings);

    expect(parts.map(({ id, parent }) => [id, parent])).toEqual([
      ['part', undefined],
      ['task2', 'part'],
    ]);
  });
});

/** What has to be chosen by a person, since nothing about it can be guessed. */
const asked: Readonly<Record<string, readonly string[]>> = {
  classify: ['classifier'],
  decisionTable: ['inputs', 'outputs', 'rules'],
  forEach: ['list'],
  httpRequest: ['connector'],
  withdraw: ['nodes'],
  boundaryTimer: ['attachedTo'],
  boundaryMessage: ['attachedTo'],
  boundaryError: ['attachedTo'],
};

test.each(Object.keys(idWords) as (keyof typeof idWords)[])('%s lacks only what a person must say', (type) => {
  const document = { ...empty, nodes: [...newParts(type, empty, words, { ...surroundings, groups: ['intake'] })] };
  const context = contextAround(
    { forms: [], groups: ['intake'], flows: [], calendars: [], classifiers: [] },
    'helping',
  );

  const problems = checkFlow(document, context).filter(({ code }) => code.startsWith('config.'));

  expect(problems.filter(({ code }) => code !== 'config.missing')).toEqual([]);
  expect(problems).toHaveLength(asked[type]?.length ?? 0);
});
