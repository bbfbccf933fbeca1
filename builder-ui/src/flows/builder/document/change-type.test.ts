import type { FlowDocument } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { changeType, typesLike } from './change-type.ts';

const why = { he: 'כי מחכים', en: 'They wait' };
const flow: FlowDocument = {
  title: 'One',
  nodes: [
    { id: 'ask', type: 'userTask', name: 'Ask', config: { group: 'legal', title: 'Ask', why, dueIn: 'PT8H' } },
    { id: 'done', type: 'end' },
  ],
  edges: [{ id: 'on', source: 'ask', target: 'done' }],
};

it('keeps the name, the edges, and the settings that the other type has too', () => {
  const changed = changeType(flow, 'ask', 'approval');

  expect(changed.nodes[0]).toEqual({ id: 'ask', type: 'approval', name: 'Ask', config: { title: 'Ask', why } });
  expect(changed.edges).toBe(flow.edges);
});

it('drops a setting of the same name that means something else there', () => {
  const tables: FlowDocument = {
    ...flow,
    nodes: [{ id: 'ask', type: 'notify', config: { text: 'Hello', group: 'NO' } }],
  };

  expect(changeType(tables, 'ask', 'post').nodes[0]?.config).toEqual({ text: 'Hello' });
});

it('offers only what stands in a drawing alike', () => {
  expect(typesLike('userTask')).toEqual(['approval']);
  expect(typesLike('exclusiveGateway')).toEqual(['inclusiveGateway', 'parallelGateway', 'eventGateway']);
  expect(typesLike('wait')).not.toContain('boundaryTimer');
  expect(typesLike('unheardOf')).toEqual([]);
});
