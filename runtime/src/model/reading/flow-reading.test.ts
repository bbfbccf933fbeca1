import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import type { FlowContext } from '../flow-context.ts';
import { readingOf } from './flow-reading.ts';

const form = (properties: object) => ({ schema: { type: 'object', properties } });
const context: FlowContext = {
  forms: new Map([
    ['inquiry', form({ kind: { type: 'string', enum: ['legal', 'social'] }, age: { type: 'number' } })],
    ['check', form({ urgent: { type: 'boolean' }, note: { type: 'string', 'x-sensitivity': 'sensitive' } })],
  ]),
  groups: new Set(['intake']),
};

const task = (id: string, more: object = {}) => ({
  id,
  type: 'userTask',
  config: { group: 'intake', title: 'T', form: 'check' },
  ...more,
});
const edge = (source: string, target: string) => ({ id: `${source}_${target}`, source, target });

/** start → before → split → (left | right) → meet → end, and a timer on `left` that leads to `late`. */
const flow: FlowDocument = {
  title: 'F',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    task('before'),
    { id: 'split', type: 'parallelGateway' },
    task('left'),
    task('right'),
    { id: 'meet', type: 'parallelGateway' },
    { id: 'values', type: 'setVariables', config: { assignments: [{ variable: 'total', expression: 'data.age' }] } },
    { id: 'which', type: 'exclusiveGateway' },
    { id: 'late', type: 'end' },
    { id: 'timer', type: 'boundaryTimer', config: { attachedTo: 'left', when: { duration: 'P1D' } } },
    { id: 'end', type: 'end' },
  ],
  edges: [
    edge('start', 'before'),
    edge('before', 'split'),
    edge('split', 'left'),
    edge('split', 'right'),
    edge('left', 'meet'),
    edge('right', 'meet'),
    edge('meet', 'values'),
    edge('values', 'which'),
    edge('which', 'end'),
    edge('timer', 'late'),
  ],
};

const namesAt = (document: FlowDocument, site: Parameters<ReturnType<typeof readingOf>['offered']>[0]) =>
  readingOf(document, context)
    .offered(site)
    .map(({ path }) => path.join('.'));

describe('what an expression is offered', () => {
  it('are the answers of the start, of tasks that lie before and the variables set before', () => {
    expect(new Set(namesAt(flow, { edgeId: 'which_end' }))).toEqual(
      new Set([
        'data.kind',
        'data.age',
        'tasks.before.urgent',
        'tasks.before.note',
        'tasks.left.urgent',
        'tasks.left.note',
        'tasks.right.urgent',
        'tasks.right.note',
        'vars.total',
      ]),
    );
  });

  it('are not the answers of a branch beside, nor those of the step itself', () => {
    const names = namesAt(flow, { nodeId: 'left' });
    expect(names).toContain('tasks.before.urgent');
    expect(names.filter((name) => /left|right|total/.test(name))).toEqual([]);
  });

  it('are, after a timer, not those of the step that it watches', () => {
    const names = namesAt(flow, { nodeId: 'late' });
    expect(names).toContain('tasks.before.urgent');
    expect(names.filter((name) => name.includes('left'))).toEqual([]);
  });

  it('are, inside of rounds, the element of the round; what a round answers is not seen from outside', () => {
    const rounds: FlowDocument = {
      title: 'F',
      nodes: [
        { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
        { id: 'each', type: 'forEach', config: { list: '[1, 2]', item: 'one', results: 'all' } },
        task('inner', { parent: 'each' }),
        { id: 'end', type: 'end' },
      ],
      edges: [edge('start', 'each'), edge('each', 'end')],
    };
    expect(namesAt(rounds, { nodeId: 'inner' }).filter((name) => name.startsWith('vars'))).toEqual([
      'vars.one',
      'vars.oneIndex',
    ]);
    const after = namesAt(rounds, { nodeId: 'end' });
    expect(after).toContain('vars.all');
    expect(after.some((name) => name.includes('inner') || name === 'vars.one')).toBe(false);
  });

  it('comes to an end on a drawing that is attached to itself in a circle', () => {
    const odd: FlowDocument = {
      title: 'F',
      nodes: [
        { id: 'a', type: 'boundaryTimer', parent: 'b', config: { attachedTo: 'b', when: { duration: 'P1D' } } },
        { id: 'b', type: 'boundaryTimer', parent: 'a', config: { attachedTo: 'a', when: { duration: 'P1D' } } },
      ],
      edges: [edge('a', 'b'), edge('b', 'a')],
    };
    expect(namesAt(odd, { nodeId: 'a' })).toEqual([]);
  });

  it('says which values a choice has, and what is sensitive', () => {
    const offered = readingOf(flow, context).offered({ edgeId: 'which_end' });
    expect(offered.find(({ path }) => path.at(-1) === 'kind')?.values).toEqual(['legal', 'social']);
    expect(offered.filter((field) => field.isSensitive).map(({ path }) => path.at(-1))).toEqual([
      'note',
      'note',
      'note',
    ]);
  });
});

describe('a text that is being typed', () => {
  const check = (text: string, kind: Parameters<ReturnType<typeof readingOf>['check']>[1] = 'condition') =>
    readingOf(flow, context)
      .check({ edgeId: 'which_end' }, kind, text)
      .map(({ code, position, severity }) => ({ code, severity, at: position?.column }));

  it('is right', () => {
    expect(check("data.kind == 'legal' && tasks.before.urgent")).toEqual([]);
  });

  it('names what is not there, with its place and what was probably meant', () => {
    const [problem] = readingOf(flow, context).check({ edgeId: 'which_end' }, 'condition', "data.knid == 'legal'");
    expect(problem).toMatchObject({ code: 'condition.unknown-field', position: { line: 1, column: 1, length: 9 } });
    expect(problem?.messages?.he).toContain('data.kind');
  });

  it('compares what cannot be equal, or is no condition at all', () => {
    expect(check('data.age == true').map(({ code }) => code)).toEqual(['condition.wrong-type']);
    expect(check('data.age').map(({ code }) => code)).toEqual(['condition.wrong-type']);
    expect(check('data.age', 'value')).toEqual([]);
  });

  it('is broken off', () => {
    expect(check("data.kind == 'leg")).toMatchObject([{ code: 'condition.syntax', severity: 'error' }]);
  });

  it('decides by something sensitive', () => {
    expect(check("tasks.before.note == 'x'")).toMatchObject([
      { code: 'condition.sensitive-test', severity: 'warning' },
    ]);
  });

  it('is a cell of a table, in the words of the cell', () => {
    expect(check('> 18', { cellOf: 'data.age' })).toEqual([]);
    expect(check("in ['legal', 'odd']", { cellOf: 'data.kind' })).toMatchObject([{ code: 'setting.unknown-value' }]);
    expect(check('-', { cellOf: 'data.age' })).toEqual([]);
  });
});
