import { expect, it } from 'vitest';
import { nodeTraits, nodeTypeNames } from './node-traits.ts';

it('knows where edges may lead and what may be attached', () => {
  expect(nodeTraits('userTask')).toEqual({ role: 'activity', isHost: true, hasBody: false });
  expect(nodeTraits('forEach')).toEqual({ role: 'activity', isHost: true, hasBody: true });
  expect(nodeTraits('exclusiveGateway')).toEqual({ role: 'gateway', isHost: false, hasBody: false });
});

it('knows nothing of what came from another tool', () => {
  expect(nodeTraits('bpmn-complexGateway')).toBeNull();
  expect(nodeTypeNames()).not.toContain('bpmn-complexGateway');
});
