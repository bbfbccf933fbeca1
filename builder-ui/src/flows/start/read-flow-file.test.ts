import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, it, test } from 'vitest';
import { boxesOf } from '../../canvas/flow-layout.ts';
import { writeBpmn } from '../bpmn/export-flow.ts';
import { emptyFlow } from './empty-flow.ts';
import { writeFlowFile } from './flow-file.ts';
import { readChosenFile, readFlowFile } from './read-flow-file.ts';

const flow: FlowDocument = {
  title: { he: 'עזרה', en: 'Help' },
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' }, position: { x: 0, y: 0 } },
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'call', when: { duration: 'P1D' } } },
    { id: 'call', type: 'userTask', config: { group: 'intake', title: 'Call' }, position: { x: 300, y: 0 } },
    { id: 'end', type: 'end', position: { x: 600, y: 0 } },
  ],
  edges: [
    { id: 'e1', source: 'start', target: 'call' },
    { id: 'e2', source: 'call', target: 'end' },
    { id: 'e3', source: 'late', target: 'end', condition: 'data.age > 17' },
  ],
};
const json = (change: Record<string, unknown> = {}) => JSON.stringify({ ...flow, ...change });
const troubleOf = async (text: string) => {
  const read = await readFlowFile(text, 'en');
  return read.kind === 'trouble' ? read.trouble : null;
};

describe('a file that somebody chose', () => {
  it('is read', async () => {
    expect(await readChosenFile(new Blob([json()]), 'en')).toMatchObject({ kind: 'flows' });
  });

  it('is not even loaded when it is far too large', async () => {
    const text = () => Promise.reject(new Error('It does not fit into memory.'));

    expect(await readChosenFile({ size: 2e9, text }, 'en')).toEqual({
      kind: 'trouble',
      trouble: { reason: 'tooLarge' },
    });
  });
});

describe('a flow that was kept in a file', () => {
  it('comes back as the same flow', async () => {
    expect(await readFlowFile(writeFlowFile('help', flow), 'en')).toEqual({
      kind: 'flows',
      flows: [{ document: flow, notices: [] }],
    });
  });

  it('comes back from BPMN too, without a word about what is ours', async () => {
    const xml = await writeBpmn(flow, { boxes: boxesOf(flow.nodes, flow.edges), language: 'en' });

    const read = await readFlowFile(`\ufeff\n${xml}`.replace('\ufeff\n', '\ufeff'), 'en');

    expect(read.kind === 'flows' && read.flows.map(({ notices }) => notices)).toEqual([[]]);
    expect(read.kind === 'flows' && read.flows[0].document.edges).toHaveLength(3);
  });

  it('is taken out of what the server says of it, without the facts beside it', async () => {
    const read = await readFlowFile(json({ key: 'help', publishedVersion: 3, problems: [] }), 'en');

    expect(read.kind === 'flows' && read.flows[0].document).toEqual(flow);
  });
});

it('leaves out lines that lead nowhere, keeps steps of other kinds, and says both', async () => {
  const read = await readFlowFile(
    json({
      nodes: [...flow.nodes, { id: 'odd', type: 'teleport' }],
      edges: [...flow.edges, { id: 'e4', source: 'call', target: 'gone' }],
    }),
    'en',
  );

  expect(read.kind === 'flows' && read.flows[0].notices).toEqual([
    { reason: 'unknownType', id: 'odd', type: 'teleport' },
    { reason: 'looseEdge', id: 'e4' },
  ]);
  expect(read.kind === 'flows' && read.flows[0].document.edges).toEqual(flow.edges);
});

describe('a file that holds no flow, or a bad one', () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const inConfig = (config: string) => `{"title":"x","edges":[],"nodes":[{"id":"a","type":"end","config":${config}}]}`;
  const around = (inside: string) =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">${inside}</process></definitions>`;
  const nested = (levels: number) => around(`${'<subProcess>'.repeat(levels)}${'</subProcess>'.repeat(levels)}`);

  test.each([
    ['nothing', '  \n', { reason: 'empty' }],
    ['a broken text', '{"nodes":[', { reason: 'notFlow' }],
    ['a text of another kind', 'Dear all,', { reason: 'notFlow' }],
    ['a form', '{"title":"x","schema":{}}', { reason: 'notFlow' }],
    ['a number', '12', { reason: 'notFlow' }],
    ['no XML of ours', '<html></html>', { reason: 'notBpmn' }],
    [
      'a process of nothing',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
      { reason: 'noProcess' },
    ],
    ['another language', 'document:\n  dsl: 1.0.0\n  name: x', { reason: 'serverless' }],
    [
      'what a later release wrote',
      '{"format":"nativ-flow","version":2,"flow":{}}',
      { reason: 'laterVersion', version: '2' },
    ],
    ['two steps of one id', json({ nodes: [...flow.nodes, flow.nodes[0]] }), { reason: 'twice', id: 'start' }],
    [
      'a line called like a step',
      json({ edges: [{ id: 'start', source: 'start', target: 'end' }] }),
      { reason: 'twice', id: 'start' },
    ],
    ['a bad id', json({ nodes: [{ id: '<script>', type: 'end' }] }), { reason: 'misfit', place: '/nodes/0/id' }],
    ['a member that no flow has', json({ settings: { onLoad: 'x' } }), { reason: 'misfit', place: '/settings/onLoad' }],
    ['a step that is none', json({ nodes: [null] }), { reason: 'misfit', place: '/nodes/0' }],
    [
      'too many steps',
      json({ nodes: Array.from({ length: 2001 }, (_, index) => ({ id: `n${index}`, type: 'end' })) }),
      { reason: 'tooManySteps' },
    ],
    ['a reach for prototypes', inConfig('{"__proto__":{"isAdmin":true}}'), { reason: 'hostile' }],
    ['half a character', inConfig('{"text":"\\ud800"}'), { reason: 'hostile' }],
    ['a null character', inConfig('{"text":"\\u0000"}'), { reason: 'hostile' }],
    ['more levels than a flow has', inConfig(deep(100)), { reason: 'tooDeep' }],
    ['more levels than any reader takes', inConfig(deep(200_000)), { reason: 'tooDeep' }],
    ['more than the server keeps', inConfig(`{"text":"${'x'.repeat(1_000_001)}"}`), { reason: 'tooLarge' }],
    ['more than is looked at', ' '.repeat(4_000_001), { reason: 'tooLarge' }],
    ['XML without a bottom', nested(20_000), { reason: 'tooDeep' }],
    ['XML without an end', around('<sequenceFlow id="a"/>'.repeat(4001)), { reason: 'tooManySteps' }],
  ])('is refused for %s', async (_name, text, trouble) => {
    expect(await troubleOf(text)).toEqual(trouble);
  });

  it('is refused where our own part of a BPMN file was tampered with', async () => {
    const xml = await writeBpmn(flow, { boxes: boxesOf(flow.nodes, flow.edges), language: 'en' });
    const bad = xml.replace(
      /<nativ:flow>[\s\S]*?<\/nativ:flow>/,
      '<nativ:flow>{"title":{"en":7},"settings":[]}</nativ:flow>',
    );

    expect(await troubleOf(bad)).toMatchObject({ reason: 'misfit' });
  });
});

it('begins with a start and an end that are joined', () => {
  const words = { title: { en: 'Help' }, start: { en: 'A form is sent' }, end: { en: 'Done' } };

  const { nodes, edges } = emptyFlow({ kind: 'form', form: 'inquiry' }, words);

  expect(nodes.map(({ type }) => type)).toEqual(['formStart', 'end']);
  expect(edges).toEqual([{ id: 'start_end', source: 'start', target: 'end' }]);
  expect(emptyFlow({ kind: 'form', form: null }, words).nodes[0]).not.toHaveProperty('config');
});
