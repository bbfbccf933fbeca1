import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../canvas/flow-layout.ts';
import { layOut, tidied, tidyTask } from './tidy.ts';

const task = (id: string, x: number, y: number, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: 'userTask',
  position: { x, y },
  ...more,
});
const mess: FlowDocument = {
  title: 'Mess',
  nodes: [
    task('c', 10, 10),
    task('a', 30, 500),
    task('b', 20, 15),
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'b' } },
    { id: 'part', type: 'subProcess' },
    task('inner', 12, 700, { parent: 'part' }),
  ],
  edges: [
    { id: 'ab', source: 'a', target: 'b' },
    { id: 'bc', source: 'b', target: 'c' },
    { id: 'cp', source: 'c', target: 'part' },
  ],
};
const tidy = (flow: FlowDocument, chosen: readonly string[]) => tidied(flow, layOut(tidyTask(flow, chosen)));
const xOf = ({ nodes, edges }: FlowDocument, id: string) => boxesOf(nodes, edges).get(id)?.x ?? Number.NaN;

describe('tidying up', () => {
  it('lets all of the flow run on, with the steps of a part inside it', () => {
    const tidyFlow = tidy(mess, []);

    expect(['a', 'b', 'c', 'part'].map((id) => xOf(tidyFlow, id))).toEqual(
      ['a', 'b', 'c', 'part'].map((id) => xOf(tidyFlow, id)).toSorted((one, other) => one - other),
    );
    expect(tidyFlow.nodes.find(({ id }) => id === 'inner')?.position?.x).toBeGreaterThan(xOf(tidyFlow, 'c'));
    expect(tidyFlow.nodes.find(({ id }) => id === 'late')).not.toHaveProperty('position');
  });

  it('changes nothing but places', () => {
    const bare = ({ nodes, ...rest }: FlowDocument) => ({
      ...rest,
      nodes: nodes.map(({ position: _, ...node }) => node),
    });

    expect(bare(tidy(mess, []))).toEqual(bare(mess));
    expect(tidy(tidy(mess, []), [])).toEqual(tidy(mess, []));
  });

  it('of a few steps begins where they began, and leaves the others', () => {
    const some = tidy(mess, ['b', 'c']);

    expect(xOf(some, 'b')).toBe(10);
    expect(xOf(some, 'c')).toBeGreaterThan(200);
    expect(some.nodes.find(({ id }) => id === 'a')?.position).toEqual({ x: 30, y: 500 });
  });

  it('takes one chosen step for none, since alone it has no order', () => {
    expect(tidyTask(mess, ['a']).nodes).toHaveLength(mess.nodes.length);
  });
});
