import type { FlowDocument } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { renameNode, usersOf } from './rename-node.ts';

const flow: FlowDocument = {
  title: 'Tells tasks.review apart',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'review' } },
    {
      id: 'review',
      type: 'userTask',
      config: { group: 'review', title: 'See {{tasks.review.note}} and tasks.review' },
    },
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'review', when: { duration: 'PT1H' } } },
    { id: 'inner', type: 'post', parent: 'review', config: { group: 'team', text: { en: '{{ tasks.review.note }}' } } },
    { id: 'stop', type: 'withdraw', config: { nodes: ['review', 'late'] } },
    {
      id: 'sum',
      type: 'setVariables',
      config: {
        assignments: [
          { variable: 'review', expression: "tasks['review'].note + tasks.reviewed.note + vars.tasks.review" },
          { variable: 'said', expression: "'tasks.review' + tasks.review.note" },
        ],
      },
    },
  ],
  edges: [{ id: 'review', source: 'review', target: 'sum', condition: 'tasks.review.ok && data.review' }],
};

it('lets everything follow that names the step or reads its answers, and nothing else', () => {
  const renamed = renameNode(flow, 'review', 'check');

  expect(renamed.title).toBe(flow.title);
  expect(renamed.nodes.map(({ id }) => id)).toEqual(['start', 'check', 'late', 'inner', 'stop', 'sum']);
  expect(renamed.nodes.map(({ config }) => config)).toEqual([
    { form: 'review' },
    { group: 'review', title: 'See {{tasks.check.note}} and tasks.review' },
    { attachedTo: 'check', when: { duration: 'PT1H' } },
    { group: 'team', text: { en: '{{ tasks.check.note }}' } },
    { nodes: ['check', 'late'] },
    {
      assignments: [
        { variable: 'review', expression: "tasks['check'].note + tasks.reviewed.note + vars.tasks.review" },
        { variable: 'said', expression: "'tasks.review' + tasks.check.note" },
      ],
    },
  ]);
  expect(renamed.nodes[3]?.parent).toBe('check');
  expect(renamed.edges).toEqual([
    { id: 'review', source: 'check', target: 'sum', condition: 'tasks.check.ok && data.review' },
  ]);
});

it('goes back to what it was when it is renamed back', () => {
  expect(renameNode(renameNode(flow, 'review', 'check'), 'check', 'review')).toEqual(flow);
  expect(renameNode(flow, 'nowhere', 'check')).toBe(flow);
});

it('knows who uses a step, so that nobody is surprised when it goes', () => {
  expect(usersOf(flow, 'review')).toEqual({ nodes: ['late', 'inner', 'stop', 'sum'], edges: ['review'] });
  expect(usersOf(flow, 'sum')).toEqual({ nodes: [], edges: [] });
});
