import { expect, it } from 'vitest';
import { stepsToMap } from './migration-plan.ts';

it('asks about the steps that are gone or are something else, and offers those of the same type', () => {
  const from = [
    { id: 'kept', type: 'userTask' },
    { id: 'gone', type: 'userTask' },
    { id: 'other', type: 'wait' },
  ];
  const to = [
    { id: 'kept', type: 'userTask' },
    { id: 'added', type: 'userTask' },
    { id: 'other', type: 'post' },
  ];

  const asked = stepsToMap(from, to).map(({ node, targets }) => [node.id, targets.map(({ id }) => id)]);

  expect(asked).toEqual([
    ['gone', ['kept', 'added']],
    ['other', []],
  ]);
});
