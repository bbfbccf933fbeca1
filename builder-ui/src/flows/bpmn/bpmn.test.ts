import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { boxesOf } from '../../canvas/flow-layout.ts';
import { writeBpmn } from './export-flow.ts';
import { type BpmnRead, readBpmn } from './import-flow.ts';

const flow: FlowDocument = {
  title: { he: 'גיוס', en: 'Recruitment' },
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'volunteer-application' }, position: { x: 0, y: 10 } },
    {
      id: 'screening',
      type: 'userTask',
      name: { he: 'סינון', en: 'Screening' },
      status: { en: 'We are reading' },
      config: { group: 'volunteers', title: { en: 'Screen "{{data.name}}" & <b>' }, dueIn: 'P2D' },
      position: { x: 300, y: 10 },
    },
    {
      id: 'late',
      type: 'boundaryTimer',
      config: { attachedTo: 'screening', interrupting: false, when: { duration: 'P1D' } },
    },
    { id: 'fits', type: 'exclusiveGateway', position: { x: 600, y: 10 } },
    { id: 'part', type: 'forEach', config: { list: 'data.referees', item: 'referee', order: 'sequential' } },
    {
      id: 'ask',
      type: 'userTask',
      parent: 'part',
      config: { group: 'volunteers', title: 'Ask' },
      position: { x: 900, y: 120 },
    },
    { id: 'done', type: 'end', position: { x: 1300, y: 10 } },
    { id: 'no', type: 'errorEnd', config: { code: 'not-suitable' }, position: { x: 900, y: 400 } },
    { id: 'told', type: 'notify', config: { text: 'Late' }, position: { x: 600, y: 400 } },
  ],
  edges: [
    { id: 'e1', source: 'start', target: 'screening' },
    { id: 'e2', source: 'screening', target: 'fits' },
    {
      id: 'e3',
      source: 'fits',
      target: 'part',
      name: { he: 'כן', en: 'yes' },
      condition: 'tasks.screening.ok && data.age > 17',
    },
    { id: 'e-4', source: 'fits', target: 'no', default: true },
    { id: 'e5', source: 'part', target: 'done' },
    { id: 'e6', source: 'late', target: 'told' },
  ],
  settings: {
    description: 'From the first letter to the first shift',
    annotations: [
      {
        id: 'why',
        kind: 'note',
        text: { he: 'למה?', en: 'Why?' },
        position: { x: -40, y: -200 },
        size: { width: 200, height: 80 },
        tone: 'sun',
      },
      { id: 'intake', kind: 'area', text: 'Intake', position: { x: -60, y: -60 }, size: { width: 640, height: 300 } },
    ],
  },
};

const write = (document: FlowDocument, language = 'en') =>
  writeBpmn(document, { boxes: boxesOf(document.nodes, document.edges), language });

async function read(xml: string, language = 'en'): Promise<BpmnRead> {
  const outcome = await readBpmn(xml, language);
  if (typeof outcome === 'string' || outcome[0] === undefined)
    throw new Error(`Expected a flow, but found ${outcome}.`);
  return outcome[0];
}

const sorted = ({ nodes, edges, ...rest }: FlowDocument) => ({
  ...rest,
  nodes: nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  edges: edges.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});

describe('a flow that was written as BPMN', () => {
  test.each(['en', 'he'])('comes back as the same flow, shown in %s', async (language) => {
    const { document, notices } = await read(await write(flow, language), language);

    expect(sorted(document)).toEqual(sorted(flow));
    expect(notices).toEqual([]);
  });

  test('is drawn for other tools: a shape for each node, inside its part, and a line for each edge', async () => {
    const xml = await write(flow);

    expect(xml).toContain('<bpmn:userTask id="screening" name="Screening">');
    expect(xml).toContain('cancelActivity="false" attachedToRef="screening"');
    expect(xml).toMatch(/<bpmn:subProcess id="part">[\s\S]*<bpmn:userTask id="ask"/);
    expect(xml).toContain('<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="cel">');
    expect(xml.match(/<bpmndi:BPMNShape /g)).toHaveLength(flow.nodes.length + 2);
    expect(xml).toContain('<bpmn:text>Why?</bpmn:text>');
    expect(xml).toMatch(/<bpmn:group id="intake" categoryValueRef="intake_words">/);
    expect(xml.match(/<bpmndi:BPMNEdge /g)).toHaveLength(flow.edges.length);
  });

  test('takes over what was changed in another tool: a name, a place, an edge', async () => {
    const xml = (await write(flow))
      .replace('name="Screening"', 'name="First look"')
      .replace(
        /(<bpmndi:BPMNShape id="screening_di"[\s\S]*?<dc:Bounds x=")(\d+)/,
        (_all, head, x) => `${head}${Number(x) + 25}`,
      );

    const { document } = await read(xml);

    const node = document.nodes.find(({ id }) => id === 'screening');
    expect(node?.name).toEqual({ en: 'First look' });
    expect(node?.position).toEqual({ x: 325, y: 10 });
    expect(node?.config).toEqual(flow.nodes[1]?.config);
  });

  test('takes over notes and areas that were changed in another tool', async () => {
    const xml = (await write(flow))
      .replace('<bpmn:text>Why?</bpmn:text>', '<bpmn:text>Because.</bpmn:text>')
      .replace('value="Intake"', 'value="First days"');

    const { document } = await read(xml);

    expect(document.settings?.annotations?.map(({ text }) => text)).toEqual([{ en: 'Because.' }, { en: 'First days' }]);
    expect(document.settings?.annotations?.[0]).toMatchObject({ position: { x: -40, y: -200 }, tone: 'sun' });
  });

  test('survives somebody who breaks our part of it', async () => {
    const xml = (await write(flow)).replace(
      /<nativ:node type="userTask"[^>]*>[\s\S]*?<\/nativ:node>/,
      '<nativ:node type="userTask">{</nativ:node>',
    );

    const { document } = await read(xml);

    expect(document.nodes.find(({ id }) => id === 'screening')).toMatchObject({
      type: 'userTask',
      name: { en: 'Screening' },
    });
  });
});

describe('what is no flow', () => {
  test.each([
    ['', 'notBpmn'],
    ['{"nodes": []}', 'notBpmn'],
    ['<html/>', 'notBpmn'],
    [
      '<!DOCTYPE x [<!ENTITY a "b">]><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">&a;</bpmn:definitions>',
      'noProcess',
    ],
    ['<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'noProcess'],
    [' '.repeat(4_000_001), 'tooLarge'],
  ])('is told apart: %#', async (xml, trouble) => {
    expect(await readBpmn(xml, 'en')).toBe(trouble);
  });
});

describe('a process of another tool', () => {
  const around = (inside: string) =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><process id="p" name="Help">${inside}</process></definitions>`;

  test('keeps what has no counterpart as a placeholder, and says what it left out', async () => {
    const { document, notices } = await read(
      around(`<laneSet><lane id="l" name="Office"/></laneSet>
        <startEvent id="sid-1"/><sequenceFlow id="f1" sourceRef="sid-1" targetRef="x"/>
        <complexGateway id="x" name="Odd"/><dataObjectReference id="d" name="List"/>`),
    );

    expect(document.title).toEqual({ en: 'Help' });
    expect(document.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['sid_1', 'manualStart'],
      ['x', 'bpmn-complexGateway'],
    ]);
    expect(document.edges).toEqual([{ id: 'f1', source: 'sid_1', target: 'x' }]);
    expect(notices).toEqual([
      { reason: 'leftOut', element: 'lane', name: 'Office' },
      { reason: 'placeholder', element: 'complexGateway', name: 'Odd' },
      { reason: 'leftOut', element: 'dataObjectReference', name: 'List' },
    ]);
  });

  test('gets a gateway where several ways lead out of a step', async () => {
    const { document, notices } = await read(
      around(`<task id="a"/><task id="b"/><task id="c"/>
        <sequenceFlow id="f1" sourceRef="a" targetRef="b"/>
        <sequenceFlow id="f2" sourceRef="a" targetRef="c"><conditionExpression xsi:type="tFormalExpression">\${x}</conditionExpression></sequenceFlow>`),
    );

    expect(document.nodes.at(-1)).toEqual({ id: 'a_split', type: 'inclusiveGateway' });
    expect(document.edges).toEqual([
      { id: 'f1', source: 'a_split', target: 'b' },
      { id: 'f2', source: 'a_split', target: 'c', condition: 'x' },
      { id: 'a_to_split', source: 'a', target: 'a_split' },
    ]);
    expect(notices.map(({ reason }) => reason)).toEqual(['expression', 'gatewayAdded']);
  });
});
